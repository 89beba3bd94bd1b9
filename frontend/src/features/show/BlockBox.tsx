// One item on the ruler: a slider along its area, with what is wrong with it said and shown.
import type { KeyboardEvent } from 'react'
import type { RuleFinding } from '~/api'
import { Icon } from '~/components/Icon'
import { StatusMark } from '~/components/StatusMark'
import { formatMinutes } from '~/lib/minutes'
import css from './Ruler.module.css'
import { MINUTE } from './scale'
import type { Seen } from './useDrag'
import type { Show } from './useShow'
import { type Block, clockOf, isOf, minutesOf } from './view'

interface Props {
  block: Block
  /** Where it would come to lie, while it is dragged. */
  seen: Seen | null
  from: number
  chosen: boolean
  tabbable: boolean
  faint: boolean
  findings: readonly RuleFinding[]
  show: Show
  onFocus: () => void
  onKey: (e: KeyboardEvent) => void
}

/** The heights of a block with one line of type, and of the smallest: what lasts five minutes is read above what follows it. Px. */
const LINE = 18
const LEAST = 11

export function BlockBox(props: Props) {
  const { block, seen, from, chosen, tabbable, faint, findings, show, onFocus, onKey } = props
  const { t, titleOf, rowsOf } = show.ground
  const { item, lane, lanes } = block
  const starts = seen?.starts ?? item.starts
  const minutes = seen?.minutes ?? item.minutes
  const owner = rowsOf('person').find((p) => p.id === item.owner)
  const long = formatMinutes(minutes, t)
  const height = minutes === null ? LINE : Math.max(minutes * MINUTE - 1, LEAST)
  // Of two that overlap the later is found at fault: both are shown so.
  const bad = lanes > 1 || findings.some((f) => isOf('clash', f))
  const said = findings.map((f) => f.text).join(' ')
  const ends = minutes === null ? '' : `–${clockOf(minutesOf(starts) + minutes)}`
  return (
    <div
      role="slider"
      aria-orientation="vertical"
      aria-label={item.title}
      aria-valuemin={0}
      aria-valuemax={1799}
      aria-valuenow={minutesOf(starts)}
      aria-valuetext={[`${starts}${ends}`, long, item.hard && t('ui.show.hard'), said].filter(Boolean).join(', ')}
      tabIndex={tabbable ? 0 : -1}
      className={css.block}
      data-block={item.id}
      data-kind={item.kind}
      data-hard={item.hard || undefined}
      data-chosen={chosen || undefined}
      data-bad={bad || undefined}
      data-faint={faint || undefined}
      data-small={height < LINE - 1 || undefined}
      data-skipped={item.skipped || undefined}
      data-moving={seen !== null || undefined}
      style={{
        top: (minutesOf(starts) - from) * MINUTE,
        height,
        left: `calc(${(lane / lanes) * 100}% + 1px)`,
        width: `calc(${100 / lanes}% - 3px)`,
        transform: seen?.area
          ? `translateX(calc(${seen.area * lanes * 100}% + ${seen.area * 3 * lanes}px))`
          : undefined,
      }}
      title={[`${starts}${ends} ${item.title}`, said].filter(Boolean).join('\n')}
      onFocus={onFocus}
      onKeyDown={onKey}
    >
      <span className={css.line}>
        {(bad || findings.length > 0) && (
          <span className={css.mark}>
            <StatusMark status={bad ? 'late' : 'warning'} size={11}>
              {' '}
            </StatusMark>
          </span>
        )}
        <b className={css.at}>{starts}</b>
        {item.hard && <Icon name="lock" size={12} />}
        <b className="qd-cut">{item.title}</b>
        {height < 40 && lanes === 1 && <span className={css.long}>{long}</span>}
      </span>
      {height >= 40 && (
        <span className={css.line}>
          <span className="qd-cut qd-3">{owner ? titleOf('person', owner) : ''}</span>
          <span className={css.long}>{long}</span>
        </span>
      )}
      <span className={css.grip} data-end />
    </div>
  )
}
