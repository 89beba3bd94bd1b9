// What is still to come, as it is expected now: the new time, the planned one struck out beside it, hard starts with their lock.
import type { ID, RunItem, RunSlot } from '~/api'
import { Icon } from '~/components/Icon'
import { StatusMark } from '~/components/StatusMark'
import { formatTime } from '~/lib/date'
import { formatMinutes } from '~/lib/minutes'
import type { Ground } from '~/sheet/useGround'
import { nearMinute } from '../words'
import css from './Live.module.css'

interface Props {
  ground: Ground
  slots: readonly RunSlot[]
  items: ReadonlyMap<ID, RunItem>
  /** What the area in focus begins next. */
  next: ID
  chosen: ID
  onChoose: (id: ID) => void
  onStart: (id: ID) => void
}

export function Ahead({ ground, slots, items, next, chosen, onChoose, onStart }: Props) {
  const { t, rowsOf } = ground
  const people = new Map(rowsOf('person').map((p) => [p.id, p.name]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys
    <ol className={css.ahead} aria-label={t('ui.show.live.ahead')} tabIndex={0}>
      {slots.map((s) => {
        const item = items.get(s.id)
        if (!item) return null
        const at = s.from === 0 ? '—' : formatTime(nearMinute(s.from))
        const moved = s.late !== 0 && s.from !== 0 && !item.inserted
        const used = item.kind === 'buffer' && s.used > 0
        return (
          <li
            key={s.id}
            data-next={s.id === next || undefined}
            data-chosen={s.id === chosen || undefined}
            aria-current={s.id === chosen || undefined}
          >
            <button
              type="button"
              className={css.row}
              onClick={() => onChoose(s.id)}
              onDoubleClick={() => onStart(s.id)}
              onFocus={() => onChoose(s.id)}
            >
              <span className={css.at}>
                <span data-moved={moved || undefined}>{at}</span>
                {moved && <s className={css.was}>{formatTime(s.planned_from)}</s>}
                {item.hard && (
                  <span role="img" aria-label={t('ui.show.hard')} className={css.lock}>
                    <Icon name="lock" size={24} />
                  </span>
                )}
              </span>
              <span className={css.item}>
                {item.title}
                {item.inserted && <span className={css.tag}>{t('ui.show.ran.inserted')}</span>}
                {s.cut > 0 && (
                  <span className={css.tag} data-bad>
                    <StatusMark status="late" size={18}>
                      {t('ui.show.live.cut', { minutes: formatMinutes(s.cut, t) })}
                    </StatusMark>
                  </span>
                )}
              </span>
              <span className={css.dim}>{item.area}</span>
              <span className={css.dim}>{people.get(item.owner) ?? ''}</span>
              <span className={css.long}>
                {used
                  ? t('ui.show.live.bufferLeft', {
                      left: formatMinutes(Math.max(0, (item.minutes ?? 0) - s.used), t),
                    })
                  : formatMinutes(item.minutes, t)}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
