// The bar of a section: its title, one view switch, filter chips, and at the right at most one filled button.
import type { ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import css from './PageBar.module.css'

interface Props {
  title: string
  /** A few words beside the title: what is shown. */
  note?: ReactNode
  /** View switch and chips. */
  children?: ReactNode
  /** Buttons, the filled one last. */
  actions?: ReactNode
}

/** The headings of a place: of its bar, and of what stands below. A campaign's name is the heading of all that is in it. */
export function useHeadingLevels() {
  return useParams().id ? ({ title: 'h2', part: 'h3' } as const) : ({ title: 'h1', part: 'h2' } as const)
}

export function PageBar({ title, note, children, actions }: Props) {
  const { title: Title } = useHeadingLevels()
  return (
    <div className={css.bar}>
      <Title className={css.title}>{title}</Title>
      {note && (
        <span className={`${css.note} qd-3 qd-12 qd-cut`} title={typeof note === 'string' ? note : undefined}>
          {note}
        </span>
      )}
      <div className={css.view}>{children}</div>
      <div className={css.actions}>{actions}</div>
    </div>
  )
}
