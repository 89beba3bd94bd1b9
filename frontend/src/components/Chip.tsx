// A filter that is on or off, with how many it lets through.
import type { ReactNode } from 'react'
import css from './Chip.module.css'

interface Props {
  on: boolean
  onToggle: () => void
  /** In words where it is not known whole: "200+". */
  count?: number | string
  /** A status mark or an icon before the words. */
  mark?: ReactNode
  /** Opens more: drawn with a dashed frame. */
  opens?: boolean
  children: ReactNode
}

export function Chip({ on, onToggle, count, mark, opens, children }: Props) {
  return (
    <button type="button" className={css.chip} aria-pressed={on} data-opens={opens} onClick={onToggle}>
      {mark}
      {children}
      {count !== undefined && <span>{count}</span>}
    </button>
  )
}
