// A place of several parts: their names at the left, the one on display beside them.
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import nav from './Nav.module.css'
import css from './Parts.module.css'

interface Props {
  label: string
  /** Where each leads, in their order. */
  parts: readonly { id: string; label: string; to: string }[]
  at: string
  children: ReactNode
}

export function Parts({ label, parts, at, children }: Props) {
  return (
    <div className={css.body}>
      <nav className={nav.nav} aria-label={label}>
        {parts.map((p) => (
          <Link key={p.id} to={p.to} className={nav.entry} aria-current={p.id === at ? 'page' : undefined}>
            {p.label}
          </Link>
        ))}
      </nav>
      <div className={css.part}>{children}</div>
    </div>
  )
}
