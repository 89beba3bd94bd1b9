// One line of a grid. Moving the cursor, scrolling and typing draw the grid anew; a line is drawn again only when its
// own look changed.
import { memo, type ReactNode } from 'react'
import { Icon } from '../Icon'
import css from './Grid.module.css'
import type { Columns, Placed } from './layout'
import { Sums } from './Sums'
import { type Draft, type GridGroup, ROW } from './types'

interface Props<Row> {
  id: string
  /** What the line shows: a row, a group's name, or neither where a row is added. */
  row: Row | null
  group: GridGroup<Row> | null
  n: number
  gridId: string
  columns: Columns<Row>
  level: number
  folded: boolean
  /** The cursor's column, -1 on other lines. */
  at: number
  /** The range's first and last column on this line; -1 for none. */
  from: number
  until: number
  /** Above and below, the range goes on. */
  above: boolean
  below: boolean
  handle: boolean
  faint: boolean
  number: string
  drafts: Readonly<Record<string, Draft>> | undefined
  adds: string
  moves: boolean
}

export const cellId = (gridId: string, line: string, column: number) => `${gridId}-${line}-${column}`

function Drawn<Row>(props: Props<Row>): ReactNode {
  const { id, row, group, n, gridId, columns, at } = props
  const common = {
    'data-line': id,
    'aria-rowindex': n + 2,
    'aria-level': group ? 1 : props.level,
    'data-at': at >= 0 || undefined,
    style: { transform: `translateY(${n * ROW}px)`, width: columns.width },
  }
  if (group) {
    return (
      <div role="row" className={css.group} {...common} aria-expanded={!props.folded}>
        {group.cells ? (
          <Sums
            columns={columns}
            cells={group.cells}
            idOf={(i) => cellId(gridId, id, i)}
            at={at}
            selected={props.from >= 0}
          >
            <GroupLabel group={group} folded={props.folded} />
            {group.note ?? <span className="qd-3 qd-12">{group.rows.length}</span>}
          </Sums>
        ) : (
          <div
            role="gridcell"
            id={cellId(gridId, id, Math.max(0, at))}
            aria-colspan={columns.all.length}
            aria-selected={props.from >= 0}
            className={css.groupCell}
          >
            <GroupLabel group={group} folded={props.folded} />
            <span className="qd-grow" />
            {group.note ?? <span className="qd-3 qd-12">{group.rows.length}</span>}
          </div>
        )}
      </div>
    )
  }
  const fresh = row === null
  const title = columns.all.findIndex((c) => c.column.edit && c.column.edit.by !== 'tick')
  return (
    <div role="row" className={css.row} {...common} data-faint={props.faint || undefined} data-new={fresh || undefined}>
      <div className={css.gutter} role="presentation" data-moves={(props.moves && !fresh) || undefined}>
        {fresh ? <Icon name="plus" size={12} /> : props.number}
      </div>
      {columns.all.map((p, i) => (
        <Cell key={p.column.id} p={p} i={i} props={props} says={fresh && i === title ? props.adds : ''} />
      ))}
    </div>
  )
}

function GroupLabel<Row>({ group, folded }: { group: GridGroup<Row>; folded: boolean }) {
  return (
    <>
      <span className={css.fold} data-fold data-open={!folded || undefined}>
        <Icon name="down" size={12} />
      </span>
      <span className="qd-cut" title={group.of ? `${group.of} / ${group.label}` : group.label}>
        {group.of && <span className={css.of}>{group.of}</span>}
        <b>{group.label}</b>
      </span>
    </>
  )
}

function Cell<Row>({ p, i, props, says }: { p: Placed<Row>; i: number; props: Props<Row>; says: string }) {
  const { id, row, from, until } = props
  const inside = i >= from && i <= until && from >= 0
  const draft = props.drafts?.[p.column.id]
  return (
    <div
      role="gridcell"
      id={cellId(props.gridId, id, i)}
      aria-colindex={i + 1}
      aria-selected={inside}
      aria-invalid={draft?.fault ? true : undefined}
      aria-readonly={p.column.edit ? undefined : true}
      className={css.cell}
      data-number={p.column.number}
      data-quiet={p.column.quiet}
      data-frozen={p.frozen || undefined}
      data-in={inside || undefined}
      data-t={(inside && !props.above) || undefined}
      data-b={(inside && !props.below) || undefined}
      data-l={(inside && i === from) || undefined}
      data-r={(inside && i === until) || undefined}
      data-cursor={i === props.at || undefined}
      data-bad={draft?.fault ? true : undefined}
      title={draft?.fault}
      style={{ width: p.width, ...(p.frozen && { left: p.left }) }}
    >
      {says && <span className="qd-3">{says}</span>}
      {row !== null && <Content p={p} row={row} draft={draft} />}
      {props.handle && i === until && <i className={css.handle} data-fill />}
    </div>
  )
}

function Content<Row>({ p, row, draft }: { p: Placed<Row>; row: Row; draft: Draft | undefined }): ReactNode {
  const { edit, cell, text } = p.column
  if (edit?.by === 'tick' && !draft?.fault) {
    const on = draft ? draft.text === edit.yes : edit.on(row)
    return (
      <span role="checkbox" aria-checked={on} aria-label={p.column.head} className={css.tick} data-tick tabIndex={-1}>
        {on && <Icon name="tick" size={12} />}
      </span>
    )
  }
  if (draft) return <span className="qd-cut">{draft.text}</span>
  if (cell) return cell(row)
  const said = text(row)
  return (
    <span className="qd-cut" title={said}>
      {said}
    </span>
  )
}

export const GridRow = memo(Drawn) as typeof Drawn
