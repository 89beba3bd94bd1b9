// What the figures of the budget and of the return were computed from.
import type { CategoryResult } from '~/api'
import { formatShare } from '~/lib/number'
import { type Explained, explainTotal, type Part } from './explain'
import { money, ratio, share, sourceOf, type Told, toData, toRow } from './say'

/** Of a category by its number, "all" for the whole budget. */
export function explainBudget(id: string, what: string, x: Told): Explained | null {
  const { budget: b } = x.results
  const c = id === 'all' ? null : b.categories[Number(id)]
  if (c === undefined) return null
  const title = `${c ? c.name || x.t('results.uncategorised') : x.t('ui.results.budget')} · ${x.t(`ui.results.${what as 'may' | 'spent' | 'left' | 'used' | 'approved'}`)}`
  const of = c ?? { ...b, may: b.approved ?? b.planned, left: (b.approved ?? b.planned) - b.spent, lines: [] }
  const m = (v: number | null) => money(v, x)
  const sum = {
    approved: `${m(b.planned)} + ${m(b.reserve)}`,
    may: `${m(of.planned)} + ${m(of.raised)} = ${m(of.may)}`,
    spent: `${m(of.committed)} + ${m(of.paid)} = ${m(of.spent)}`,
    left: `${m(of.may)} − ${m(of.spent)} = ${m(of.left)}`,
    used: of.used === null ? '' : `${m(of.spent)} ÷ ${m(of.may)} = ${share(of.used, x)}`,
  }[what]
  if (sum === undefined) return null
  return {
    title,
    how: x.t(`ui.results.how.${what as 'may' | 'spent' | 'left' | 'used' | 'approved'}`),
    sum: what === 'approved' ? '' : sum,
    parts: c ? linesOf(c, what, x) : wholeOf(what, x),
    lacks: [],
  }
}

/** The lines of a category: what each may spend, or has. What instalments and releases add stands in the category's sum. */
function linesOf(c: CategoryResult, what: string, x: Told): Part[] {
  const lines = x.book.budget_lines.filter((l) => c.lines.includes(l.id))
  return lines.map((l) => ({
    label: l.item,
    value: money(what === 'may' ? l.planned : (l.committed ?? 0) + (l.paid ?? 0), x),
    to: toRow(x, 'budget_line', l.id),
  }))
}

function wholeOf(what: string, x: Told): Part[] {
  const { budget: b } = x.results
  const to = toRow(x, 'budget_line', '')
  if (what === 'approved')
    return [
      { label: x.t('ui.results.planned'), value: money(b.planned, x), to },
      { label: x.t('ui.results.reserve'), value: money(b.reserve, x), to },
    ]
  return [
    ...b.categories.map((c) => ({ label: c.name || x.t('results.uncategorised'), value: money(c.spent, x), to })),
    ...(b.loose ? [{ label: x.t('results.loose'), value: money(b.loose, x), to }] : []),
  ]
}

export function explainReturn(what: string, x: Told): Explained | null {
  const r = x.results.return
  const m = (v: number | null) => money(v, x)
  const s = sourceOf(x, r.metric)
  const revenue: Part = {
    label: s?.name ?? x.t('ui.results.revenue'),
    value: m(r.revenue),
    to: s ? toData(x, r.metric) : toRow(x, 'metric', '', 'role'),
  }
  const cost: Part = {
    label: x.t('ui.results.cost'),
    value: m(r.cost),
    to: r.cost_from === 'readings' ? toData(x, x.results.channels.cost) : toRow(x, 'budget_line', ''),
  }
  const margin: Part = {
    label: x.t('field.margin'),
    value: r.margin === null ? '—' : formatShare(r.margin, 10_000, x.lang, 2),
    to: toRow(x, 'campaign', x.book.campaign.id, 'margin'),
  }
  const lacks = (of: readonly string[]) => r.missing.filter((w) => of.includes(w)).map((w) => lack(w, x))
  const common = { title: x.t(`ui.results.${what as 'net'}`), how: x.t(`ui.results.how.${what as 'net'}`) }
  const revenueLacks = ['metric', 'unit', 'revenue']
  switch (what) {
    case 'revenue': {
      const total = explainTotal(r.metric, x)
      return { ...common, sum: s ? total.sum : '', parts: s ? total.parts : [], lacks: lacks(revenueLacks) }
    }
    case 'cost':
      return {
        ...common,
        how: x.t(r.cost_from === 'readings' ? 'ui.results.how.costRead' : 'ui.results.how.cost'),
        sum: '',
        parts: [cost],
        lacks: lacks(['cost']),
      }
    case 'profit':
      return {
        ...common,
        sum: r.profit === null ? '' : `${m(r.revenue)} × ${margin.value} = ${m(r.profit)}`,
        parts: [revenue, margin],
        lacks: lacks([...revenueLacks, 'margin']),
      }
    case 'net':
      return {
        ...common,
        sum: r.net === null ? '' : `(${m(r.revenue)} − ${m(r.cost)}) ÷ ${m(r.cost)} = ${ratio(r.net, x)}`,
        parts: [revenue, cost],
        lacks: lacks([...revenueLacks, 'cost']),
      }
    case 'gross':
      return {
        ...common,
        sum: r.gross === null ? '' : `${m(r.profit)} ÷ ${m(r.cost)} = ${ratio(r.gross, x)}`,
        parts: [revenue, margin, cost],
        lacks: lacks([...revenueLacks, 'margin', 'cost']),
      }
  }
  return null
}

/** What the return lacks, and where that is given. */
export function lack(what: Told['results']['return']['missing'][number], x: Told): Part {
  const { metric } = x.results.return
  const to = {
    metric: toRow(x, 'metric', '', 'role'),
    unit: toRow(x, 'metric', metric, 'unit'),
    revenue: toData(x, metric),
    margin: toRow(x, 'campaign', x.book.campaign.id, 'margin'),
    cost: toRow(x, 'budget_line', ''),
  }[what]
  return { label: x.t(`results.roi.lacks.${what}`), value: '', to }
}
