// Beside a post that moves: from where to where, what the rules would find there, and the keys.
import type { Channel, Post, PostMove } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { daysBetween, formatDay, formatSpan } from '~/lib/date'
import { keyLabel } from '~/lib/keys'
import { useGround } from '~/sheet/useGround'
import type { Plan } from './calendar/scale'

/** How many findings are told. */
const TOLD = 3

interface Props {
  post: Post
  plan: Plan
  channels: readonly Channel[]
  seen: PostMove | undefined
}

export function Moving({ post, plan, channels, seen }: Props) {
  const { t, lang, today } = useGround()
  const said = (day: string) => (day ? formatDay(day, lang, { weekday: true, today }) : t('ui.promotion.noDay'))
  const nameOf = (id: string) => channels.find((c) => c.id === id)?.name ?? ''
  const by = post.day && plan.day ? daysBetween(post.day, plan.day) : 0
  const fine = seen && seen.findings.length + seen.gaps.length === 0
  return (
    <div role="status">
      <p>
        <b>{`${said(post.day)} → ${said(plan.day)}`}</b>{' '}
        {by !== 0 && (
          <span className="qd-accent">
            {t(by < 0 ? 'ui.schedule.earlier' : 'ui.schedule.later', { count: Math.abs(by) })}
          </span>
        )}
      </p>
      {plan.channel !== post.channel && <p className="qd-2">{`${nameOf(post.channel)} → ${nameOf(plan.channel)}`}</p>}
      {seen?.findings.slice(0, TOLD).map((f) => (
        <p key={`${f.row} ${f.code}`}>
          <StatusMark status={f.severity} size={12}>
            <span>{f.text}</span>
          </StatusMark>
        </p>
      ))}
      {seen?.gaps.map((gap) => (
        <p key={gap.from}>
          <StatusMark status="warning" size={12}>
            <span>
              {t('ui.promotion.gapOf', {
                name: nameOf(post.channel),
                days: formatSpan(gap.from, gap.to, lang, { today }),
              })}
            </span>
          </StatusMark>
        </p>
      ))}
      {fine && (
        <p>
          <StatusMark status="done" size={12}>
            <span>{t('ui.promotion.fits')}</span>
          </StatusMark>
        </p>
      )}
      <p className="qd-3 qd-12">
        <kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t('ui.promotion.key.move')} <kbd>{keyLabel('enter')}</kbd>{' '}
        {t('ui.schedule.key.drop')} <kbd>{keyLabel('escape')}</kbd> {t('ui.schedule.key.back')}
      </p>
    </div>
  )
}
