// A bar of done over all, four pixels high; the figures stand beside it.
import css from './ShareBar.module.css'

interface Props {
  done: number
  all: number
  /** In CSS, px as a number; 64 px without. */
  width?: number | string
  /** The accent is for where the user is: the current stage. */
  current?: boolean
  /** The figures, when they stand beside it and not elsewhere. */
  figures?: boolean
}

export function ShareBar({ done, all, width, current, figures }: Props) {
  const share = all > 0 ? (done / all) * 100 : 0
  return (
    <>
      <span
        className={css.bar}
        style={width ? { width } : undefined}
        data-current={current || undefined}
        aria-hidden="true"
      >
        <i style={{ width: `${share}%` }} />
      </span>
      {figures && <span className="qd-2 qd-12">{all > 0 ? `${done}/${all}` : '—'}</span>}
    </>
  )
}
