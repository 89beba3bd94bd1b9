// A list to read and open: one line a row, in groups that fold, a head that stays, moved through with the arrows. Only
// the rows in sight are drawn. Editing cells is the Grid's work, not this one's.
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { composing } from '~/lib/keys'
import { Cells } from './Cells'
import css from './DataTable.module.css'
import { GroupCell } from './GroupCell'
import { usePointing } from './pointing'
import { useKeys } from './useKeys'
import { useView } from './view'

/** Heights in px; the style sheet says the same. */
const ROW = 32
const HEAD = 28
const BEYOND = 8

export interface Column<Row> {
  id: string
  head: string
  /** The head is named but not shown. */
  headUnseen?: boolean
  /** A grid track: "120px", "minmax(160px, 1fr)". */
  width: string
  cell: (row: Row) => ReactNode
  /** Figures, set at the right. */
  number?: boolean
  /** Of less weight. */
  quiet?: boolean
  /** The least width of the table at which the column is shown, px. */
  from?: number
}

export interface RowGroup<Row> {
  id: string
  label: string
  /** A few words at the right end. */
  note?: ReactNode
  rows: readonly Row[]
  /** How many there are, where not all of them are here yet. */
  count?: string
}

/** For a field that keeps the focus while its keys move the list, so that an input method begins where it should. */
export interface TableKeys {
  /** Does what the key does in the list, and takes it; others are left alone. */
  hear: (e: KeyboardEvent) => void
}

interface Props<Row> {
  label: string
  /** Lets a field move the list. */
  ref?: Ref<TableKeys>
  /** The field's keys move the list now: its row is ringed. */
  driven?: boolean
  id?: string
  columns: readonly Column<Row>[]
  groups: readonly RowGroup<Row>[]
  idOf: (row: Row) => string
  /** The row the user is at; "" for the first. */
  selected: string
  onSelect: (id: string) => void
  /** Enter or a double click; a click too where `opensOnClick`. */
  onOpen: (row: Row) => void
  opensOnClick?: boolean
  /** Space: the row's box is ticked, or its tick taken away. */
  onTick?: (row: Row) => void
  /** The mouse has come to rest on a row. */
  onPoint?: (id: string) => void
  /** Groups that are folded. Without `onFold` there are no group rows. */
  folded?: readonly string[]
  onFold?: (id: string) => void
  /** A row struck out: done, taken back. */
  faint?: (row: Row) => boolean
  /** Which rows are drawn: those in sight, and a few beyond. */
  onSight?: (ids: readonly string[]) => void
  /** The last line is near: there may be more to bring. */
  onEnd?: () => void
}

/** The least width of a grid track, px: what the rows need when they are wider than the window. */
const least = (track: string) => Number(/(\d+)px/.exec(track)?.[1] ?? 0)

/** The columns that a table of a width has room for: the same list until others have. */
function useShown<Row>(columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  const fits = (c: Column<Row>) => !c.from || width >= c.from
  const ids = columns
    .filter(fits)
    .map((c) => c.id)
    .join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the width only what fits
  return useMemo(() => columns.filter(fits), [columns, ids])
}

type Line<Row> = { group: RowGroup<Row>; row?: undefined } | { group: RowGroup<Row>; row: Row }

