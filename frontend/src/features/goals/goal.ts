// Which funnel is looked at, and what a deletion takes along.
import type { Edit, Goal, GoalReport, ID } from '~/api'
import { treeOf, withParts } from './tree'

/** The funnel to draw: of the goal at the cursor, else of what that is a part of, else one that is off, else the first. */
export function funnelAt(report: GoalReport | undefined, goal: Goal | undefined) {
  const funnels = report?.funnels ?? []
  return (
    funnels.find((f) => f.goal === goal?.id) ??
    funnels.find((f) => f.goal === goal?.parent) ??
    funnels.find((f) => f.state !== 'meets') ??
    funnels[0]
  )
}

/** Deletions of all that lies below goals that are deleted, the deepest first. */
export function partsOf(goals: readonly Goal[], rows: readonly ID[]): Edit[] {
  const own = new Set(rows)
  const all = withParts(goals, rows)
  return treeOf(goals)
    .toReversed()
    .flatMap(({ goal: { id } }) =>
      all.has(id) && !own.has(id) ? [{ op: 'delete', kind: 'goal', row: id } as const] : [],
    )
}
