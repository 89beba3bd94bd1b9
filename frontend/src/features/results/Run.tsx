// The run of show, planned against actual: of each show day what ran, and the items that went other than planned.
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { RanItem, ShowDay } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay, formatTime } from '~/lib/date'
import { Figure } from './Figure'
import { Nothing, Part, Table } from './Part'
import css from './Results.module.css'
import { type Told, toRow } from './say'

export function Run({ told }: { told: Told }) {
  const { t, results } = told
  const days = results.days.filter((d) => d.ran + d.skipped > 0)
  const first = results.days[0]
  return (
    <Part id="run" note={t('ui.results.runNote', { n: first?.late_from ?? 5 })}>
      {days.length === 0 ? (
        <Nothing>
          {t('results.without.run')}{' '}
          <Link className="qd-link" to={toRow(told, 'run_item', '')}>
            {t('ui.results.toRun')}
          </Link>
        </Nothing>
      ) : (
        days.map((d) => <Day key={d.day} day={d} told={told} />)
      )}
    </Part>
  )
}

function Day({ day, told }: { day: ShowDay; told: Told }) {
  const { t, lang } = told
  const today = useToday()
  const [all, setAll] = useState(false)
  const off = (i: RanItem) => i.state === 'skipped' || i.inserted || Math.abs(i.late ?? 0) >= day.late_from
  const rows = day.items.map((item, n) => ({ item, title: day.titles[n] ?? '' })).filter((r) => all || off(r.item))
  const name = formatDay(day.day, lang, { weekday: true, today })
  const ends = t((day.ends_late ?? 0) < 0 ? 'results.ends_early' : 'results.ends_late')
  const counts = ['ran', 'skipped', 'inserted', 'late'] as const
  return (
    <>
      <p className={css.counts}>
        <b>{name}</b>
        {counts.map((what) => (
          <span key={what}>
            {t(`results.${what}`)}{' '}
            <Figure name={`run:${day.day}:${what}`} label={`${name} ${t(`results.${what}`)}`} strong>
              {String(day[what])}
            </Figure>
          </span>
        ))}
        <span>
          {ends}{' '}
          <Figure name={`run:${day.day}:ends`} label={`${name} ${ends}`} strong>
            {day.ends_late === null ? '—' : String(Math.abs(day.ends_late))}
          </Figure>
        </span>
        <span className="qd-grow" />
        <button type="button" className="qd-link qd-12" aria-pressed={all} onClick={() => setAll(!all)}>
          {t(all ? 'ui.results.runOff' : 'ui.results.runAll', { count: day.items.length })}
        </button>
      </p>
      {rows.length === 0 ? (
        <Nothing>{t('ui.results.asPlanned')}</Nothing>
      ) : (
        <Table
          label={`${t('ui.results.run')} ${name}`}
          head={[
            { id: 'item', label: t('kind.run_item') },
            { id: 'state', label: t('results.verdict') },
            { id: 'planned', label: t('ui.results.plannedAt'), number: true },
            { id: 'from', label: t('results.actual'), number: true },
            { id: 'late', label: t('ui.results.began'), number: true },
            { id: 'longer', label: t('ui.results.longer'), number: true },
          ]}
        >
          <tbody>
            {rows.map(({ item: i, title }) => (
              <tr key={i.id}>
                <th scope="row">
                  <Link className={css.name} to={toRow(told, 'run_item', i.id)} title={title}>
                    {title}
                  </Link>
                </th>
                <td className="qd-2">
                  <How item={i} day={day} told={told} />
                </td>
                <td data-number>{i.planned_from ? formatTime(i.planned_from) : '—'}</td>
                <td data-number>{i.from ? formatTime(i.from) : '—'}</td>
                <td data-number>{signed(i.late)}</td>
                <td data-number>{signed(i.longer)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}

const signed = (n: number | null) => (n === null ? '—' : n > 0 ? `+${n}` : String(n).replace('-', '−'))

function How({ item: i, day, told: { t } }: { item: RanItem; day: ShowDay; told: Told }) {
  if (i.state === 'skipped') return t('results.skipped')
  if (i.inserted) return t('results.inserted')
  if ((i.late ?? 0) >= day.late_from) {
    return (
      <StatusMark status="late" size={12}>
        {t('results.late')}
      </StatusMark>
    )
  }
  return i.from ? t('results.ran') : null
}
