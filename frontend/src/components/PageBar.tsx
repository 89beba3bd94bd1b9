// The bar of a section: its title, one view switch, filter chips, and at the right at most one filled button.
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
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

/** Where there is too little room between title and buttons, the view switch and the filters go below. */
function useBelow() {
  const bar = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const actions = useRef<HTMLDivElement>(null)
  const fit = useCallback(() => {
    if (!bar.current || !view.current) return
    bar.current.removeAttribute('data-below')
    const wide = (e: HTMLElement) => e.scrollWidth > e.clientWidth
    bar.current.toggleAttribute('data-below', wide(view.current) || wide(bar.current))
  }, [])
  useLayoutEffect(fit)
  useEffect(() => {
    window.addEventListener('resize', fit)
    // Buttons come and go by themselves, with what can be done.
    const observer = new ResizeObserver(fit)
    if (actions.current) observer.observe(actions.current)
    return () => {
      window.removeEventListener('resize', fit)
      observer.disconnect()
    }
  }, [fit])
  return { bar, view, actions }
}

export function PageBar({ title, note, children, actions }: Props) {
  const { title: Title } = useHeadingLevels()
  const { bar, view, actions: buttons } = useBelow()
  return (
    <div ref={bar} className={css.bar}>
      <Title className={css.title}>{title}</Title>
      {note && (
        <span className={`${css.note} qd-3 qd-12 qd-cut`} title={typeof note === 'string' ? note : undefined}>
          {note}
        </span>
      )}
      <div ref={view} className={css.view} data-view>
        {children}
      </div>
      <div ref={buttons} className={css.actions}>
        {actions}
      </div>
    </div>
  )
}
