// A look at what an import of survey responses would do, and the import itself.
import { type ImportColumn, type ImportedResponses, importResponses, responseHeadings, runJob } from '~/api'
import { say } from '~/locale'
import { callOf, type Reading } from './readings'
import { useHeadingsOf, usePreview } from './useLook'

export const useResponsePlan = (of: Reading) =>
  usePreview<ImportedResponses>(['responses', of], (job) => importResponses({ ...callOf(of), job }))

export const useResponseHeadings = (of: Reading) =>
  useHeadingsOf(['responses', of.campaign, of.path, of.map], () => responseHeadings(callOf(of)))

/** Imports, as one step. With errors nothing is written. */
export const readResponsesIn = (of: Reading): Promise<ImportedResponses> =>
  runJob(say('ui.responses.importing'), (job) => importResponses({ ...callOf(of), preview: false, job }))

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
