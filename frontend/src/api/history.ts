// Reading history: its newest steps, all of it a page at a time, and what one step changed.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { HistoryEntry, HistoryFacts, HistoryQuery, ID, RowHistory, StepChanges } from './types'

/** What is asked of history, but for the page. */
export type HistoryFilter = Pick<HistoryQuery, 'author' | 'text' | 'row' | 'deleted'>

const ALL: HistoryFilter = { author: '', text: '', row: '', deleted: false }

/** How many steps of a campaign its overview tells. */
const LATEST = 6

export const latestSteps = (id: ID) =>
  read([...keys.history(id), 'latest'], async () => {
    return (await go.Edits.History(id, { ...ALL, before: 0, limit: LATEST })).entries
  })

/** The newest steps of a campaign. */
export const useLatestSteps = (id: ID) => useQuery(latestSteps(id))

/** What was known of the same campaign stays in sight while something else of it is read. */
const keptOf =
  (id: ID) =>
  <Data>(kept: Data | undefined, query?: { queryKey: readonly unknown[] }): Data | undefined =>
    query?.queryKey[1] === id ? kept : undefined

/** How many steps of history come at once. */
export const HISTORY_PAGE = 100

/** The steps of a campaign that pass a filter, a page at a time; the last ones stay in sight while others are read. */
export const useHistory = (id: ID, filter: HistoryFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.history(id), 'list', filter],
    queryFn: ({ pageParam: before }) => go.Edits.History(id, { ...filter, before, limit: HISTORY_PAGE }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next || undefined,
    select: (data): HistoryEntry[] => data.pages.flatMap((p) => p.entries),
    placeholderData: keptOf(id),
  })

/** How long a campaign's history is, who wrote it, and how much of what was deleted can be put back. */
export const useHistoryFacts = (id: ID) =>
  useQuery<HistoryFacts, ApiError>({
    ...read([...keys.history(id), 'facts'], () => go.Edits.HistoryFacts(id)),
    placeholderData: keptOf(id),
  })

const stepChanges = (id: ID, step: string) =>
  read<StepChanges>([...keys.history(id), 'step', step], () => go.Edits.Step(id, step))

/** What one step changed; nothing is asked for "". */
export const useStepChanges = (id: ID, step: string) =>
  useQuery<StepChanges, ApiError>({ ...stepChanges(id, step), enabled: step !== '' })

/** What one step changed, for who cannot wait until it is drawn. */
export const readStepChanges = (id: ID, step: string): Promise<StepChanges> => go.Edits.Step(id, step)

/** What the newest steps changed of one row and of what it owns; the last known of the same row stays in sight. */
export const useRowHistory = (id: ID, row: ID, limit: number) =>
  useQuery<RowHistory, ApiError>(
    read([...keys.history(id), 'row', row, limit], () => go.Edits.RowHistory(id, row, limit)),
  )
