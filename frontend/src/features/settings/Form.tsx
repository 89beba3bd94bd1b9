// A quiet form: sections under a rule, in each the label at the left and the control at the right.
import type { ReactNode } from 'react'
import css from './Settings.module.css'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{title}</h2>
      {children}
    </section>
  )
}

interface Props {
  label: string
  /** The id of the one field that the label names. */
  field?: string
  /** What to know about it, below. */
  hint?: ReactNode
  children: ReactNode
}

export function Row({ label, field, hint, children }: Props) {
  return (
    <div className={css.row}>
      {field ? (
        <label className={css.label} htmlFor={field}>
          {label}
        </label>
      ) : (
        <span className={css.label}>{label}</span>
      )}
      <div className={css.control}>
        <div className={css.line}>{children}</div>
        {hint && <p className={css.hint}>{hint}</p>}
      </div>
    </div>
  )
}
