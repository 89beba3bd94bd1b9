// A look at what an import would do, and the import itself.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  type ApiError,
  go,
  type ID,
  type ImportColumn,
  type Imported,
  type ImportPlan,
  type NewCampaign,
  runJob,
} from '~/api'
import { say, useLang } from '~/locale'
import type { Mapping } from './columns'
import { FRESH } from './useLook'

/** Where the tasks go: into a campaign there is, or into one that the same step makes. */
export type Into = { campaign: ID } | { new: NewCampaign }

/** How much a plan makes and changes. */
export const changesOf = (plan: ImportPlan): number =>
  plan.tasks + plan.items + plan.groups + plan.people + plan.patched

const call = (into: Into, path: string, map: Mapping) => ({
  campaign: '',
  new: null,
  ...into,
  path,
  sheet: '',
  map,
})

/** What an import would do: the file is read as it lies on disk, nothing is written. */
export const preview = (into: Into, path: string, map: Mapping): Promise<Imported> =>
  runJob(say('ui.import.reading'), (job) => go.Import.Tasks({ ...call(into, path, map), preview: true, job }))

export function usePlan(into: Into, path: string, map: Mapping) {
  const lang = useLang() // problems come in words
  return useQuery<Imported, ApiError>({
    queryKey: ['import', into, path, map, lang],
    queryFn: () => preview(into, path, map),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

/** The columns to choose from while none is known to hold the tasks. */
export function useHeadings(path: string, map: Mapping, wanted: boolean) {
  return useQuery<ImportColumn[], ApiError>({
    queryKey: ['import.headings', path, map],
    queryFn: () => go.Import.Headings({ ...call({ campaign: '' }, path, map), preview: true, job: '' }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

/** Imports, as one step. With errors nothing is written. */
export const importTasks = (into: Into, path: string, map: Mapping): Promise<Imported> =>
  runJob(say('ui.import.importing'), (job) => go.Import.Tasks({ ...call(into, path, map), preview: false, job }))
