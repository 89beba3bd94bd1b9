// When a campaign does what: its critical path, what a move of its dates would do, and the moves, each one step. Worked out in
// Go and read again after every step, of the library too: it says which days are worked.
import { useQuery } from '@tanstack/react-query'
import type { campaign } from '#wails/go/models'
import { useToday } from '~/lib/clock'
import type { Day } from '~/lib/date'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, Critical, DayOff, Edit, Foresight, ID, WorkYear } from './types'
import { step } from './write'

/** The critical path; the last known stays in sight while it is worked out anew. */
export const useCritical = (campaign: ID) =>
  useQuery<Critical, ApiError>({
    ...read([...keys.schedule, 'critical', campaign], () => go.Schedule.Critical(campaign)),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

function useForeseen(campaign: ID, what: readonly unknown[], ask: () => Promise<Foresight>, enabled: boolean) {
  const today = useToday()
  return useQuery<Foresight, ApiError>({
    ...read([...keys.schedule, 'foreseen', campaign, today, ...what], ask),
    enabled,
    gcTime: 60_000,
    placeholderData: (kept, query) => (query?.queryKey[4] === what[0] ? kept : undefined),
  })
}

/** What a move of dates would do; nothing is asked for no edits. */
export const useForeseenMove = (campaign: ID, edits: Edit[], follow: boolean) =>
  useForeseen(campaign, ['move', edits, follow], () => go.Schedule.Foresee(campaign, edits, follow), edits.length > 0)

/** What moving the live day would do; nothing is asked for "". */
export const useForeseenLive = (campaign: ID, live: Day) =>
  useForeseen(campaign, ['live', live], () => go.Schedule.ForeseeLive(campaign, live), live !== '')

/** What moving everything from a day on would do. */
export const useForeseenFrom = (campaign: ID, from: Day, days: number) =>
  useForeseen(
    campaign,
    ['from', from, days],
    () => go.Schedule.ForeseeFrom(campaign, from, days),
    from !== '' && days !== 0,
  )

/** Moves dates, and makes or takes away dependencies, with what follows where that is asked for. */
export const moveDates = (campaign: ID, edits: Edit[], follow: boolean): Promise<Applied> =>
  step(() => go.Schedule.Move(campaign, edits, follow))

export const moveLive = (campaign: ID, live: Day): Promise<Applied> => step(() => go.Schedule.MoveLive(campaign, live))

export const moveFrom = (campaign: ID, from: Day, days: number): Promise<Applied> =>
  step(() => go.Schedule.MoveFrom(campaign, from, days))

/** The years whose work days are known, latest first. */
export const useWorkYears = () =>
  useQuery<WorkYear[], ApiError>(read([...keys.schedule, 'years'], async () => (await go.Schedule.WorkYears()) ?? []))

/** The days of a span that are not as their weekday says. */
export const useSpecialDays = (first: Day, last: Day) =>
  useQuery<DayOff[], ApiError>({
    ...read([...keys.schedule, 'days', first, last], async () => (await go.Schedule.SpecialDays(first, last)) ?? []),
    placeholderData: (kept) => kept,
  })

export const setWorkYear = (year: number, to: campaign.WorkYear): Promise<Applied> =>
  step(() => go.Schedule.SetWorkYear(year, to))

/** Back to the program's own schedule of a year. */
export const resetWorkYear = (year: number): Promise<Applied> => step(() => go.Schedule.ResetWorkYear(year))
