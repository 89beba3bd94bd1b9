// The run of show: the plan re-timed by what the day has made of it, and the presses of live mode. Worked out in Go; every press
// carries the moment it was made, however long the one before it takes.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, ID, RanDay, Rundown } from './types'
import { step } from './write'

/** The last known of the same day stays in sight while it is worked out anew. */
const kept = (day: string) => ({
  placeholderData: <D>(data: D | undefined, query?: { queryKey: readonly unknown[] }) =>
    query?.queryKey[3] === day ? data : undefined,
})

/** A show day as it stands now; who shows it asks again as time goes on. Nothing is asked for no day. */
export const useRundown = (campaign: ID, day: string) =>
  useQuery<Rundown, ApiError>({
    ...read([...keys.load(campaign), 'rundown', day], () => go.Show.Rundown(campaign, day, Date.now())),
    ...kept(day),
    enabled: day !== '',
  })

/** The plan of a show day against what was noted. */
export const useRan = (campaign: ID, day: string) =>
  useQuery<RanDay, ApiError>({
    ...read([...keys.load(campaign), 'ran', day], () => go.Show.Ran(campaign, day)),
    ...kept(day),
    enabled: day !== '',
  })

const press = (call: (at: number) => Promise<Applied>): Promise<Applied> => {
  const at = Date.now()
  return step(() => call(at))
}

/** Begins what comes next in an area and ends what runs there; seen is what the user sees running, "" for nothing. */
export const nextRun = (campaign: ID, day: string, area: string, seen: ID) =>
  press((at) => go.Show.Next(campaign, day, area, seen, at))
export const startRun = (campaign: ID, item: ID) => press((at) => go.Show.Start(campaign, item, at))
/** For a day taken up in its middle: what is open in the area before it is skipped. */
export const startRunFrom = (campaign: ID, item: ID) => press((at) => go.Show.StartFrom(campaign, item, at))
export const endRun = (campaign: ID, item: ID) => press((at) => go.Show.End(campaign, item, at))
export const skipRun = (campaign: ID, item: ID) => step(() => go.Show.Skip(campaign, item))
/** Directly behind an item; title and duration as typed. */
export const insertRun = (campaign: ID, after: ID, title: string, minutes: string) =>
  step(() => go.Show.Insert(campaign, after, title, minutes))
/** When an item really began and ended, as typed; "" for not. */
export const correctRun = (campaign: ID, item: ID, started: string, ended: string) =>
  press((at) => go.Show.Correct(campaign, item, started, ended, at))
/** Moves or resizes an item of the plan, where asked for with what follows in its area up to the next hard start. */
export const moveRun = (campaign: ID, item: ID, set: Record<string, unknown>, follow: boolean) =>
  step(() => go.Show.Move(campaign, item, set, follow))
