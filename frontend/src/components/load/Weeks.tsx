// Open tasks by week: a bar a week with its number, in a list that reads as text; a week far beyond the usual says so.
import type { PersonLoad, WeekLoad } from '~/api'
import { addDays, formatSpan } from '~/lib/date'
import { useLang, useT } from '~/locale'
import css from './Load.module.css'

const most = (weeks: readonly WeekLoad[]) => Math.max(1, ...weeks.map((w) => w.tasks))

export function Weeks({ load, today }: { load: PersonLoad; today: string }) {
  const t = useT()
  const lang = useLang()
  const { weeks, beyond, undated, peak, usual } = load
  const span = (w: WeekLoad, i: number) =>
    i === 0 ? t('ui.load.thisWeek') : formatSpan(w.monday, addDays(w.monday, 6), lang, { today })
  return (
    <ul className={css.weeks}>
      {weeks.map((w, i) => (
        <li key={w.monday} className={css.week}>
          <span className="qd-2">{span(w, i)}</span>
          <span className={css.track} aria-hidden="true">
            <i style={{ width: `${(w.tasks / most(weeks)) * 100}%` }} data-peak={w.monday === peak || undefined} />
          </span>
          <span className={css.count}>
            <b>{w.tasks}</b>
          </span>
          <span className={w.heavy ? 'qd-warn' : 'qd-3'}>
            {[
              w.heavy && t('ui.load.heavy', { count: usual }),
              w.late > 0 && t('ui.load.carried', { count: w.late }),
              w.monday === peak && !w.heavy && weeks.length > 1 && t('ui.load.peak'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
      {beyond > 0 && <Rest label={t('ui.load.beyond')} count={beyond} />}
      {undated > 0 && <Rest label={t('ui.due.none')} count={undated} />}
    </ul>
  )
}

/** Tasks that no week of the chart has. */
function Rest({ label, count }: { label: string; count: number }) {
  return (
    <li className={css.week}>
      <span className="qd-2">{label}</span>
      <span />
      <span className={css.count}>
        <b>{count}</b>
      </span>
      <span />
    </li>
  )
}
