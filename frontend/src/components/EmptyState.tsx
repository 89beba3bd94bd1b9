// Nothing here yet: the real column heads over ruled lines, and on the lines what belongs here and the one next thing
// to do, the other ways as links.
import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

interface Props {
  /** The heads of the columns that will stand here. */
  columns?: readonly string[]
  /** They are of one width. */
  even?: boolean
  title: string
  /** What belongs here. */
  children?: ReactNode
  /** The one filled button. */
  action?: ReactNode
  /** Other ways on. */
  links?: ReactNode
  /** What stands beside it, on lines of its own. */
  aside?: ReactNode
}

export function EmptyState({ columns, even, title, children, action, links, aside }: Props) {
  return (
    <div className={css.sheet}>
      {columns && (
        <div className={css.head} data-even={even || undefined} aria-hidden="true">
          {columns.map((c) => (
            <span key={c}>{c}</span>
          ))}
        </div>
      )}
      <div className={css.lines}>
        <div className={css.words}>
          <h2 className={css.title}>{title}</h2>
          {children}
          {action && <div className={css.line}>{action}</div>}
          {links && <div className={css.line}>{links}</div>}
        </div>
        {aside && <div className={css.aside}>{aside}</div>}
      </div>
    </div>
  )
}
