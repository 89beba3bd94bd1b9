// How late the area in focus is, and what comes of it: where it is on time again, what cannot be kept, when the day ends.
import type { AreaRun, Overrun, Rundown, RunItem } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatTime } from '~/lib/date'
import { formatMinutes } from '~/lib/minutes'
import type { Ground } from '~/sheet/useGround'
import { fold } from '../view'
import { offBy } from '../words'
import css from './Live.module.css'

const ENDS = { late: 'ui.show.live.endsLate', early: 'ui.show.live.endsEarly' } as const
const ENDED = { late: 'ui.show.live.endedLate', early: 'ui.show.live.endedEarly' } as const

interface Props {
  ground: Ground
  rundown: Rundown
  area: AreaRun
  items: ReadonlyMap<string, RunItem>
}

export function Delay({ ground, rundown, area, items }: Props) {
  const { t } = ground
  const late = area.late > 0
  const slots = new Map(rundown.slots.map((s) => [s.id, s]))
  const title = (id: string) => items.get(id)?.title ?? ''
  const planned = (id: string) => formatTime(slots.get(id)?.planned_from ?? 0)
  const own = rundown.overruns.filter((o) => fold(items.get(o.into)?.area ?? '') === fold(area.area))
  const says = (o: Overrun) =>
    t(o.person ? 'ui.show.live.wanted' : 'ui.show.live.overrun', {
      by:
        o.by.length > 1
          ? t('ui.show.live.more', { first: title(o.by[0] ?? ''), count: o.by.length })
          : t('ui.show.live.one', { title: title(o.by[0] ?? '') }),
      into: title(o.into),
      time: planned(o.into),
      minutes: formatMinutes(o.minutes, t),
      person: ground.rowsOf('person').find((p) => p.id === o.person)?.name ?? '',
    })
  const caught =
    late && area.caught !== '' && !own.some((o) => o.into === area.caught)
      ? t(items.get(area.caught)?.hard ? 'ui.show.live.caughtHard' : 'ui.show.live.caught', {
          time: planned(area.caught),
          title: title(area.caught),
        })
      : ''
  const over = area.current === '' && area.left === 0
  const ends = over ? ENDED : ENDS
  const end =
    area.ends_late !== 0
      ? t(ends[area.ends_late > 0 ? 'late' : 'early'], {
          minutes: formatMinutes(Math.abs(area.ends_late), t),
          time: formatTime(area.ends),
        })
      : ''
  return (
    <div className={css.delay} role="status" aria-label={t('ui.show.live.delay')}>
      <p className={css.late} data-late={late || undefined}>
        {late ? (
          <StatusMark status="warning" size={40}>
            {offBy(area.late, t)}
          </StatusMark>
        ) : (
          offBy(area.late, t)
        )}
      </p>
      {own.map((o) => (
        <p key={o.into + o.person} className={css.overrun}>
          {says(o)}
        </p>
      ))}
      {[caught, end].filter(Boolean).map((x) => (
        <p key={x} className={css.dim}>
          {x}
        </p>
      ))}
      {area.used > 0 && <p className={css.dim}>{t('ui.show.live.used', { minutes: formatMinutes(area.used, t) })}</p>}
    </div>
  )
}
