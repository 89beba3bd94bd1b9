// A look at what an import of figures would do, and the import itself.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  type ApiError,
  type ID,
  type ImportColumn,
  type ImportedReadings,
  importReadings,
  readingHeadings,
  runJob,
} from '~/api'
import { say, useLang } from '~/locale'
import { fieldOf, type Mapping, repeated } from './columns'
import { FRESH } from './useLook'

export type Dates = '' | 'day-first' | 'month-first'

/** What is read and how. */
export interface Reading {
  campaign: ID
  path: string
  map: Mapping
  dates: Dates
}

const call = ({ campaign, path, map, dates }: Reading) => ({
  campaign,
  path,
  sheet: '',
  map,
  dates,
  preview: true,
  job: '',
})

export function useReadingPlan(of: Reading) {
  const lang = useLang() // problems come in words
  return useQuery<ImportedReadings, ApiError>({
    queryKey: ['import.readings', of, lang],
    queryFn: () => runJob(say('ui.import.reading'), (job) => importReadings({ ...call(of), job })),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

export function useReadingHeadings(of: Reading) {
  return useQuery<ImportColumn[], ApiError>({
    queryKey: ['import.readings.headings', of.campaign, of.path, of.map],
    queryFn: () => readingHeadings(call(of)),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

/** Imports, as one step. With errors nothing is written. */
export const readIn = (of: Reading): Promise<ImportedReadings> =>
  runJob(say('ui.readings.importing'), (job) => importReadings({ ...call(of), preview: false, job }))

/** What a column can be: nothing, the day, the channel, a metric of the campaign, or a new one of the column's own name. */
export function choicesOf(heading: string, metrics: readonly string[]): { known: string[]; fresh: string } {
  const fold = (s: string) => s.trim().toLowerCase()
  return { known: [...metrics], fresh: metrics.some((m) => fold(m) === fold(heading)) ? '' : heading.trim() }
}

/** What every column is by now. Where one is said, Go takes no other for a metric: the user said which. */
export const wholeOf = (columns: readonly ImportColumn[], map: Mapping): Mapping =>
  Object.fromEntries(columns.flatMap((c, i) => (repeated(columns, i) ? [] : [[c.heading, fieldOf(c, map)]])))
