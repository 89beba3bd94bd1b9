// A figure that can be opened: pressed, it says what it was computed from.
import { createContext, type ReactNode, useContext } from 'react'
import css from './Results.module.css'

interface Opened {
  /** The figure that is open; "" for none. */
  open: string
  onOpen: (name: string) => void
}

export const FigureContext = createContext<Opened>({ open: '', onOpen: () => {} })

interface Props {
  /** What it is of (explain). */
  name: string
  /** What it is called, for those who do not see its row and column. */
  label: string
  strong?: boolean
  children: ReactNode
}

export function Figure({ name, label, strong, children }: Props) {
  const { open, onOpen } = useContext(FigureContext)
  return (
    <button
      type="button"
      className={css.figure}
      data-figure={name}
      data-strong={strong || undefined}
      aria-expanded={open === name}
      onClick={() => onOpen(open === name ? '' : name)}
    >
      <span className="qd-unseen">{label} </span>
      {children}
    </button>
  )
}
