// What a figure was computed from: its definition, its arithmetic, and its parts, each with the way to its place; what it
// lacks, with the way to what would give it. A figure is named by what it is of: "goal:ID:achieved". Numbers are Go's.
import type { ID } from '~/api'
import { formatSpan } from '~/lib/date'
import { withUnit } from '~/lib/number'
import { explainChannel } from './explainChannel'
import { explainBudget, explainReturn } from './explainMoney'
import { explainIncidents, explainRun } from './explainShow'
import { aim, figure, share, sourceOf, type Told, toData, toRow } from './say'

export interface Part {
  label: string
  value: string
  /** Where it stands; none of what has no place of its own. */
  to?: string
}

export interface Explained {
  /** What the figure is of, and which of it. */
  title: string
  /** How it is defined. */
  how: string
  /** The arithmetic, with the result; "" where there is nothing to compute. */
  sum: string
  parts: Part[]
  /** What is missing for it, and where that is given. */
  lacks: Part[]
}

/** Null of a figure that is no more. */
export function explain(name: string, x: Told): Explained | null {
  const [kind = '', id = '', what = ''] = name.split(':')
  switch (kind) {
    case 'goal':
      return explainGoal(id, what, x)
    case 'step':
      return explainStep(id, what, x)
    case 'channel':
      return explainChannel(id, what, x)
    case 'budget':
      return explainBudget(id, what, x)
    case 'return':
      return explainReturn(id, x)
    case 'run':
      return explainRun(id, what, x)
    case 'incidents':
      return explainIncidents(id, x)
  }
  return null
}

function explainGoal(id: ID, what: string, x: Told): Explained | null {
  const { t } = x
  const g = x.results.goals.find((r) => r.goal === id)
  if (!g) return null
  if (what === 'actual') return { ...explainTotal(g.metric, x), title: g.name, lacks: goalLacks(g.goal, x) }
  const [over, under] = g.at_most ? [g.target, g.actual] : [g.actual, g.target]
  const part = (of: 'actual' | 'target', value: number | null): Part => ({
    label: t(`results.${of}`),
    value: withUnit((of === 'target' ? aim : figure)(value, x, g.unit).replace('%', ''), g.unit),
    to: of === 'target' ? toRow(x, 'goal', g.goal, 'target') : toData(x, g.metric),
  })
  return {
    title: g.name,
    how: t(g.at_most ? 'ui.results.how.atMost' : 'ui.results.how.achieved'),
    sum:
      g.achieved === null
        ? g.met
          ? t('ui.results.metWithout')
          : ''
        : `${(g.at_most ? aim : figure)(over, x, g.unit)} ÷ ${(g.at_most ? figure : aim)(under, x, g.unit)} = ${share(g.achieved, x)}`,
    parts: [part('actual', g.actual), part('target', g.target)],
    lacks: goalLacks(g.goal, x),
  }
}

function goalLacks(id: ID, x: Told): Part[] {
  const g = x.results.goals.find((r) => r.goal === id)
  if (!g?.missing) return []
  const to = {
    target: toRow(x, 'goal', id, 'target'),
    zero: toRow(x, 'goal', id, 'target'),
    metric: toRow(x, 'goal', id, 'metric'),
    reading: toData(x, g.metric),
  }[g.missing]
  return [{ label: x.t(`results.goal.${g.missing}`), value: '', to }]
}

/** How a metric is added up, and from what: by channel, or of a ratio by its two parts. */
export function explainTotal(metric: ID, x: Told): Explained {
  const { t } = x
  const s = sourceOf(x, metric)
  if (!s) return { title: '', how: t('results.goal.metric'), sum: '', parts: [], lacks: [] }
  const lacks: Part[] = s.total === null ? [{ label: t('results.goal.reading'), value: '', to: toData(x, metric) }] : []
  const result = figure(s.total, x, s.unit)
  if (s.aggregate === 'ratio') {
    const [over, under] = [sourceOf(x, s.over), sourceOf(x, s.under)]
    const parts = [over, under].flatMap((p) =>
      p ? [{ label: p.name, value: figure(p.total, x, p.unit), to: toData(x, p.metric) }] : [],
    )
    const sum = parts.length === 2 && s.total !== null ? `${parts[0]?.value} ÷ ${parts[1]?.value} = ${result}` : ''
    return { title: s.name, how: t('ui.results.how.ratio'), sum, parts, lacks }
  }
  const parts: Part[] = s.channels.map((c) => ({
    label: c.name,
    value: figure(c.total, x, s.unit),
    to: toData(x, metric, c.channel),
  }))
  const counted =
    s.readings > 0
      ? t('ui.results.readingsOf', { count: s.readings, span: formatSpan(s.first, s.last, x.lang, { today: x.today }) })
      : ''
  return {
    title: s.name,
    how: t(`ui.results.how.${s.aggregate as 'sum' | 'last' | 'average'}`),
    sum: counted && `${counted} = ${result}`,
    parts:
      s.whole > 0
        ? [...parts, { label: t('ui.results.forAll', { count: s.whole }), value: '', to: toData(x, metric) }]
        : parts,
    lacks,
  }
}

function explainStep(id: ID, what: string, x: Told): Explained | null {
  const s = x.results.funnel.find((f) => f.metric === id)
  if (!s) return null
  if (what === 'value') return explainTotal(id, x)
  const before = x.results.funnel.find((f) => f.metric === s.from)
  const part = (of: { metric: ID; name: string; value: number | null }): Part => ({
    label: of.name,
    value: figure(of.value, x),
    to: toData(x, of.metric),
  })
  const both = before ? [s, before] : [s]
  return {
    title: s.rate_name || `${s.name} ÷ ${s.from_name}`,
    how: x.t('ui.results.how.rate'),
    sum: s.rate === null ? '' : `${figure(s.value, x)} ÷ ${figure(before?.value ?? null, x)} = ${share(s.rate, x)}`,
    parts: both.map(part),
    lacks: both
      .filter((f) => f.value === null)
      .map((f) => ({ label: x.t('ui.results.noReading', { metric: f.name }), value: '', to: toData(x, f.metric) })),
  }
}
