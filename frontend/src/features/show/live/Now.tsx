// The band of what runs in the area in focus: its cue, since when, how long it still has. What changes by the second is drawn by
// itself.
import type { AreaRun, RunItem, RunSlot } from '~/api'
import { useSecond } from '~/lib/clock'
import { formatTime } from '~/lib/date'
import type { Ground } from '~/sheet/useGround'
import { countDown, nearMinute } from '../words'
import css from './Live.module.css'

interface Props {
  ground: Ground
  area: AreaRun
  item: RunItem | undefined
  slot: RunSlot | undefined
  /** It runs; else it is what comes next. */
  running: boolean
}

export function Now({ ground, area, item, slot, running }: Props) {
  const { t, rowsOf } = ground
  const owner = rowsOf('person').find((p) => p.id === item?.owner)?.name
  if (!item || !slot) {
    return (
      <section className={css.now} aria-label={t('ui.show.live.now')}>
        <div className={css.facts}>
          <p className={css.where}>
            <b>{area.area || t('ui.show.noArea')}</b>
          </p>
          <p className={css.title}>{t('ui.show.live.over')}</p>
        </div>
      </section>
    )
  }
  const planned = slot.planned_from > 0 && !item.inserted ? formatTime(slot.planned_from) : ''
  const since = running
    ? t(planned && planned !== formatTime(slot.from) ? 'ui.show.live.sinceInstead' : 'ui.show.live.since', {
        time: formatTime(slot.from),
        planned,
      })
    : slot.from > 0
      ? t('ui.show.live.expected', { time: formatTime(nearMinute(slot.from)) })
      : ''
  return (
    <section className={css.now} data-running={running || undefined} aria-label={t('ui.show.live.now')}>
      <div className={css.facts}>
        <p className={css.where}>
          <b>{t(running ? 'ui.show.live.now' : 'ui.show.live.upNext')}</b>
          <span>{area.area || t('ui.show.noArea')}</span>
          <span className={css.dim}>{since}</span>
        </p>
        <p className={css.title}>{item.title}</p>
        <p className={css.cue}>
          {item.cue && (
            <>
              <span className={css.dim}>{t('ui.show.live.cue')}</span> {item.cue}
            </>
          )}
          {owner && <span className={css.dim}>{owner}</span>}
          {item.materials && <span className={css.dim}>{item.materials}</span>}
        </p>
      </div>
      <Left slot={slot} running={running} open={item.minutes === null} ground={ground} />
    </section>
  )
}

/** How long it still has, or how long until it begins, and how much of it is over. */
function Left({
  slot,
  running,
  open,
  ground: { t },
}: {
  slot: RunSlot
  running: boolean
  open: boolean
  ground: Ground
}) {
  const now = useSecond()
  const long = slot.planned_to - slot.planned_from
  // By its own length, not by when it is over at the latest: that goes on with the clock.
  const ends = slot.from + long
  if (running && (open || slot.planned_from === 0)) {
    return (
      <div className={css.left}>
        <p className={css.dim}>{t('ui.show.live.runs')}</p>
        <p className={css.count} role="timer">
          {countDown(Math.max(0, now - slot.from))}
        </p>
      </div>
    )
  }
  if (slot.from === 0) return null
  // What is overdue counts from its plan: expected it is now.
  const ms = running ? ends - now : Math.round((slot.late > 0 ? slot.planned_from : slot.from) - now)
  const share = running && long > 0 ? Math.min(Math.max((now - slot.from) / long, 0), 1) : 0
  return (
    <>
      <div className={css.left} data-over={ms < 0 || undefined}>
        <p className={css.dim}>
          {t(
            running
              ? ms < 0
                ? 'ui.show.live.overBy'
                : 'ui.show.live.left'
              : ms < 0
                ? 'ui.show.live.overdue'
                : 'ui.show.live.begins',
          )}
        </p>
        <p className={css.count} role="timer">
          {countDown(ms)}
        </p>
      </div>
      {running && (
        <div className={css.bar}>
          <i style={{ transform: `scaleX(${share})` }} data-over={ms < 0 || undefined} />
        </div>
      )}
    </>
  )
}
