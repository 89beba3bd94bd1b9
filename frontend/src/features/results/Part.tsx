// One part of the results: its heading with the definition beside it, and what stands below.
import type { ReactNode } from 'react'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import type { PartId } from './parts'
import css from './Results.module.css'

interface Props {
  id: PartId
  note?: ReactNode
  children: ReactNode
}

export function Part({ id, note, children }: Props) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  return (
    <section className={css.part} data-part={id} aria-label={t(`ui.results.${id}`)} tabIndex={-1}>
      <div className={css.head}>
        <Heading>{t(`ui.results.${id}`)}</Heading>
        <span className="qd-3 qd-12">{note}</span>
      </div>
      {children}
    </section>
  )
}

/** A table of figures; what is wider than the window is scrolled by itself. */
export function Table({ label, head, children }: { label: string; head: readonly Head[]; children: ReactNode }) {
  return (
    <div className={css.scroll}>
      <table className={css.table} aria-label={label}>
        <thead>
          <tr>
            {head.map((h) => (
              <th key={h.id} scope="col" data-number={h.number || undefined}>
                {h.label}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}

export interface Head {
  id: string
  label: string
  number?: boolean
}

/** Why nothing stands here, and the way on. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={css.nothing}>{children}</p>
}
