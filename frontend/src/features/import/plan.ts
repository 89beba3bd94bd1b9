// A look at what an import would do, and the import itself.
import { go, type ID, type Imported, type ImportPlan, type NewCampaign, runJob } from '~/api'
import { say } from '~/locale'
import type { Mapping } from './columns'
import { useHeadingsOf, usePreview } from './useLook'

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
const look = (into: Into, path: string, map: Mapping, job: string): Promise<Imported> =>
  go.Import.Tasks({ ...call(into, path, map), preview: true, job })

export const preview = (into: Into, path: string, map: Mapping): Promise<Imported> =>
  runJob(say('ui.import.reading'), (job) => look(into, path, map, job))

export const usePlan = (into: Into, path: string, map: Mapping) =>
  usePreview(['tasks', into, path, map], (job) => look(into, path, map, job))

/** The columns to choose from while none is known to hold the tasks. */
export const useHeadings = (path: string, map: Mapping, wanted: boolean) =>
  useHeadingsOf(
    ['tasks', path, map],
    () => go.Import.Headings({ ...call({ campaign: '' }, path, map), preview: true, job: '' }),
    wanted,
  )

/** Imports, as one step. With errors nothing is written. */
export const importTasks = (into: Into, path: string, map: Mapping): Promise<Imported> =>
  runJob(say('ui.import.importing'), (job) => go.Import.Tasks({ ...call(into, path, map), preview: false, job }))
