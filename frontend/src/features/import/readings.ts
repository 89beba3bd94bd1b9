// A look at what an import of figures would do, and the import itself.
import { type ID, type ImportColumn, type ImportedReadings, importReadings, readingHeadings, runJob } from '~/api'
import { say } from '~/locale'
import { fieldOf, type Mapping, repeated } from './columns'
import { useHeadingsOf, usePreview } from './useLook'

export type Dates = '' | 'day-first' | 'month-first'

/** What is read and how. */
export interface Reading {
  campaign: ID
  path: string
  map: Mapping
  dates: Dates
}

/** What is asked of Go: a look. */
export const callOf = ({ campaign, path, map, dates }: Reading) => ({
  campaign,
  path,
  sheet: '',
  map,
  dates,
  preview: true,
  job: '',
})

export const useReadingPlan = (of: Reading) =>
  usePreview<ImportedReadings>(['readings', of], (job) => importReadings({ ...callOf(of), job }))

export const useReadingHeadings = (of: Reading) =>
  useHeadingsOf(['readings', of.campaign, of.path, of.map], () => readingHeadings(callOf(of)))

/** Imports, as one step. With errors nothing is written. */
export const readIn = (of: Reading): Promise<ImportedReadings> =>
  runJob(say('ui.readings.importing'), (job) => importReadings({ ...callOf(of), preview: false, job }))

/** What a column can be: nothing, the day, the channel, a metric of the campaign, or a new one of the column's own name. */
export function choicesOf(heading: string, metrics: readonly string[]): { known: string[]; fresh: string } {
  const fold = (s: string) => s.trim().toLowerCase()
  return { known: [...metrics], fresh: metrics.some((m) => fold(m) === fold(heading)) ? '' : heading.trim() }
}

/** What every column is by now. Where one is said, Go takes no other for a metric: the user said which. */
export const wholeOf = (columns: readonly ImportColumn[], map: Mapping): Mapping =>
  Object.fromEntries(columns.flatMap((c, i) => (repeated(columns, i) ? [] : [[c.heading, fieldOf(c, map)]])))
