// The list of findings as the URL asks for it: by severity or by stage, filtered; after them what holds, and what does not
// apply, with why.
import type { RuleVerdict, Severity, TaskStage } from '~/api'
import type { RowGroup } from '~/components/DataTable'
import type { Finding } from '~/lib/findings'
import { score } from '~/lib/match'

export const GROUPINGS = ['severity', 'stage'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const SEVERITIES = ['blocker', 'warning'] as const satisfies readonly Severity[]
const STAGES = ['plan', 'execute', 'review'] as const satisfies readonly TaskStage[]

/** The groups of rules against which nothing is found. */
export const QUIET = ['holds', 'other'] as const
type GroupId = Severity | TaskStage | (typeof QUIET)[number]

/** One line of the list: a finding, or a rule that holds or does not apply. */
export interface Line {
  id: string
  rule: RuleVerdict
  finding?: Finding
}

export interface View {
  grouping: Grouping
  /** None is all. */
  only: readonly Severity[]
  text: string
  label: (group: GroupId) => string
}

export function grouped(findings: readonly Finding[], rules: readonly RuleVerdict[], view: View): RowGroup<Line>[] {
  const lets = (title: string, words: string) => score({ text: title, words }, view.text) > 0
  const lines = findings.flatMap((finding): Line[] => {
    const rule = rules.find((r) => r.rule === finding.rule)
    const passes = view.only.length === 0 || view.only.includes(finding.severity)
    return rule && passes && lets(finding.title, `${finding.text} ${rule.name}`)
      ? [{ id: finding.id, rule, finding }]
      : []
  })
  const quiet = (of: (r: RuleVerdict) => boolean): Line[] =>
    view.only.length > 0
      ? []
      : rules.filter((r) => of(r) && lets(r.name, `${r.asks} ${r.reason}`)).map((rule) => ({ id: rule.rule, rule }))
  const groups: [GroupId, Line[]][] =
    view.grouping === 'severity'
      ? SEVERITIES.map((s) => [s, lines.filter((l) => l.finding?.severity === s)])
      : STAGES.map((s) => [s, lines.filter((l) => l.rule.stage === s)])
  groups.push(['holds', quiet((r) => r.applies && r.holds)], ['other', quiet((r) => !r.applies)])
  return groups.filter(([, rows]) => rows.length > 0).map(([id, rows]) => ({ id, label: view.label(id), rows }))
}

/** The line that a jump asks for: the first of a rule, or about a row; "" for none. */
export function askedLine(groups: readonly RowGroup<Line>[], rule: string, row: string): string {
  const lines = groups.flatMap((g) => g.rows)
  const asked = lines.find((l) => (rule ? l.rule.rule === rule : row !== '' && l.finding?.row === row))
  return asked?.id ?? ''
}
