// A look at what an import of a run of show would do, and the import itself.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ApiError, go, type ID, type ImportColumn, type ImportedRun, runJob } from '~/api'
import { say, useLang } from '~/locale'
import type { Mapping } from './columns'
import { FRESH } from './useLook'

/** What a column of a run of show can be read into, the usual first. */
export const RUN_FIELDS = [
  'title',
  'day',
  'starts',
  'ends',
  'minutes',
  'area',
  'owner',
  'cue',
  'materials',
  'kind',
  'hard',
  'equipment',
  'notes',
] as const

const call = (campaign: ID, path: string, map: Mapping) => ({ campaign, path, sheet: '', map, preview: true, job: '' })

export function useRunPlan(campaign: ID, path: string, map: Mapping) {
  const lang = useLang() // problems come in words
  return useQuery<ImportedRun, ApiError>({
    queryKey: ['import.run', campaign, path, map, lang],
    queryFn: () => runJob(say('ui.import.reading'), (job) => go.Import.Run({ ...call(campaign, path, map), job })),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

/** The columns to choose from while none is known to hold the items. */
export function useRunHeadings(campaign: ID, path: string, map: Mapping, wanted: boolean) {
  return useQuery<ImportColumn[], ApiError>({
    queryKey: ['import.run.headings', campaign, path, map],
    queryFn: () => go.Import.RunHeadings(call(campaign, path, map)),
    enabled: wanted,
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

/** Imports, as one step. With errors nothing is written. */
export const importRun = (campaign: ID, path: string, map: Mapping): Promise<ImportedRun> =>
  runJob(say('ui.runs.importing'), (job) => go.Import.Run({ ...call(campaign, path, map), preview: false, job }))
