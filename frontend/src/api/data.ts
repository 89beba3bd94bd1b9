// The figures of a campaign: what was read each day, what it comes to, and how it stands against targets. Go works them
// out; what it answered is read again whenever the campaign changes, as readiness is.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type {
  ChannelRate,
  DataCell,
  DataEntered,
  DataPage,
  DataSeries,
  DayNumber,
  DeviationOffer,
  GoalStanding,
  ID,
  ImportColumn,
  ImportedReadings,
  ImportReadings,
} from './types'
import { work } from './write'

const key = (campaign: ID, ...what: unknown[]) => [...keys.readiness, 'data', campaign, ...what]

/** The figures of a channel, or of all together for "". */
export const useData = (campaign: ID, channel: ID) =>
  useQuery<DataPage, ApiError>({
    ...read(key(campaign, 'view', channel), () => go.Data.View(campaign, channel)),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

export const goalStandings = (campaign: ID) => read(key(campaign, 'goals'), () => go.Data.Goals(campaign))

/** How the goals stand against their targets, until yesterday: those of which something was read. */
export const useGoalStandings = (campaign: ID) => useQuery<GoalStanding[], ApiError>(goalStandings(campaign))

/** What was read on a day, each against its target: the figures of a daily report. */
export const useDayNumbers = (campaign: ID, day: string) =>
  useQuery<DayNumber[], ApiError>(read(key(campaign, 'day', day), () => go.Day.Numbers(campaign, day)))

/** One metric over the days; none for "". */
export const useSeries = (campaign: ID, metric: ID, cumulated: boolean) =>
  useQuery<DataSeries, ApiError>({
    ...read(key(campaign, 'series', metric, cumulated), () => go.Data.Series(campaign, metric, cumulated)),
    enabled: metric !== '',
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

/** How the rates of a channel stand against their targets. */
export const useRates = (campaign: ID, channel: ID) =>
  useQuery<ChannelRate[], ApiError>(read(key(campaign, 'rates', channel), () => go.Data.Rates(campaign, channel)))

/** What a new deviation of a metric would say; of a channel's rate with a channel. */
export const useOffer = (campaign: ID, metric: ID, channel: ID, day: string, until: boolean) =>
  useQuery<DeviationOffer, ApiError>({
    ...read(key(campaign, 'offer', metric, channel, day, until), () =>
      go.Data.Offer(campaign, metric, channel, day, until),
    ),
    staleTime: 0,
  })

/** Writes figures as one step. Cells that cannot be read come back refused; the others are written. */
export const enterFigures = (campaign: ID, channel: ID, cells: readonly DataCell[]): Promise<DataEntered> =>
  work(
    campaign,
    () => go.Data.Enter(campaign, channel, [...cells]),
    (a) => a.applied,
  )

/** Reads a file of figures in, or looks at what would come of it. */
export const importReadings = (call: ImportReadings): Promise<ImportedReadings> => go.Import.Readings(call)

/** The columns of a file of figures, with what is known of them. */
export const readingHeadings = async (call: ImportReadings): Promise<ImportColumn[]> =>
  (await go.Import.ReadingHeadings(call)) ?? []
