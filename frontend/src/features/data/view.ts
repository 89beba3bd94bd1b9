// What the grid of figures is made of: days in groups by period, cells as texts.
import type { DataDay, DataFigure, DataMetric, DataPage, Deviation, Edit, Group, ID, Person } from '~/api'
import type { Block, Draft, Drafts, GridGroup } from '~/components/grid/types'
import type { Lang } from '~/lib/date'
import { formatMeasured, formatShare } from '~/lib/number'
import type { Translate } from '~/locale'

export type Way = 'figures' | 'deviations'

/** A figure with its per cent sign, where that is its unit; "" for none. */
export function said(v: number | null | undefined, metric: Pick<DataMetric, 'unit'> | undefined, lang: Lang): string {
  return formatMeasured(v, metric?.unit ?? '', lang)
}

/** How a share of a pace is worked out: of what may be so much at most, the other way round. */
export function sumOf(
  t: Translate,
  f: { actual?: number | null; expected?: number | null; share?: number | null },
  metric: Pick<DataMetric, 'unit' | 'at_most'> | undefined,
  lang: Lang,
): string {
  return t(metric?.at_most ? 'ui.data.dayIsAtMost' : 'ui.data.dayIs', {
    actual: said(f.actual, metric, lang),
    expected: said(f.expected, metric, lang),
    share: f.share == null ? '—' : formatShare(f.share, 1, lang),
  })
}

/** Days in the order of time, a group for each run of days in one period. */
export function grouped(
  days: readonly DataDay[],
  name: (period: string) => string,
  note: (first: string, last: string) => string,
): GridGroup<DataDay>[] {
  const runs: { period: string; rows: DataDay[] }[] = []
  for (const d of days) {
    const last = runs.at(-1)
    if (last?.period === d.period) last.rows.push(d)
    else runs.push({ period: d.period, rows: [d] })
  }
  return runs.map((r) => {
    const first = r.rows[0]?.day ?? ''
    return {
      id: `${r.period} ${first}`,
      label: name(r.period),
      note: note(first, r.rows.at(-1)?.day ?? ''),
      rows: r.rows,
    }
  })
}

/** Where the figures of today begin to be entered: its first metric that is read and has none; the latest day without today. */
export function firstOpen(data: DataPage): { day: string; metric: string } | null {
  const row =
    data.days.find((d) => d.day === data.today) ?? data.days.findLast((d) => d.day <= data.today) ?? data.days[0]
  if (!row) return null
  const at = data.metrics.findIndex((m, i) => m.aggregate !== 'ratio' && row.figures[i]?.value == null)
  const metric = data.metrics[at] ?? data.metrics[0]
  return metric ? { day: row.day, metric: metric.id } : null
}

/** The cells of a block that say something of a day and a metric. */
export const cellsOf = (block: Block) =>
  block.rows.flatMap((r) =>
    block.columns.flatMap((metric, i) => {
      const text = r.cells[i]
      return r.row && text != null ? [{ day: r.row, metric, text }] : []
    }),
  )

/** Drafts with some cells set; null takes one away. */
export function drafted(drafts: Drafts, set: readonly { day: string; metric: string; draft: Draft | null }[]): Drafts {
  const next = new Map([...drafts].map(([day, cells]) => [day, { ...cells }]))
  for (const { day, metric, draft } of set) {
    const { [metric]: _, ...others } = next.get(day) ?? {}
    const cells = draft ? { ...others, [metric]: draft } : others
    if (Object.keys(cells).length > 0) next.set(day, cells)
    else next.delete(day)
  }
  return next
}

/** Nothing is said of days to come, a stroke of days without a reading. */
export const nothing = (day: string, today: string): string => (day > today ? '' : '—')

/** The figure of a cell. */
export const figureAt = (
  row: DataDay | undefined,
  metrics: readonly DataMetric[],
  metric: string,
): DataFigure | undefined => row?.figures[metrics.findIndex((m) => m.id === metric)]

/** What a deviation gives the task that puts it right. */
export type Fixed = Pick<Deviation, 'name' | 'fix' | 'owner' | 'deadline' | 'deadline_time'>

/**
 * The task that puts a deviation right, with the id that Go gives it: called after the fix's first line, due when the
 * deviation is, in the group of its owner. `notes` say where it comes from.
 */
export function taskFrom(id: ID, d: Fixed, people: readonly Person[], groups: readonly Group[], notes: string): Edit {
  const fix = d.fix.trim().split('\n')
  const group =
    people.find((p) => p.id === d.owner)?.group || groups.find((g) => g.lead && g.lead === d.owner)?.id || ''
  return {
    op: 'create',
    kind: 'task',
    row: id,
    set: {
      title: fix[0]?.trim() || d.name,
      stage: 'execute',
      owner: d.owner,
      group,
      due: d.deadline,
      due_time: d.deadline_time,
      notes: [notes, ...(fix.length > 1 ? [d.fix.trim()] : [])].join('\n'),
    },
  }
}
