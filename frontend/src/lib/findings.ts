// What stands against a campaign, one after another: in which turn they are gone through, and which comes next, also when
// the one just left has been put right.
import type { RuleFinding, RuleVerdict, Severity } from '~/api'

/** A finding with a name of its own, the same as long as nobody puts it right. */
export interface Finding extends RuleFinding {
  id: string
}

const SEVERITIES: readonly Severity[] = ['blocker', 'warning']

/** The findings as they are gone through: blockers before warnings, each in the order of the work. */
export function inTurn(findings: readonly RuleFinding[]): Finding[] {
  const seen = new Map<string, number>()
  const named = findings.map((f): Finding => {
    const name = [f.rule, f.code, f.kind, f.row, f.field, f.params?.row ?? '', f.params?.kind ?? ''].join(' ')
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return { ...f, id: nth === 0 ? name : `${name} ${nth}` }
  })
  return SEVERITIES.flatMap((s) => named.filter((f) => f.severity === s))
}

/** The finding gone to last, and how many stood before it then. */
export interface Stop {
  id: string
  index: number
}

/**
 * Which finding comes next, or before, round and round; -1 for none. Where the one gone to last is put right, the next is
 * the one that took its place.
 */
export function nextOf(findings: readonly Pick<Finding, 'id'>[], last: Stop | null, back: boolean): number {
  const { length } = findings
  if (length === 0) return -1
  if (!last) return back ? length - 1 : 0
  const at = findings.findIndex((f) => f.id === last.id)
  const next = at < 0 ? Math.min(last.index, length) - (back ? 1 : 0) : at + (back ? -1 : 1)
  return (next + length) % length
}

/**
 * The findings that say the same as this one of other rows, with it: where one value would put all of them right. None
 * where it is about no row that is there, or about a row as a whole.
 */
export function alike(findings: readonly Finding[], of: Finding): readonly Finding[] {
  if (!of.row || !of.field) return []
  return findings.filter(
    (f) => f.rule === of.rule && f.code === of.code && f.kind === of.kind && f.field === of.field && f.row !== '',
  )
}

/** How many of each severity. */
export type Counts = Record<Severity, number>

export function countsOf(findings: readonly Pick<RuleFinding, 'severity'>[]): Counts {
  const blocker = findings.filter((f) => f.severity === 'blocker').length
  return { blocker, warning: findings.length - blocker }
}

/** The findings of one rule, the first of them told for all. */
export interface Failing {
  rule: RuleVerdict
  first: Finding
  count: number
}

/** The rules that do not hold, in the turn of their findings. */
export function failing(findings: readonly Finding[], rules: readonly RuleVerdict[]): Failing[] {
  const found = new Map<string, Failing>()
  for (const f of findings) {
    const of = found.get(f.rule)
    const rule = rules.find((r) => r.rule === f.rule)
    if (of) of.count++
    else if (rule) found.set(f.rule, { rule, first: f, count: 1 })
  }
  return [...found.values()]
}
