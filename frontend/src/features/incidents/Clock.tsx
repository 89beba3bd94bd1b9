// The clock of an incident, large: what is left or how far it is over, against its limit; and what is done with it.
import { ActionButton } from '~/actions/ActionButton'
import type { IncidentClock } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatMinutes } from '~/lib/minutes'
import { formatClock } from '~/lib/ticking'
import { useT } from '~/locale'
import css from './Incidents.module.css'
import { STATE_MARK, type Standing } from './view'

interface Props {
  clock: IncidentClock
  standing: Standing
}

export function Clock({ clock, standing }: Props) {
  const t = useT()
  const { state, limit, elapsed, left, over } = clock
  const figure = {
    idle: '—',
    running: formatClock(left, true),
    over: `+${formatClock(over)}`,
    met: formatClock(elapsed),
    missed: formatClock(elapsed),
  }[state]
  const share = limit > 0 ? Math.min(1, elapsed / limit) : 1
  return (
    <section className={css.clock} data-state={state} aria-label={t('ui.incidents.clock')}>
      <div className={css.figure}>
        <span className={css.digits} role="timer">
          {figure}
        </span>
        <span className={css.says}>
          <StatusMark status={STATE_MARK[state]} size={16}>
            <b>{t(`ui.incidents.says.${state}`)}</b>
          </StatusMark>
          <span className="qd-2 qd-13">
            {t('ui.incidents.limit', { limit: formatMinutes(Math.round(limit / 60_000), t) })}
            {state !== 'idle' && ` · ${t('ui.incidents.passed', { passed: formatClock(elapsed) })}`}
          </span>
          {clock.behind && (
            <StatusMark status="warning" size={13}>
              <span className="qd-warn qd-13">{t('ui.incidents.behind')}</span>
            </StatusMark>
          )}
        </span>
      </div>
      <span className={css.gauge} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <div className={css.buttons}>
        {standing === 'open' && <ActionButton id="incidents.answer" variant="filled" withKey />}
        {standing !== 'closed' && (
          <ActionButton id="incidents.close" variant={standing === 'answered' ? 'filled' : 'default'} withKey />
        )}
        {standing !== 'open' && (
          <ActionButton id="incidents.reopen">
            {t(standing === 'closed' ? 'ui.incidents.reopen' : 'ui.incidents.runOn')}
          </ActionButton>
        )}
      </div>
    </section>
  )
}
