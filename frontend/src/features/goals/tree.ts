// The goals as a tree: in what order they stand, what belongs to what, and where one goes that is added, moved, or made a
// part of another. Goals lie in one list; among those of one parent its order is theirs.
import type { Goal, ID } from '~/api'

type Node = Pick<Goal, 'id' | 'parent'>

export interface Placed<G extends Node> {
  goal: G
  /** From 1. */
  level: number
}

/** What a goal hangs from; "" for one at the top, also where its parent is gone. */
function parents(goals: readonly Node[]): Map<ID, ID> {
  const there = new Set(goals.map((g) => g.id))
  return new Map(goals.map((g) => [g.id, there.has(g.parent) && g.parent !== g.id ? g.parent : '']))
}

function children<G extends Node>(goals: readonly G[]): Map<ID, G[]> {
  const of = parents(goals)
  const out = new Map<ID, G[]>()
  for (const g of goals) {
    const parent = of.get(g.id) ?? ''
    const list = out.get(parent)
    if (list) list.push(g)
    else out.set(parent, [g])
  }
  return out
}

/** Each goal below its parent. Goals that a merge has left in a ring stand at the end, so that none is out of sight. */
export function treeOf<G extends Node>(goals: readonly G[]): Placed<G>[] {
  const of = children(goals)
  const out: Placed<G>[] = []
  const seen = new Set<ID>()
  const visit = (goal: G, level: number) => {
    if (seen.has(goal.id)) return
    seen.add(goal.id)
    out.push({ goal, level })
    for (const child of of.get(goal.id) ?? []) visit(child, level + 1)
  }
  for (const goal of of.get('') ?? []) visit(goal, 1)
  for (const goal of goals) visit(goal, 1)
  return out
}

/** Goals with all below them. */
export function withParts(goals: readonly Node[], ids: readonly ID[]): Set<ID> {
  const of = children(goals)
  const out = new Set<ID>()
  const visit = (id: ID) => {
    if (out.has(id)) return
    out.add(id)
    for (const child of of.get(id) ?? []) visit(child.id)
  }
  for (const id of ids) visit(id)
  return out
}

/** Of goals selected those that lie below no other of them, in the order of the tree. */
export function tops(goals: readonly Node[], ids: readonly ID[]): ID[] {
  const chosen = new Set(ids)
  const below = new Set(ids.flatMap((id) => [...withParts(goals, [id])].filter((x) => x !== id)))
  return treeOf(goals).flatMap(({ goal: { id } }) => (chosen.has(id) && !below.has(id) ? [id] : []))
}

/** Rows, the place beside a goal that they go to, and what they hang from there. */
export interface Going {
  rows: ID[]
  after: ID
  before: ID
  parent: ID
}

/** Directly behind a goal: as the first of its parts where it has any, else beside it. "" is the head of the list. */
function behind(goals: readonly Node[], after: ID): Omit<Going, 'rows'> {
  const of = children(goals)
  const first = of.get(after)?.[0]
  if (first) return { after: '', before: first.id, parent: after }
  return { after, before: '', parent: parents(goals).get(after) ?? '' }
}

/** Where a new goal goes that is added behind another: at the end of the list to the top. */
export function placeNew(goals: readonly Node[], after: ID): Omit<Going, 'rows'> {
  const last = treeOf(goals).at(-1)?.goal.id
  if (after !== last) return behind(goals, after)
  return { after: children(goals).get('')?.at(-1)?.id ?? '', before: '', parent: '' }
}

/**
 * Where goals go that are moved behind another. One line up or down is past the next of the same parent, with all that
 * belongs to it; where there is none, and further away, it is the place that the tree shows. null where they stay.
 */
export function moved(goals: readonly Node[], ids: readonly ID[], after: ID): Going | null {
  const rows = tops(goals, ids)
  const order = treeOf(goals).map((x) => x.goal.id)
  const [first, last] = [order.indexOf(rows[0] ?? ''), order.indexOf(rows.at(-1) ?? '')]
  if (first < 0) return null
  const to = order.indexOf(after)
  const own = withParts(goals, rows)
  const end = order.findLastIndex((id) => own.has(id))
  const parent = parents(goals).get(rows[0] ?? '') ?? ''
  const siblings = (children(goals).get(parent) ?? []).map((x) => x.id)
  if (to === last + 1 || (to > first && to <= end + 1)) {
    const next = siblings.slice(siblings.indexOf(rows.at(-1) ?? '') + 1).find((id) => !own.has(id))
    if (next) return { rows, after: next, before: '', parent }
    if (own.has(after)) return null
  } else if (to === first - 2) {
    const before = siblings.slice(0, siblings.indexOf(rows[0] ?? '')).findLast((id) => !own.has(id))
    if (before) return { rows, after: '', before, parent }
  }
  if (own.has(after)) return null
  if (to < 0) return { rows, after: '', before: order.find((id) => !own.has(id)) ?? '', parent: '' }
  return {
    rows,
    ...behind(
      goals.filter((g) => !own.has(g.id)),
      after,
    ),
  }
}

/** Goals become the last parts of the one before them; null where there is none before. */
export function indented(goals: readonly Node[], ids: readonly ID[]): Going | null {
  const of = parents(goals)
  const all = tops(goals, ids)
  const parent = of.get(all[0] ?? '') ?? ''
  const rows = all.filter((id) => of.get(id) === parent)
  const siblings = (children(goals).get(parent) ?? []).map((x) => x.id)
  const at = siblings.indexOf(rows[0] ?? '')
  const into = siblings[at - 1]
  if (at < 1 || into === undefined) return null
  return { rows, after: children(goals).get(into)?.at(-1)?.id ?? into, before: '', parent: into }
}

/** Goals leave what they are a part of, and stand behind it; null for those at the top. */
export function outdented(goals: readonly Node[], ids: readonly ID[]): Going | null {
  const of = parents(goals)
  const all = tops(goals, ids)
  const parent = of.get(all[0] ?? '') ?? ''
  if (parent === '') return null
  return { rows: all.filter((id) => of.get(id) === parent), after: parent, before: '', parent: of.get(parent) ?? '' }
}
