// The survey: what its responses come to, the responses behind a figure, what is typed from paper, tags. Go works it out;
// it is read again whenever the campaign changes, as readiness is.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import {
  type Applied,
  type Feedback,
  type FeedbackAsked,
  type FeedbackEntered,
  type FeedbackList,
  type FeedbackResponse,
  type FeedbackTyped,
  type ID,
  type ImportColumn,
  type ImportedResponses,
  type ImportResponses,
  LIBRARY,
  type Phrase,
} from './types'
import { apply, work } from './write'

const key = (campaign: ID, ...what: unknown[]) => [...keys.readiness, 'feedback', campaign, ...what]

const own = (a: Applied) => a

/** The last known of the same campaign stays in sight while it is worked out anew. */
const kept = (campaign: ID) => ({
  placeholderData: <D>(data: D | undefined, query?: { queryKey: readonly unknown[] }) =>
    query?.queryKey[2] === campaign ? data : undefined,
})

export const feedback = (campaign: ID) =>
  read(key(campaign, 'view'), async () => (await go.Feedback.View(campaign)).figures)

export const useFeedback = (campaign: ID) => useQuery<Feedback, ApiError>({ ...feedback(campaign), ...kept(campaign) })

/** Tags that frequent phrases suggest. They take a moment to find: apart from the figures. */
export const useSuggestedTags = (campaign: ID) =>
  useQuery<Phrase[], ApiError>({
    ...read(key(campaign, 'suggested'), async () => (await go.Feedback.Suggested(campaign)) ?? []),
    ...kept(campaign),
  })

/** Phrases that somebody does not want suggested. */
export const useDismissedTags = (campaign: ID) =>
  useQuery<string[], ApiError>({
    ...read(key(campaign, 'dismissed'), async () => (await go.Feedback.Dismissed(campaign)) ?? []),
    ...kept(campaign),
  })

/** The responses that are asked for; of others the last known until the answer is there. */
export const useResponses = (campaign: ID, asked: FeedbackAsked) =>
  useQuery<FeedbackList, ApiError>({
    ...read(key(campaign, 'list', asked), () => go.Feedback.List(campaign, asked)),
    ...kept(campaign),
    gcTime: 0, // five thousand rows are a lot to keep for every word that was looked for
  })

/** One response whole; none for "". */
export const useResponse = (campaign: ID, response: ID) =>
  useQuery<FeedbackResponse, ApiError>({
    ...read(key(campaign, 'one', response), () => go.Feedback.Response(campaign, response)),
    enabled: response !== '',
    placeholderData: keepPreviousData,
  })

/** Writes a response, or fields of one, as one step. What cannot be taken comes back refused, and nothing is written. */
export const enterResponse = (campaign: ID, typed: FeedbackTyped): Promise<FeedbackEntered> =>
  work(
    campaign,
    () => go.Feedback.Enter(campaign, typed),
    (e) => e.applied,
  )

export const tagResponses = (campaign: ID, rows: readonly ID[], tag: string, off = false): Promise<Applied> =>
  work(campaign, () => go.Feedback.Tag(campaign, [...rows], tag, off), own)

export const acceptPhrase = (campaign: ID, phrase: string): Promise<Applied> =>
  work(campaign, () => go.Feedback.Accept(campaign, phrase), own)

/** Has a suggested phrase not come again, or come again: the workspace remembers it. */
export const dismissPhrase = (campaign: ID, phrase: string, back = false): Promise<Applied> =>
  work(LIBRARY, () => go.Feedback.Dismiss(campaign, phrase, back), own)

export const renameTag = (campaign: ID, tag: string, to: string): Promise<Applied> =>
  work(campaign, () => go.Feedback.RenameTag(campaign, tag, to), own)

export const removeResponses = (campaign: ID, rows: readonly ID[]): Promise<Applied> =>
  apply(
    campaign,
    rows.map((row) => ({ op: 'delete', kind: 'response', row }) as const),
  )

/** Reads the export of a survey tool in, or looks at what would come of it. */
export const importResponses = (call: ImportResponses): Promise<ImportedResponses> => go.Import.Responses(call)

/** The columns of such a file, with what is known of them. */
export const responseHeadings = async (call: ImportResponses): Promise<ImportColumn[]> =>
  (await go.Import.ResponseHeadings(call)) ?? []
