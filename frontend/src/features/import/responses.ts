// A look at what an import of survey responses would do, and the import itself.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  type ApiError,
  type ImportColumn,
  type ImportedResponses,
  importResponses,
  responseHeadings,
  runJob,
} from '~/api'
import { say, useLang } from '~/locale'
import type { Reading } from './readings'
import { FRESH } from './useLook'

const call = ({ campaign, path, map, dates }: Reading) => ({
  campaign,
  path,
  sheet: '',
  map,
  dates,
  preview: true,
  job: '',
})

export function useResponsePlan(of: Reading) {
  const lang = useLang() // problems come in words
  return useQuery<ImportedResponses, ApiError>({
    queryKey: ['import.responses', of, lang],
    queryFn: () => runJob(say('ui.import.reading'), (job) => importResponses({ ...call(of), job })),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

export function useResponseHeadings(of: Reading) {
  return useQuery<ImportColumn[], ApiError>({
    queryKey: ['import.responses.headings', of.campaign, of.path, of.map],
    queryFn: () => responseHeadings(call(of)),
    placeholderData: keepPreviousData,
    ...FRESH,
  })
}

/** Imports, as one step. With errors nothing is written. */
export const readResponsesIn = (of: Reading): Promise<ImportedResponses> =>
  runJob(say('ui.responses.importing'), (job) => importResponses({ ...call(of), preview: false, job }))

/** The kinds of question that a column can be made one of by a word. */
export const ASKED = ['satisfaction', 'recommend', 'text'] as const

/** What a column can be beside who and when: a question there is, or a new one of the column's own words. */
export function questionsOf(
  column: ImportColumn,
  is: string,
  questions: readonly string[],
): { known: string[]; fresh: string } {
  const fold = (s: string) => s.trim().toLowerCase()
  const taken = (name: string) => questions.some((q) => fold(q) === fold(name)) || ASKED.some((k) => k === name)
  const own = is && !taken(is) && is !== 'respondent' && is !== 'date' ? is : column.heading.trim()
  return { known: [...questions], fresh: taken(own) ? '' : own }
}
