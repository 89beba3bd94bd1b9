// The incidents of the day, each with its clock; an open one runs before everybody's eyes.
import { Link } from 'react-router-dom'
import type { DayFigures, Heard, ID } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { type Status, StatusMark } from '~/components/StatusMark'
import { formatClock, ticked, useBeat } from '~/lib/ticking'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import css from './Day.module.css'

const MARK = {
  idle: 'waiting',
  running: 'doing',
  over: 'late',
  met: 'done',
  missed: 'warning',
} as const satisfies Record<string, Status>

export function Incidents({ campaign, figures }: { campaign: ID; figures: Heard<DayFigures> }) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const beat = useBeat(figures.clocks.some((c) => c.state === 'running' || c.state === 'over'))
  const clocks = new Map(figures.clocks.map((c) => [c.incident, ticked(c, beat - figures.heard)]))
  return (
    <section className={css.part} aria-label={t('ui.day_view.incidents')}>
      <Heading className={css.head}>
        {t('ui.day_view.incidents')} <span className="qd-3">{figures.incidents.length || ''}</span>
      </Heading>
      {figures.incidents.length === 0 && <p className={`${css.none} qd-3`}>{t('ui.day_view.noIncidents')}</p>}
      <ul>
        {figures.incidents.map((r) => {
          const c = clocks.get(r.row)
          const runs = c?.state === 'running' || c?.state === 'over'
          return (
            <li key={r.row} className={css.row} data-row={r.row} data-on={!runs || undefined}>
              <span className={css.time}>{r.time}</span>
              <Link to={pathOfRow(campaign, 'incident', r.row)} className={css.name} data-stop>
                {r.name}
              </Link>
              {c && (
                <span className={css.facts}>
                  {r.owner && <span className="qd-2">{r.owner}</span>}
                  <StatusMark status={MARK[c.state]} size={13}>
                    <span className={c.state === 'over' ? 'qd-bad' : undefined}>
                      {c.state === 'running' && t('ui.incidents.barLeft', { time: formatClock(c.left, true) })}
                      {c.state === 'over' && t('ui.incidents.barOver', { time: formatClock(c.over) })}
                      {!runs && t(`ui.incidents.state.${c.state}`)}
                    </span>
                  </StatusMark>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
