// A month of weeks, Monday to Sunday: on each day what is due, across the days what runs.
import { useElementSize } from '@mantine/hooks'
import { type RefObject, useEffect, useMemo } from 'react'
import { type ID, useDueCounts } from '~/api'
import { FootNote } from '~/components/Foot'
import { StatusMark } from '~/components/StatusMark'
import { useKeys } from '~/components/useKeys'
import {
  addDays,
  type Day,
  daysBetween,
  formatDay,
  formatMonth,
  formatWeekday,
  isWeekend,
  type Month,
  monthOf,
} from '~/lib/date'
import { BarBox, BarWords } from './BarBox'
import { type Bar, type Clash, clashing, clashOn, running } from './bars'
import css from './Month.module.css'
import { layOut, type Week, weeksOf } from './month'
import { useWords } from './words'

/** Heights in px; the style sheet says the same of the head and the least. Where weeks are low, lanes are too. */
const HEAD = 24
const LEAST = 64
const laneOf = (week: number) => (week < 110 ? 18 : 20)

/** Before the room is measured. */
const HEIGHT = 640

interface Props {
  grid: RefObject<HTMLDivElement | null>
  month: Month
  day: Day
  today: Day
  bars: readonly Bar[]
  clashes: readonly Clash[]
  /** Whether a campaign passes the filters. */
  lets: (campaign: ID) => boolean
  /** The campaign chosen; "" for none. */
  campaign: ID
  onChoose: (day: Day, campaign: ID) => void
  onOpen: (campaign: ID) => void
  onKey: (e: KeyboardEvent) => void
}

export const dayId = (day: Day) => `day-${day}`

export function MonthGrid(props: Props) {
  const { grid, month, day, bars, lets, onKey } = props
  const { t, lang } = useWords(props.today)
  const { ref, height } = useElementSize()
  useKeys(grid, onKey)
  const mondays = useMemo(() => weeksOf(month), [month])
  const high = Math.max(LEAST, (height || HEIGHT) / mondays.length)
  const lane = laneOf(high)
  const room = Math.max(1, Math.floor((high - HEAD - 2) / lane))
  const weeks = useMemo(() => layOut(bars, mondays, room), [bars, mondays, room])
  const counts = useDueCounts(mondays[0] ?? day, addDays(mondays.at(-1) ?? day, 6)).data
  const due = useMemo(() => {
    const out = new Map<Day, number>()
    for (const n of counts ?? []) if (lets(n.campaign)) out.set(n.day, (out.get(n.day) ?? 0) + n.tasks)
    return out
  }, [counts, lets])
  useEffect(() => {
    if (high === LEAST) document.getElementById(dayId(day))?.scrollIntoView({ block: 'nearest' }) // else all is in sight
  }, [day, high])
  const sum = (days: (day: Day) => boolean) => [...due].reduce((n, [d, tasks]) => (days(d) ? n + tasks : n), 0)
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={formatMonth(month, lang)}
      aria-activedescendant={dayId(day)}
      tabIndex={0}
      className={css.grid}
      onKeyDown={(e) => e.target === e.currentTarget && onKey(e.nativeEvent)}
    >
      <div role="row" className={css.head} tabIndex={-1}>
        {[1, 2, 3, 4, 5, 6, 7].map((n) => (
          <div key={n} role="columnheader" tabIndex={-1}>
            {formatWeekday(n, lang)}
          </div>
        ))}
      </div>
      <div ref={ref} role="rowgroup" className={css.weeks}>
        {weeks.map((week) => (
          <WeekRow key={week.monday} week={week} lane={lane} due={due} {...props} />
        ))}
      </div>
      <FootNote>
        <span>
          {t('ui.calendar.foot.late')} <b>{sum((d) => d < props.today)}</b>
        </span>
        <span>
          {t('ui.calendar.foot.due')} <b>{sum((d) => d >= props.today)}</b>
        </span>
      </FootNote>
    </div>
  )
}

const share = (n: number) => `${(n / 7) * 100}%`

/** Open tasks due, by day. */
type Due = ReadonlyMap<Day, number>

