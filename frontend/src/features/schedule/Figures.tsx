// The foot of the schedule: how much is shown, what is being moved or linked, and what the bars mean.
import type { Critical, Foresight } from '~/api'
import { FootNote } from '~/components/Foot'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import css from './Schedule.module.css'

interface Props {
  all: number
  shown: number
  schedule: Critical | undefined
  titleOf: (task: string) => string
  /** What is being moved, by name. */
  moving: string
  seen: Foresight | undefined
  /** What is being linked, by name. */
  linking: string
  /** What was to be moved and is done, by name. */
  fixed: string
}

const LEGEND = ['done', 'doing', 'todo', 'waiting', 'late'] as const

export function Figures({ all, shown, schedule, titleOf, moving, seen, linking, fixed }: Props) {
  const t = useT()
  const loop = schedule?.loops[0]
  return (
    <FootNote>
      {linking || fixed ? (
        <span role="status">
          {linking ? t('ui.schedule.linking', { name: linking }) : t('ui.schedule.fixed', { name: fixed })}
        </span>
      ) : moving ? (
        <>
          <span className="qd-cut">{t('ui.schedule.moving', { name: moving })}</span>
          {seen && <span>{t('ui.schedule.wouldMove', { count: seen.rows })}</span>}
          {seen && seen.findings.length > 0 && (
            <span className="qd-bad">{t('ui.schedule.newFindings', { count: seen.findings.length })}</span>
          )}
        </>
      ) : (
        <>
          <span>{t('ui.schedule.count', { all, shown })}</span>
          {schedule && schedule.days > 0 && <span>{t('ui.schedule.pathDays', { count: schedule.days })}</span>}
          {loop && (
            <StatusMark status="late">
              <span className="qd-bad qd-cut">
                {t('ui.schedule.loop', { names: [...loop, loop[0] ?? ''].map(titleOf).join(' → ') })}
              </span>
            </StatusMark>
          )}
        </>
      )}
      <span className={css.legend} aria-hidden="true">
        {LEGEND.map((look) => (
          <span key={look}>
            <i data-look={look} />
            {t(`ui.status.${look}`)}
          </span>
        ))}
        <span>
          <i data-look="critical" />
          {t('ui.schedule.critical')}
        </span>
      </span>
    </FootNote>
  )
}
