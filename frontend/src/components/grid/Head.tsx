// The head of a grid: names to sort by, edges to draw columns wider, and the columns themselves to be put elsewhere.
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useT } from '~/locale'
import css from './Grid.module.css'
import type { Columns, Placed } from './layout'
import { LEAST, type Sort } from './types'

interface Props<Row> {
  columns: Columns<Row>
  sort: Sort | null
  onSort: ((column: string) => void) | undefined
  onWidth: ((column: string, width: number) => void) | undefined
  onPut: ((column: string, to: string) => void) | undefined
  /** The window's left edge in the rows, px. */
  scrolled: number
  corner: ReactNode
}

export function Head<Row>({ columns, sort, onSort, onWidth, onPut, scrolled, corner }: Props<Row>) {
  const t = useT()
  const row = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<{ id: string; to: string } | null>(null)
  const dragged = useRef(false)

  /** Follows the mouse until it is let go. */
  const follow = (e: PointerEvent, move: (dx: number, x: number) => void, end: () => void) => {
    const start = e.clientX
    const on = (m: globalThis.PointerEvent) => move(m.clientX - start, m.clientX)
    const off = () => {
      removeEventListener('pointermove', on)
      removeEventListener('pointerup', off)
      removeEventListener('pointercancel', off)
      end()
    }
    addEventListener('pointermove', on)
    addEventListener('pointerup', off)
    addEventListener('pointercancel', off)
  }

  const resize = (e: PointerEvent, p: Placed<Row>) => {
    e.preventDefault()
    e.stopPropagation()
    follow(
      e,
      (dx) => onWidth?.(p.column.id, Math.max(LEAST, Math.round(p.width + dx))),
      () => {},
    )
  }

  const carry = (e: PointerEvent, p: Placed<Row>) => {
    if (e.button !== 0) return
    e.preventDefault() // the grid's field keeps the focus
    dragged.current = false
    if (!onPut || p.frozen) return
    let to = p.column.id
    follow(
      e,
      (dx, x) => {
        if (Math.abs(dx) < 5 && !dragged.current) return
        dragged.current = true
        const inside = x - (row.current?.getBoundingClientRect().left ?? 0) + (x < columns.frozen ? scrolled : 0)
        to =
          columns.all.find((c) => !c.frozen && inside < c.left + c.width)?.column.id ??
          columns.all.at(-1)?.column.id ??
          to
        setMoved({ id: p.column.id, to })
      },
      () => {
        setMoved(null)
        if (to !== p.column.id) onPut(p.column.id, to)
      },
    )
  }

  return (
    <div ref={row} role="row" aria-rowindex={1} className={css.head} style={{ width: columns.width }}>
      <div className={css.gutter} role={corner ? 'columnheader' : 'presentation'} data-own>
        {corner}
      </div>
      {columns.all.map((p, i) => {
        const { column: c } = p
        const sorted = sort?.column === c.id ? (sort.down ? 'descending' : 'ascending') : undefined
        const name = c.headUnseen ? (
          <span className="qd-unseen">{c.head}</span>
        ) : (
          <span className="qd-cut" title={c.about}>
            {c.head}
          </span>
        )
        return (
          <div
            key={c.id}
            role="columnheader"
            aria-colindex={i + 1}
            aria-sort={sorted ?? (c.compare && onSort ? 'none' : undefined)}
            className={css.cell}
            data-own
            data-number={c.number}
            data-frozen={p.frozen || undefined}
            data-moved={moved?.id === c.id || undefined}
            data-to={(moved?.to === c.id && moved.id !== c.id) || undefined}
            style={{ width: p.width, ...(p.frozen && { left: p.left }) }}
          >
            {c.compare && onSort ? (
              <button
                type="button"
                tabIndex={-1}
                className={css.sorts}
                title={t('ui.grid.sortBy', { column: c.head })}
                onPointerDown={(e) => carry(e, p)}
                onClick={() => !dragged.current && onSort(c.id)}
              >
                {name}
                {sorted && <span aria-hidden="true">{sorted === 'ascending' ? '↑' : '↓'}</span>}
              </button>
            ) : (
              <span className={css.sorts} onPointerDown={(e) => carry(e, p)}>
                {name}
              </span>
            )}
            {onWidth && !c.headUnseen && <i className={css.edge} onPointerDown={(e) => resize(e, p)} />}
          </div>
        )
      })}
    </div>
  )
}
