// How ready campaigns are: judged in Go, read again after every step of any campaign or of the library, and each day.
import { useQuery } from '@tanstack/react-query'
import { useToday } from '~/lib/clock'
import type { Day } from '~/lib/date'
import { keys, queries } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { known, read } from './queries'
import type { Applied, GoalReport, ID, Readiness, ReadinessRule, Severity, Standing, ThemeLength } from './types'
import { step } from './write'

/** How ready a campaign is on a day. */
export const readiness = (campaign: ID, today: Day) =>
  read([...keys.readiness, campaign, today], () => go.Campaigns.Readiness(campaign))

/** How ready a campaign is, with every finding; the last known stays in sight while it is judged anew. */
export function useReadiness(campaign: ID, enabled = true) {
  const today = useToday()
  return useQuery<Readiness, ApiError>({
    ...readiness(campaign, today),
    enabled,
    placeholderData: (kept, query) => (query?.queryKey[1] === campaign ? kept : undefined),
  })
}

/** How the goals of a campaign stand as goals; the last known stays in sight while they are judged anew. */
export const useGoals = (campaign: ID) =>
  useQuery<GoalReport, ApiError>({
    ...read([...keys.readiness, 'goals', campaign], () => go.Campaigns.Goals(campaign)),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

/** How long a theme is, as the rules measure it; the last known stays in sight. */
export const useThemeLength = (theme: string) =>
  useQuery<ThemeLength, ApiError>({
    ...read([...keys.readiness, 'theme', theme], () => go.Campaigns.ThemeLength(theme)),
    placeholderData: (kept) => kept,
  })

/** What lists show of the readiness of these campaigns: ask for those in sight, each costs reading it once a day. */
export function useStandings(campaigns: readonly ID[]) {
  const today = useToday()
  return useQuery<Standing[], ApiError>({
    ...read(
      [...keys.readiness, 'standings', today, ...campaigns],
      async () => (await go.Campaigns.Standings([...campaigns])) ?? [],
    ),
    enabled: campaigns.length > 0,
    // Campaigns that both lists have keep their figures; those of before the first answer are known from earlier.
    placeholderData: (kept) => kept ?? queries.getQueryData(known.queryKey),
  })
}

/** The rules as this workspace has tuned them. */
export const useReadinessRules = () =>
  useQuery<ReadinessRule[], ApiError>(
    read([...keys.readiness, 'rules'], async () => (await go.Campaigns.ReadinessRules()) ?? []),
  )

/**
 * Tunes a rule of this workspace, at once on the screen, as a step to undo; severity "" and a number left out go back to
 * the standard.
 */
export async function tuneRule(
  rule: string,
  off: boolean,
  severity: Severity | '',
  numbers: Record<string, number>,
): Promise<Applied> {
  const queryKey = [...keys.readiness, 'rules']
  // What is being read was asked before this: it would put the old choice back.
  void queries.cancelQueries({ queryKey }, { revert: false, silent: true })
  queries.setQueryData<ReadinessRule[]>(queryKey, (rules) =>
    rules?.map((r) => (r.id === rule ? { ...r, off, severity: severity || r.standard } : r)),
  )
  try {
    const applied = await step(() => go.Campaigns.TuneRule(rule, off, severity, numbers))
    if (!applied.step) void queries.invalidateQueries({ queryKey }) // nothing to write: as it is
    return applied
  } catch (e) {
    void queries.invalidateQueries({ queryKey })
    throw e
  }
}
