// What stands on the ruler beside its items: the head of an area, an empty stretch, and what lies nowhere on it.
import type { RunItem } from '~/api'
import css from './Ruler.module.css'
import { MINUTE } from './scale'
import type { Show } from './useShow'
import { type Area, type Block, clockOf, minutesOf } from './view'

/** An area: how much is in it, for how long in all. */
export function Head({ area, show: { ground } }: { area: Area; show: Show }) {
  const { t } = ground
  return (
    <span className={css.area}>
      <b className="qd-cut">{area.name || t('ui.show.noArea')}</b>
      <span className="qd-3 qd-12 qd-nowrap">{t('ui.show.count', { count: area.items.length })}</span>
    </span>
  )
}

/** Time in which nothing is planned anywhere: named, and filled in one press. */
export function Gap(props: {
  item: RunItem
  blocks: readonly Block[]
  from: number
  show: Show
  onAdd: (where: { starts: string; area: string; minutes: number }) => void
}) {
  const { item, blocks, from, show, onAdd } = props
  const { t } = show.ground
  const to = minutesOf(item.starts)
  const since = Math.max(...blocks.filter((b) => b.from < to && b.to <= to).map((b) => b.to))
  if (!Number.isFinite(since) || since >= to) return null
  const minutes = to - since
  return (
    <div className={css.gap} style={{ top: (since - from) * MINUTE, height: minutes * MINUTE }}>
      <span className="qd-warn qd-12">{t('ui.show.gap', { count: minutes })}</span>
      <button
        type="button"
        className="qd-link qd-12"
        aria-label={`${t('ui.show.fill')} ${clockOf(since)}–${item.starts}`}
        onClick={() => onAdd({ starts: clockOf(since), area: item.area, minutes })}
      >
        {t('ui.show.fill')}
      </button>
    </div>
  )
}

/** What lies nowhere on the ruler: it has no day, or no start. */
export function Loose({ n, onList, show }: { n: number; onList: () => void; show: Show }) {
  const { t } = show.ground
  return (
    <p className={css.loose}>
      <span className="qd-warn">{t('ui.show.loose', { count: n })}</span>
      <button type="button" className="qd-link" onClick={onList}>
        {t('ui.show.show.list')}
      </button>
    </p>
  )
}
