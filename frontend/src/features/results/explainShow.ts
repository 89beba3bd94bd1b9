// What the figures of the run of show and of the incidents were computed from.
import type { IncidentResult, RanItem } from '~/api'
import { formatTime } from '~/lib/date'
import type { Explained, Part } from './explain'
import { minutes, type Told, toRow } from './say'

type Counted = 'ran' | 'skipped' | 'inserted' | 'late'

export function explainRun(date: string, what: string, x: Told): Explained | null {
  const day = x.results.days.find((d) => d.day === date)
  if (!day) return null
  const from = day.late_from
  const counts: Record<Counted, (i: RanItem) => boolean> = {
    ran: (i) => i.state === 'running' || i.state === 'ended',
    skipped: (i) => i.state === 'skipped',
    inserted: (i) => i.inserted,
    late: (i) => (i.late ?? 0) >= from,
  }
  const part = (i: RanItem, n: number): Part => ({
    label: day.titles[n] ?? '',
    value:
      i.from && i.planned_from
        ? `${formatTime(i.planned_from)} → ${formatTime(i.from)}`
        : i.planned_from
          ? formatTime(i.planned_from)
          : '',
    to: toRow(x, 'run_item', i.id),
  })
  if (what === 'ends') {
    const last = day.items.reduce((a, i) => Math.max(a, i.to), 0)
    const plan = day.items.reduce((a, i) => (i.inserted ? a : Math.max(a, i.planned_to)), 0)
    return {
      title: x.t((day.ends_late ?? 0) < 0 ? 'results.ends_early' : 'results.ends_late'),
      how: x.t('ui.results.how.ends'),
      sum:
        day.ends_late === null
          ? ''
          : `${formatTime(last)} − ${formatTime(plan)} = ${x.t('ui.results.minutes', { n: day.ends_late })}`,
      parts: day.items.flatMap((i, n) => (i.to === last || i.planned_to === plan ? [part(i, n)] : [])),
      lacks:
        day.ends_late === null
          ? [{ label: x.t('ui.results.stillOpen'), value: '', to: toRow(x, 'run_item', day.items[0]?.id ?? '') }]
          : [],
    }
  }
  const holds = counts[what as Counted]
  if (!holds) return null
  return {
    title: x.t(`results.${what as Counted}`),
    how: x.t(`ui.results.how.${what as Counted}`),
    sum: '',
    parts: day.items.flatMap((i, n) => (holds(i) ? [part(i, n)] : [])),
    lacks: [],
  }
}

export function explainIncidents(what: string, x: Told): Explained | null {
  const { incidents } = x.results
  const answered = (i: IncidentResult) => i.state === 'met' || i.state === 'missed'
  const part = (i: IncidentResult): Part => ({
    label: i.name,
    value: minutes(i.elapsed, x),
    to: toRow(x, 'incident', i.incident),
  })
  if (what === 'mean') {
    const list = incidents.list.filter(answered)
    return {
      title: x.t('ui.results.mean'),
      how: x.t('ui.results.how.mean'),
      sum:
        incidents.mean === null
          ? ''
          : x.t('ui.results.meanOf', { count: list.length, mean: minutes(incidents.mean, x) }),
      parts: list.map(part),
      lacks: [],
    }
  }
  const one = incidents.list.find((i) => i.incident === what)
  if (!one) return null
  const row = x.book.incidents.find((i) => i.id === what)
  const [from, to] = [row?.started ?? null, row?.answered ?? row?.closed ?? null]
  return {
    title: one.name,
    how: x.t('ui.results.how.response'),
    sum: from && to ? `${formatTime(to)} − ${formatTime(from)} = ${minutes(one.elapsed, x)}` : '',
    parts: [
      { ...part(one), label: x.t(`results.response.${one.state}`) },
      { label: x.t('results.limit'), value: minutes(one.limit, x), to: toRow(x, 'incident', what, 'minutes') },
    ],
    lacks:
      one.state === 'idle'
        ? [{ label: x.t('results.response.idle'), value: '', to: toRow(x, 'incident', what, 'started') }]
        : [],
  }
}
