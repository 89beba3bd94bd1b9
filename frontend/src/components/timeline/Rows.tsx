// The lines of a timeline: a group over its rows, and a row with its name and its bar.
import { memo } from 'react'
import { Icon } from '~/components/Icon'
import type { Span } from '~/lib/span'
import { Bar } from './Bar'
import css from './Rows.module.css'
import { ROW } from './scale'
import type { Stretch, TimeGroup, TimeRow } from './types'

interface GroupProps {
  group: TimeGroup
  n: number
  folded: boolean
  onFold: (group: string) => void
}

export const GroupLine = memo(function GroupLine({ group, n, folded, onFold }: GroupProps) {
  return (
    <li className={css.group} style={{ top: n * ROW }}>
      <div className={css.groupName}>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={!folded}
          className={css.fold}
          onClick={() => onFold(group.id)}
        >
          <span className={css.turn} data-folded={folded || undefined}>
            <Icon name="down" size={14} />
          </span>
          <b className="qd-cut">{group.label}</b>
        </button>
        <span className="qd-2 qd-12 qd-nowrap">{group.note}</span>
      </div>
    </li>
  )
})

interface RowProps {
  row: TimeRow
  n: number
  all: number
  span: Span
  px: number
  plan: Stretch | null
  ghost: Stretch | null
  chosen: boolean
  /** A link would lead here. */
  target: boolean
  say: (at: Stretch, said: string) => string
  onChoose: (id: string) => void
}

export const RowLine = memo(function RowLine(props: RowProps) {
  const { row, n, span, px, plan, ghost, chosen, target, say, onChoose } = props
  const { bar } = row
  return (
    <li
      aria-posinset={n + 1}
      aria-setsize={props.all}
      className={css.row}
      style={{ top: n * ROW }}
      data-row={row.id}
      data-chosen={chosen || undefined}
      data-target={target || undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the bar hears the keys */}
      <div className={css.name} title={row.name} onClick={() => onChoose(row.id)}>
        {row.mark}
        <span className="qd-cut qd-grow">{row.name}</span>
        {row.detail && <span className={`${css.detail} qd-2 qd-12 qd-cut`}>{row.detail}</span>}
      </div>
      <div className={css.track}>
        {bar ? (
          <Bar
            id={row.id}
            name={row.name}
            said={say(plan ?? bar, row.said)}
            bar={bar}
            plan={plan}
            ghost={ghost}
            span={span}
            px={px}
            stop={chosen}
            links
          />
        ) : (
          <div
            id={`bar-${row.id}`}
            role="button"
            tabIndex={chosen ? 0 : -1}
            data-bar={row.id}
            data-fixed
            className={css.undated}
          >
            <span className="qd-unseen">{row.name}</span> <span className={css.sticks}>{row.said}</span>
          </div>
        )}
      </div>
    </li>
  )
})
