// Beside the bar that moves: from where to where, what follows, what the rules would find, and the keys.
import type { Foresight } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import type { Plan, Stretch } from '~/components/timeline/types'
import { daysBetween, formatSpan } from '~/lib/date'
import { keyLabel } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import css from './Schedule.module.css'

/** How many findings are told; the rest is counted. */
const TOLD = 4

interface Props {
  was: Stretch
  plan: Plan
  today: string
  seen: Foresight | undefined
  refused: string
  follow: boolean
}

export function Consequences({ was, plan, today, seen, refused, follow }: Props) {
  const t = useT()
  const lang = useLang()
  const by = daysBetween(was.from, plan.from) || daysBetween(was.to, plan.to)
  const length = daysBetween(plan.from, plan.to) + 1
  const findings = seen?.findings ?? []
  return (
    <div role="status">
      <p>
        <b>
          {formatSpan(was.from, was.to, lang, { today })} → {formatSpan(plan.from, plan.to, lang, { today })}
        </b>
      </p>
      <p className={css.where}>
        {by !== 0 && (
          <span className="qd-accent">
            {t(by < 0 ? 'ui.schedule.earlier' : 'ui.schedule.later', { count: Math.abs(by) })}
          </span>
        )}
        <span className="qd-2">{t('ui.days', { count: length })}</span>
        {follow && seen && (
          <span className="qd-2">
            {seen.following > 0 ? t('ui.schedule.following', { count: seen.following }) : t('ui.schedule.noFollowing')}
          </span>
        )}
      </p>
      {refused && (
        <p className={css.finding}>
          <StatusMark status="blocker">{refused}</StatusMark>
        </p>
      )}
      {seen && <Warnings seen={seen} />}
      {findings.slice(0, TOLD).map((f) => (
        <p key={`${f.rule} ${f.row} ${f.code}`} className={css.finding}>
          <StatusMark status={f.severity === 'blocker' ? 'late' : 'warning'}>
            <span>
              {f.title && <b>{f.title} </b>}
              {f.text}
            </span>
          </StatusMark>
        </p>
      ))}
      {findings.length > TOLD && (
        <p className="qd-3">{t('ui.schedule.moreFindings', { count: findings.length - TOLD })}</p>
      )}
      <p className={`${css.keys} qd-3 qd-12`}>
        <kbd>←</kbd>
        <kbd>→</kbd> {t('ui.schedule.key.day')} <kbd>{keyLabel('enter')}</kbd> {t('ui.schedule.key.drop')} <kbd>F</kbd>{' '}
        {t('ui.schedule.key.follow')} <kbd>{keyLabel('escape')}</kbd> {t('ui.schedule.key.back')}
      </p>
    </div>
  )
}

/** What is worth a thought about the dates themselves. */
export function Warnings({ seen }: { seen: Foresight }) {
  const t = useT()
  const said = [
    seen.past.length > 0 && t('ui.schedule.past', { count: seen.past.length }),
    seen.outside.length > 0 && t('ui.schedule.outside', { count: seen.outside.length }),
    seen.broken.length > 0 && t('ui.schedule.broken', { count: seen.broken.length }),
    seen.late.length > 0 && t('ui.schedule.afterLive', { count: seen.late.length }),
    seen.unknown.length > 0 && t('ui.schedule.unknown', { years: seen.unknown.join(', ') }),
  ].filter((x) => x !== false)
  return said.map((text) => (
    <p key={text} className={css.finding}>
      <StatusMark status="warning">
        <span>{text}</span>
      </StatusMark>
    </p>
  ))
}