function WeekRow({ week, lane, ...props }: { week: Week; lane: number; due: Due } & Props) {
  const { clashes, campaign, onChoose, onOpen } = props
  const words = useWords(props.today)
  const { monday } = week
  const chosen = daysBetween(monday, props.day)
  const campaignAt = (target: EventTarget) =>
    (target as Element).closest<HTMLElement>('[data-campaign]')?.dataset.campaign ?? ''
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      className={css.week}
      tabIndex={-1}
      onClick={(e) => {
        const box = e.currentTarget.getBoundingClientRect()
        const nth = Math.floor(((e.clientX - box.left) / box.width) * 7)
        onChoose(addDays(monday, Math.min(Math.max(nth, 0), 6)), campaignAt(e.target))
      }}
      onDoubleClick={(e) => {
        const id = campaignAt(e.target)
        if (id) onOpen(id)
      }}
    >
      {week.more.map((more, n) => (
        <DayCell key={addDays(monday, n)} {...props} cell={addDays(monday, n)} more={more} />
      ))}
      {week.pieces.map((p) => {
        const first = addDays(monday, p.from)
        return (
          <BarBox
            key={`${p.bar.campaign.id} ${p.bar.kind} ${p.bar.starts}`}
            bar={p.bar}
            title={words.bar(p.bar)}
            before={p.before}
            after={p.after}
            on={p.bar.campaign.id === campaign}
            days={p.to - p.from + 1}
            clashing={clashing(p.bar, clashes, first, addDays(monday, p.to))}
            place={{
              top: HEAD + p.lane * lane,
              height: lane - 2,
              left: p.before ? share(p.from) : `calc(${share(p.from)} + 2px)`,
              width: `calc(${share(p.to - p.from + 1)} - ${1 + (p.before ? 0 : 2) + (p.after ? 0 : 2)}px)`,
            }}
          >
            <BarWords name={p.bar.campaign.name} word={words.period(p.bar)} />
          </BarBox>
        )
      })}
      {chosen >= 0 && chosen < 7 && (
        <i className={css.chosen} style={{ left: share(chosen), width: `calc(${share(1)} - 1px)` }} />
      )}
    </div>
  )
}

function DayCell({ cell, more, ...props }: { cell: Day; more: number; due: Due } & Props) {
  const { month, day, today, bars, clashes, due } = props
  const words = useWords(today)
  const { t, lang } = words
  const clash = clashOn(clashes, cell)
  const tasks = due.get(cell) ?? 0
  const date = Number(cell.slice(8))
  return (
    <div
      id={dayId(cell)}
      role="gridcell"
      tabIndex={-1}
      className={css.day}
      aria-selected={cell === day}
      aria-current={cell === today ? 'date' : undefined}
      data-weekend={isWeekend(cell) || undefined}
      data-other={monthOf(cell) !== month || undefined}
    >
      <span className="qd-unseen">{words.day(cell, running(bars, cell), clash, tasks)}</span>
      <div className={css.facts} aria-hidden="true">
        <span className={css.date}>
          {date === 1 ? (
            <>
              <span className={css.long}>{formatDay(cell, lang, { today: cell })}</span>
              <span className={css.short}>{date}</span>
            </>
          ) : (
            date
          )}
          {cell === today && <span className={css.todayWord}> {t('ui.calendar.today')}</span>}
        </span>
        <span className="qd-grow" />
        {clash > 1 && (
          <span className={css.clash}>
            <StatusMark status="warning" size={11}>
              <span>
                <span className={css.long}>{t('ui.calendar.clash', { count: clash })}</span>
                <span className={css.short}>{clash}</span>
              </span>
            </StatusMark>
          </span>
        )}
        {tasks > 0 && cell < today && (
          <span className={css.late}>
            <StatusMark status="late" size={11}>
              <span>{t('ui.calendar.late', { count: tasks })}</span>
            </StatusMark>
          </span>
        )}
        {tasks > 0 && cell >= today && (
          <span>
            <span className={css.long}>{t('ui.calendar.due', { count: tasks })}</span>
            <span className={css.short}>{t('ui.calendar.dueShort', { count: tasks })}</span>
          </span>
        )}
      </div>
      {more > 0 && (
        <span className={css.more} aria-hidden="true">
          {t('ui.calendar.more', { count: more })}
        </span>
      )}
    </div>
  )
}
