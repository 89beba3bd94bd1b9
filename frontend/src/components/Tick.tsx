// The box that says what a row names is done. A plain one, for lists have dozens: Mantine's is six elements each, with a style
// of its own on every one.
import type { MouseEvent } from 'react'
import css from './Tick.module.css'

interface Props {
  done: boolean
  onTick: () => void
  /** What is done, or not yet. */
  label: string
  /** It stands in a list that hears keys and presses itself: the list keeps the focus, so that its keys go on from here. */
  inList?: boolean
}

const rest = (e: MouseEvent) => e.stopPropagation()

const within = {
  tabIndex: -1,
  onMouseDown: (e: MouseEvent) => e.preventDefault(),
  onClick: rest,
  onDoubleClick: rest,
}

export function Tick({ done, onTick, label, inList }: Props) {
  return (
    <input
      type="checkbox"
      className={css.tick}
      checked={done}
      onChange={onTick}
      aria-label={label}
      {...(inList && within)}
    />
  )
}
