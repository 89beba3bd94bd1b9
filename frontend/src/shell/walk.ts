// What stands against the campaign that is open, and the walk from one finding to the next: each leads to the place that
// puts it right.
import { useCallback, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router-dom'
import { type ID, type Readiness, useReadiness } from '~/api'
import { type Counts, type Finding, inTurn, nextOf, type Stop } from '~/lib/findings'
import { useT } from '~/locale'
import { pathOfTarget } from '~/places'

/** The finding gone to last, as it was then, and where it led. */
export interface Walk extends Stop {
  campaign: ID
  finding: Finding
  path: string
}

let walk: Walk | null = null
const listeners = new Set<() => void>()

/** Remembers where the walk is; null ends it. */
export function setWalk(to: Walk | null): void {
  walk = to
  for (const l of listeners) l()
}

export const useWalk = (): Walk | null =>
  useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => walk,
  )

const none: readonly Finding[] = []

/** The findings of a report in their turn: worked out once, for all who show them. There may be thousands. */
const turns = new WeakMap<Readiness, readonly Finding[]>()

function turnOf(ready: Readiness | undefined): readonly Finding[] {
  if (!ready) return none
  const known = turns.get(ready) ?? inTurn(ready.findings)
  turns.set(ready, known)
  return known
}

/** How ready a campaign is, and its findings as they are gone through. */
export function useFindings(campaign: ID): { ready: Readiness | undefined; findings: readonly Finding[] } {
  const ready = useReadiness(campaign).data
  return { ready, findings: turnOf(ready) }
}

/** Goes to what puts a finding right; the walk goes on from it. */
export function useGoTo(campaign: ID, findings: readonly Finding[]): (finding: Finding) => void {
  const navigate = useNavigate()
  return useCallback(
    (finding) => {
      const path = pathOfTarget(campaign, finding)
      setWalk({ campaign, finding, id: finding.id, index: findings.findIndex((f) => f.id === finding.id), path })
      navigate(path)
    },
    [campaign, findings, navigate],
  )
}

/** Goes to the next finding or the one before it; null where there is none. */
export function useWalking(campaign: ID, findings: readonly Finding[]): ((back: boolean) => void) | null {
  const goTo = useGoTo(campaign, findings)
  if (findings.length === 0) return null
  return (back) => {
    const to = findings[nextOf(findings, walk?.campaign === campaign ? walk : null, back)]
    if (to) goTo(to)
  }
}

/** 2 项阻断，3 项提醒. */
export function useCountWords(): (counts: Counts) => string {
  const t = useT()
  return ({ blocker, warning }) =>
    [
      blocker > 0 && t('ui.ready.blockers', { count: blocker }),
      warning > 0 && t('ui.ready.warnings', { count: warning }),
    ]
      .filter(Boolean)
      .join(t('ui.ready.and'))
}
