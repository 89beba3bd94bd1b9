// A look at what an import of a run of show would do, and the import itself.
import { go, type ID, type ImportedRun, runJob } from '~/api'
import { say } from '~/locale'
import type { Mapping } from './columns'
import { useHeadingsOf, usePreview } from './useLook'

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

export const useRunPlan = (campaign: ID, path: string, map: Mapping) =>
  usePreview<ImportedRun>(['run', campaign, path, map], (job) => go.Import.Run({ ...call(campaign, path, map), job }))

/** The columns to choose from while none is known to hold the items. */
export const useRunHeadings = (campaign: ID, path: string, map: Mapping, wanted: boolean) =>
  useHeadingsOf(['run', campaign, path, map], () => go.Import.RunHeadings(call(campaign, path, map)), wanted)

/** Imports, as one step. With errors nothing is written. */
export const importRun = (campaign: ID, path: string, map: Mapping): Promise<ImportedRun> =>
  runJob(say('ui.runs.importing'), (job) => go.Import.Run({ ...call(campaign, path, map), preview: false, job }))
