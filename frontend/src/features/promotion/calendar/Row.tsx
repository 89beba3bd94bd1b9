// One channel of the calendar: its name and whose it is, and its posts on their days.
import { memo } from 'react'
import type { Channel, ID, Post } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import type { Day } from '~/lib/date'
import { useT } from '~/locale'
import css from './Calendar.module.css'
import { PostChip } from './PostChip'
import { DAY, type Plan, type Spot } from './scale'

interface Props {
  channel: Channel
  owner: string
  height: number
  days: readonly Day[]
  /** Which of the days are drawn. */
  shown: readonly number[]
  posts: ReadonlyMap<Day, readonly Post[]> | undefined
  count: number
  missing: number
  late: ReadonlySet<ID>
  found: ReadonlySet<ID>
  off: ReadonlySet<Day>
  today: Day
  /** Where the keyboard is, where that is in this row. */
  at: Spot | null
  plan: Plan | null
  /** What a cell is called. */
  sayDay: (day: Day) => string
  onChannel: (channel: ID) => void
}

export const Row = memo(function Row(props: Props) {
  const { channel, owner, height, days, shown, posts, count, missing, late, found, off, today, at, plan } = props
  const t = useT()
  return (
    <div role="row" className={css.row} style={{ height }} data-channel={channel.id}>
      <div role="rowheader" className={css.name}>
        <button type="button" tabIndex={-1} className={css.channel} onClick={() => props.onChannel(channel.id)}>
          <b className="qd-cut" title={channel.name}>
            {channel.name}
          </b>
          <span className="qd-2 qd-12 qd-cut">
            {[owner || t('ui.promotion.nobody'), t('ui.promotion.postCount', { count })].join(' · ')}
          </span>
        </button>
        {missing > 0 && (
          <span className={css.missing} title={t('ui.promotion.missingCount', { count: missing })}>
            <StatusMark status="warning" size={12}>
              <span className="qd-12">{missing}</span>
            </StatusMark>
          </span>
        )}
      </div>
      {shown.map((n) => {
        const day = days[n] ?? ''
        const here = at !== null && at.day === day
        const own = posts?.get(day)
        return (
          <div
            key={day}
            id={`cell-${channel.id}-${day}`}
            role="gridcell"
            tabIndex={here && !at.post ? 0 : -1}
            aria-selected={here}
            className={css.cell}
            style={{ left: `calc(var(--names) + ${n * DAY}px)` }}
            data-day={day}
            data-off={off.has(day) || undefined}
            data-today={day === today || undefined}
            data-golive={(day !== '' && day === channel.go_live) || undefined}
          >
            <span className="qd-unseen">{`${channel.name} · ${props.sayDay(day)}`}</span>
            {own?.map((p) => (
              <PostChip
                key={p.id}
                post={p}
                stop={here && at.post === p.id}
                chosen={here && at.post === p.id}
                late={late.has(p.id)}
                found={found.has(p.id)}
                moving={plan?.post === p.id}
              />
            ))}
            {plan?.channel === channel.id && plan.day === day && <i className={css.ghost} />}
          </div>
        )
      })}
    </div>
  )
})
