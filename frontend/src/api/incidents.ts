// Incidents and the day: clocks that run, what is done while they do, and the figures of a day.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { thisDay } from '~/lib/clock'
import type { Day } from '~/lib/date'
import { onWake } from '~/lib/ticking'
import { keys, queries } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, DayFigures, ID, Incident, IncidentBoard, Kind, NewIncident } from './types'
import { work } from './write'

/** What Go said, and when the window heard it, in ms of its own steady clock. */
export type Heard<T> = T & { heard: number }

/** How long clocks that run are trusted without asking Go, in ms: a laptop may have slept meanwhile. */
const TRUST = 30_000

// Read again whenever readiness is: with every step.
const boards = [...keys.readiness, 'incidents']
const days = [...keys.readiness, 'day']

const hear = async <T>(answer: Promise<T>): Promise<Heard<T>> => ({ ...(await answer), heard: performance.now() })

/** Asks again when the laptop wakes, or its clock was set. */
function useAwake(queryKey: readonly unknown[]) {
  const key = JSON.stringify(queryKey)
  useEffect(() => onWake(() => void queries.invalidateQueries({ queryKey: JSON.parse(key) })), [key])
}

/** The clocks of a campaign's incidents. */
export const incidents = (campaign: ID) => read([...boards, campaign], () => hear(go.Incidents.Board(campaign)))

/** The clocks of a campaign's incidents as they stood when the window heard of them. */
export function useIncidents(campaign: ID) {
  useAwake(boards)
  return useQuery<Heard<IncidentBoard>, ApiError>({
    ...incidents(campaign),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
    refetchInterval: (query) => (query.state.data?.clocks.some((c) => c.state === 'running') ? TRUST : false),
  })
}

/** The figures of a day, "" for today; what goes by the clock is read again every half minute. */
export function useDay(campaign: ID, day: Day) {
  useAwake(days)
  return useQuery<Heard<DayFigures>, ApiError>({
    ...read([...days, campaign, day || thisDay()], () => hear(go.Day.Figures(campaign, day))),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
    refetchInterval: TRUST,
  })
}

/** Starts the clock of an incident. */
export const startIncident = (campaign: ID, incident: Partial<NewIncident>) =>
  work(
    campaign,
    () => go.Incidents.Start(campaign, { risk: '', name: '', tier: '', area: '', ...incident }),
    (a) => a.applied,
  )

const one = (campaign: ID, call: () => Promise<Applied>) => work(campaign, call, (a) => a)

/** Changes the tier, and the limit that goes with it. */
export const gradeIncident = (campaign: ID, incident: ID, tier: Incident['tier']) =>
  one(campaign, () => go.Incidents.Grade(campaign, incident, tier))

/** Stops the clock. */
export const answerIncident = (campaign: ID, incident: ID) =>
  one(campaign, () => go.Incidents.Answer(campaign, incident))

/** Closes it, with an outcome or "" for the one it has. */
export const closeIncident = (campaign: ID, incident: ID, outcome: string) =>
  one(campaign, () => go.Incidents.Close(campaign, incident, outcome))

/** One step back: closed is answered again, answered has its clock run on. */
export const reopenIncident = (campaign: ID, incident: ID) =>
  one(campaign, () => go.Incidents.Reopen(campaign, incident))

/** A line into its log, with the time it is. */
export const logIncident = (campaign: ID, incident: ID, line: string) =>
  one(campaign, () => go.Incidents.Log(campaign, incident, line))

/** Corrects a moment as it is typed: 14:05, 2026-06-04 14:05. */
export const setIncidentTime = (campaign: ID, kind: Kind, row: ID, field: string, typed: string) =>
  one(campaign, () => go.Incidents.SetTime(campaign, kind, row, field, typed))