export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, groups, idOf, selected, folded = [], faint } = props
  const { onSelect, onOpen, onTick, onPoint, onFold, onSight, onEnd } = props
  const box = useRef<HTMLDivElement>(null)
  const [keyed, setKeyed] = useState(false)
  const [view, scrolled] = useView(
    box,
    columns.flatMap((c) => c.from ?? []),
  )

  const lines = useMemo(
    () =>
      groups.flatMap((group): Line<Row>[] => [
        ...(onFold ? [{ group }] : []),
        ...(folded.includes(group.id) ? [] : group.rows.map((row) => ({ group, row }))),
      ]),
    [groups, folded, onFold],
  )

  const lineId = (l: Line<Row>) => (l.row === undefined ? `group:${l.group.id}` : idOf(l.row))
  const at = Math.max(
    0,
    lines.findIndex((l) => lineId(l) === selected),
  )
  const cursor = lines.some((l) => lineId(l) === selected) ? at : lines.findIndex((l) => l.row !== undefined)
  const shown = useShown(columns, view.width)
  const first = Math.max(0, Math.floor(view.top / ROW) - BEYOND)
  const last = Math.min(lines.length, Math.ceil((view.top + view.height) / ROW) + BEYOND)

  const sight = onSight ? lines.slice(first, last).flatMap((l) => (l.row === undefined ? [] : [idOf(l.row)])) : []
  const seen = sight.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the rows in sight, which they are
  useEffect(() => onSight?.(sight), [seen, onSight])

  const near = last >= lines.length
  useEffect(() => {
    if (near && lines.length > 0) onEnd?.()
  }, [near, lines.length, onEnd])

  const bringIntoSight = (n: number) => {
    const element = box.current
    if (!element?.clientHeight) return
    const y = n * ROW
    const room = element.clientHeight - HEAD
    if (y < element.scrollTop) element.scrollTop = y
    else if (y + ROW > element.scrollTop + room) element.scrollTop = y + ROW - room
  }

  // Who comes back finds the row they left by in sight.
  const begin = useRef(() => bringIntoSight(at))
  useLayoutEffect(() => begin.current(), [])

  const move = (to: number) => {
    const n = Math.min(Math.max(to, 0), lines.length - 1)
    const line = lines[n]
    if (!line) return
    onSelect(lineId(line))
    bringIntoSight(n)
  }

  const keys: Record<string, (line: Line<Row>) => void> = {
    ArrowDown: () => move(cursor + 1),
    ArrowUp: () => move(cursor - 1),
    Home: () => move(0),
    End: () => move(lines.length - 1),
    PageDown: () => move(cursor + Math.floor(view.height / ROW) - 1),
    PageUp: () => move(cursor - Math.floor(view.height / ROW) + 1),
    Enter: (line) => (line.row === undefined ? onFold?.(line.group.id) : onOpen(line.row)),
    ...(onTick && { ' ': (line: Line<Row>) => line.row !== undefined && onTick(line.row) }),
    ArrowLeft: (line) => {
      if (!onFold) return
      if (line.row !== undefined) move(lines.findIndex((l) => l.group === line.group))
      else if (!folded.includes(line.group.id)) onFold(line.group.id)
    },
    ArrowRight: (line) => {
      if (line.row === undefined && folded.includes(line.group.id)) onFold?.(line.group.id)
    },
  }

  const hear = (e: KeyboardEvent) => {
    if (composing(e) || e.ctrlKey || e.metaKey || e.altKey) return
    const line = lines[cursor]
    const key = keys[e.key]
    if (!line || !key) return
    e.preventDefault()
    setKeyed(true)
    key(line)
  }

  useKeys(box, hear)
  useImperativeHandle(props.ref, () => ({ hear }))

  const pointing = usePointing(onPoint)
  const active = lines[cursor]
  return (
    <div
      ref={box}
      id={props.id}
      role="treegrid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={active && `line-${lineId(active)}`}
      tabIndex={0}
      className={css.table}
      data-keyed={keyed || undefined}
      data-driven={props.driven || undefined}
      onBlur={() => setKeyed(false)}
      onFocus={(e) => setKeyed(e.relatedTarget !== null && e.target === e.currentTarget)}
      style={
        {
          '--columns': shown.map((c) => c.width).join(' '),
          '--least': `${shown.reduce((w, c) => w + least(c.width), 0)}px`,
        } as CSSProperties
      }
      // A press of the mouse leaves the focus on the row; what stands in a row keeps its own keys.
      onKeyDown={(e) =>
        (e.target === e.currentTarget || (e.target as HTMLElement).getAttribute('role') === 'row') &&
        hear(e.nativeEvent)
      }
      onMouseLeave={pointing.leave}
      onScroll={scrolled}
    >
      <div role="row" aria-rowindex={1} className={css.head} tabIndex={-1}>
        {shown.map((c) => (
          <div key={c.id} role="columnheader" className={css.cell} data-number={c.number} tabIndex={-1}>
            {c.headUnseen ? <span className="qd-unseen">{c.head}</span> : c.head}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={css.body} style={{ height: lines.length * ROW }}>
        {lines.slice(first, last).map((line, i) => {
          const n = first + i
          const id = lineId(line)
          const place = { top: n * ROW }
          const common = { id: `line-${id}`, 'aria-rowindex': n + 2, tabIndex: -1, style: place } as const
          if (line.row === undefined) {
            const open = !folded.includes(line.group.id)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys
              <div
                key={id}
                role="row"
                {...common}
                className={css.group}
                aria-level={1}
                aria-expanded={open}
                data-at={n === cursor || undefined}
                onClick={() => {
                  onSelect(id)
                  onFold?.(line.group.id)
                }}
              >
                <GroupCell group={line.group} open={open} columns={shown.length} />
              </div>
            )
          }
          const { row } = line
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys
            <div
              key={id}
              role="row"
              {...common}
              className={css.row}
              aria-level={onFold ? 2 : 1}
              aria-selected={n === cursor}
              data-at={n === cursor || undefined}
              data-faint={faint?.(row) || undefined}
              onClick={() => (props.opensOnClick ? onOpen(row) : onSelect(id))}
              onDoubleClick={() => onOpen(row)}
              onMouseMove={(e) => pointing.over(id, e)}
            >
              <Cells row={row} columns={shown} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
