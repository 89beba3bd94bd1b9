// How ready the campaign is, in its header: the score, then blockers, then warnings. It opens the findings, and follows
// every step.
import { NavLink } from 'react-router-dom'
import { type ID, useReadiness } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatScore } from '~/lib/number'
import { useT } from '~/locale'
import css from './Badge.module.css'

export function Badge({ campaign }: { campaign: ID }) {
  const t = useT()
  const ready = useReadiness(campaign).data
  const { score = null, blockers = 0, warnings = 0 } = ready ?? {}
  const found = [
    ['blocker', blockers, t('ui.ready.blockers', { count: blockers }), 'qd-bad'],
    ['warning', warnings, t('ui.ready.warnings', { count: warnings }), 'qd-warn'],
  ] as const
  const clean = ready && score !== null && blockers + warnings === 0
  return (
    <NavLink
      to={`/campaigns/${encodeURIComponent(campaign)}/readiness`}
      className={css.badge}
      title={ready && t('ui.ready.score', { holds: ready.holds, applies: ready.applies })}
    >
      <span className={css.word}>{t('ui.ready')}</span>
      <b>{formatScore(score)}</b>
      {found.map(
        ([severity, count, words, ink]) =>
          count > 0 && (
            <span key={severity} className={css.found}>
              <StatusMark status={severity} size={13}>
                <span className={`${ink} ${css.words}`}>{words}</span>
                <span className={`${ink} ${css.count}`} aria-hidden="true">
                  {count}
                </span>
              </StatusMark>
            </span>
          ),
      )}
      {clean && (
        <span className={css.found}>
          <StatusMark status="done" size={13}>
            <span className={css.words}>{t('ui.ready.all')}</span>
          </StatusMark>
        </span>
      )}
    </NavLink>
  )
}
