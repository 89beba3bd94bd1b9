// A person's coming weeks in a cell: how many tasks each holds, as high as it has of the most anybody has. The words are
// in the panel, and here for who does not see them.
import type { PersonLoad } from '~/api'
import { loadNote } from '~/components/load/words'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import css from './Team.module.css'
import { isHeavy } from './view'

/** How many weeks a cell has room for. */
const WEEKS = 8

/** The most tasks that anybody has in one of the weeks shown. */
export const mostOf = (loads: readonly PersonLoad[]) =>
  Math.max(1, ...loads.flatMap((l) => (l.person ? l.weeks.slice(0, WEEKS).map((w) => w.tasks) : [])))

export function WeekBars({ load, most }: { load: PersonLoad | undefined; most: number }) {
  const t = useT()
  if (!load) return <span className="qd-3">{t('ui.load.none')}</span>
  const heavy = isHeavy(load)
  const said = [loadNote(load, t), heavy && t('ui.team.overloaded')].filter(Boolean).join(' · ')
  return (
    <span className={css.load} title={said}>
      <span className="qd-unseen">{said}</span>
      <b aria-hidden="true">{load.open}</b>
      <span className={css.bars} aria-hidden="true">
        {load.weeks.slice(0, WEEKS).map((w) => (
          <i
            key={w.monday}
            data-heavy={w.heavy || undefined}
            style={{ height: w.tasks > 0 ? `${Math.max(10, (w.tasks / most) * 100)}%` : '1px' }}
          />
        ))}
      </span>
      {heavy && (
        <StatusMark status="warning" size={12}>
          <span className="qd-warn qd-12 qd-cut" aria-hidden="true">
            {t('ui.team.overloaded')}
          </span>
        </StatusMark>
      )}
    </span>
  )
}
