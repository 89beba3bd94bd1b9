// The campaign as the timeline takes it: groups of rows, lanes, links, days off; each the same as long as nothing of it
// changes.
import { useMemo } from 'react'
import { type ID, type Item, type Period, type Scheduled, type Task, useCritical, useSpecialDays } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import type { Stretch, TimeGroup, TimeRow } from '~/components/timeline/types'
import { useToday } from '~/lib/clock'
import { addDays, daysBetween, formatSpan, templateLive } from '~/lib/date'
import { statusOf, waitingTasks } from '~/lib/status'
import { useLang, useT, useWord } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import {
  barOf,
  FILTERS,
  firstOpen,
  grouped,
  lanesOf,
  lateBy,
  lets,
  linksOf,
  shadesOf,
  spanOf,
  type TaskGroup,
} from './rows'
import type { useView } from './useView'

const NONE: ReadonlyMap<ID, Scheduled> = new Map()

export function useModel(view: Pick<ReturnType<typeof useView>, 'grouping' | 'filters' | 'text' | 'links'>) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  const { book } = useCampaign()
  const { tasks: all, periods: dated, dependencies } = book
  const schedule = useCritical(book.campaign.id).data
  const critical = useMemo(() => (schedule ? new Map(schedule.tasks.map((x) => [x.task, x])) : NONE), [schedule])
  const people = useMemo(() => new Map(book.people.map((x) => [x.id, x])), [book.people])
  const groups = useMemo(() => new Map(book.groups.map((x) => [x.id, x])), [book.groups])
  const tasks = useMemo(() => new Map(all.map((x) => [x.id, x])), [all])
  const periods = useMemo(() => new Map(dated.map((x) => [x.id, x])), [dated])
  const waiting = useMemo(() => waitingTasks(all, dependencies), [all, dependencies])
  const items = useMemo(() => {
    const by = new Map<ID, Item[]>()
    for (const i of book.items) by.set(i.task, [...(by.get(i.task) ?? []), i])
    return by
  }, [book.items])
  const span = useMemo(() => spanOf(dated, all, today), [dated, all, today])
  const special = useSpecialDays(span.first, addDays(span.first, span.days)).data

  const words = useMemo(() => {
    const days = (at: Stretch) => daysBetween(at.from, at.to) + 1
    const comma = lang === 'zh' ? '，' : ', '
    return {
      /** 6月4日–6月10日，7 天，等前置. */
      say: (at: Stretch, said: string) =>
        [formatSpan(at.from, at.to, lang, { today }), t('ui.days', { count: days(at) }), said]
          .filter(Boolean)
          .join(comma),
      periodName: (p: Period) => p.name || word('ui.period', p.kind),
      said: (x: Task) => {
        const status = statusOf(x, waiting, today)
        const late = lateBy(x, today)
        return [
          late > 0 ? t('ui.schedule.late', { count: late }) : t(`ui.status.${status}`),
          x.milestone && t('ui.schedule.milestone'),
          critical.get(x.id)?.critical && t('ui.schedule.critical'),
        ]
          .filter(Boolean)
          .join(comma)
      },
    }
  }, [t, lang, today, word, waiting, critical])

  const filterKey = view.filters.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const shown = useMemo(
    () =>
      grouped(all, {
        grouping: view.grouping,
        filters: view.filters,
        text: view.text,
        lang,
        people,
        groups,
        today,
        critical,
      }),
    [all, view.grouping, filterKey, view.text, lang, people, groups, today, critical],
  )
  const rowOf = useMemo(() => {
    const known = { today, waiting, critical, items }
    return (x: Task): TimeRow => {
      const bar = barOf(x, known)
      const late = lateBy(x, today)
      const status = statusOf(x, waiting, today)
      if (bar && late > 0) {
        bar.note = (
          <StatusMark status="late" size={12}>
            <span className="qd-bad">{t('ui.schedule.late', { count: late })}</span>
          </StatusMark>
        )
      } else if (bar?.milestone && x.due_time) bar.note = x.due_time
      return {
        id: x.id,
        name: x.title,
        mark: <StatusMark status={status} />,
        detail: people.get(x.owner)?.name ?? '',
        bar,
        said: bar ? words.said(x) : t('ui.schedule.noDay'),
      }
    }
  }, [today, waiting, critical, items, people, words, t])
  const labelOf = useMemo(
    () => (g: TaskGroup) => {
      if (view.grouping === 'action') return g.of.key_action || t(`stage.${g.of.stage}`)
      if (view.grouping === 'group') return groups.get(g.of.group)?.name ?? t('ui.checklist.noGroup')
      return people.get(g.of.owner)?.name ?? t('ui.checklist.noOwner')
    },
    [view.grouping, groups, people, t],
  )
  return {
    t,
    lang,
    today,
    book,
    tasks,
    periods,
    critical,
    schedule,
    span,
    words,
    startAt: firstOpen(shown, today),
    rows: useMemo(
      () =>
        shown.map(
          (g): TimeGroup => ({ id: g.id, label: labelOf(g), note: `${g.done}/${g.all}`, rows: g.rows.map(rowOf) }),
        ),
      [shown, labelOf, rowOf],
    ),
    lanes: useMemo(
      () => lanesOf(dated, words.periodName, (p) => (p.name ? word('ui.period', p.kind) : '')),
      [dated, words, word],
    ),
    links: useMemo(
      () => (view.links ? linksOf(dependencies, tasks, critical) : []),
      [view.links, dependencies, tasks, critical],
    ),
    shades: useMemo(
      () =>
        // Which days of a template are worked is not known before it has a live day.
        templateLive(today)
          ? []
          : shadesOf(
              span,
              (special ?? []).map((s) => ({
                day: s.day,
                off: s.off,
                name: (lang === 'zh' ? s.zh : s.en) || s.zh || s.en,
              })),
            ),
      [span, special, lang, today],
    ),
    lines: useMemo(
      () => dated.filter((p) => p.kind === 'live' && p.starts && p.ends).flatMap((p) => [p.starts, addDays(p.ends, 1)]),
      [dated],
    ),
    counts: useMemo(
      () => new Map(FILTERS.map((f) => [f, all.filter((x) => lets(f, x, { today, critical })).length])),
      [all, today, critical],
    ),
    statusOf: (x: Task) => statusOf(x, waiting, today),
  }
}
