// What past campaigns reached, drawn in the cell of a goal: a bar for the range, a tick for this campaign's target.
import type { PastRange } from '~/api'
import { pastTrack } from '~/lib/past'
import { useT } from '~/locale'
import css from './Goals.module.css'

interface Props {
  range: PastRange
  /** The target. */
  own: number | null
  words: string
}

export function PastTrack({ range, own, words }: Props) {
  const t = useT()
  const track = pastTrack(range, own)
  return (
    <span className="qd-row" style={{ gap: 8 }} title={`${words} ${t('ui.goals.col.pastHint')}`}>
      {track && (
        <span className={css.track} aria-hidden>
          <i style={{ left: `${track.left}%`, width: `${track.width}%` }} />
          {track.own !== null && <b style={{ left: `${track.own}%` }} />}
        </span>
      )}
      <span className="qd-3 qd-12 qd-nowrap">{t('past.times', { count: range.n })}</span>
    </span>
  )
}
