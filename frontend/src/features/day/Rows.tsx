// Rows of a day, large enough for a hand in a hurry: a box to tick where there is something to tick, the name as the way to
// the row, and who and where.
import { useRef } from 'react'
import { Link } from 'react-router-dom'
import type { DayRow, ID, Kind } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import css from './Day.module.css'
import { steady } from './view'

interface Props {
  campaign: ID
  title: string
  kind: Kind
  rows: readonly DayRow[]
  /** Where a row is put right; without it its own place. */
  to?: (row: ID) => string
  /** Said where there are none. */
  none: string
  /** Whether a row is ticked, and its ticking; without it nothing is ticked here. */
  done?: (row: ID) => boolean
  onTick?: (row: ID, done: boolean) => void
}

export function Rows({ campaign, title, kind, rows, to, none, done, onTick }: Props) {
  const { part: Heading } = useHeadingLevels()
  const stood = useRef<ID[]>([])
  const shown = steady(stood.current, rows)
  stood.current = shown.map((r) => r.row)
  const ticked = done ? shown.filter((r) => done(r.row)).length : 0
  return (
    <section className={css.part} aria-label={title}>
      <Heading className={css.head}>
        {title}
        <span className="qd-3">{done && shown.length > 0 ? `${ticked}/${shown.length}` : shown.length || ''}</span>
      </Heading>
      {shown.length === 0 && <p className={`${css.none} qd-3`}>{none}</p>}
      <ul>
        {shown.map((r) => (
          <Row
            key={r.row}
            to={to ? to(r.row) : pathOfRow(campaign, kind, r.row)}
            row={r}
            on={done?.(r.row) ?? false}
            {...(onTick && { onTick: (on: boolean) => onTick(r.row, on) })}
          />
        ))}
      </ul>
    </section>
  )
}

function Row({ to, row, on, onTick }: { to: string; row: DayRow; on: boolean; onTick?: (on: boolean) => void }) {
  const t = useT()
  const facts = [row.time, row.place, row.owner].filter(Boolean).join(' · ')
  return (
    <li className={css.row} data-row={row.row} data-on={on || undefined}>
      {onTick && (
        <label className={css.box}>
          <input
            type="checkbox"
            data-stop
            aria-label={row.name}
            checked={on}
            onChange={(e) => onTick(e.currentTarget.checked)}
          />
        </label>
      )}
      <Link to={to} className={css.name} {...(!onTick && { 'data-stop': true })}>
        {row.name}
      </Link>
      <span className={css.facts}>
        {row.late > 0 && !on && (
          <StatusMark status="late" size={13}>
            <span className="qd-bad">{t('ui.day_view.late', { count: row.late })}</span>
          </StatusMark>
        )}
        {facts && <span className="qd-2">{facts}</span>}
      </span>
    </li>
  )
}
