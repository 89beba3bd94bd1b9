// What a grid knows of itself: its lines and columns, the cursor and the range, what is being written; and everything
// that keys and the mouse have done with them.
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useView } from '../view'
import { alike, lay, textsOf } from './block'
import { pasted, writeText } from './clipboard'
import type { EditorKeys, Mode } from './Editor'
import { place } from './layout'
import { type Adding, groupLine, inView, type Line, linesOf, mostInView, NEW } from './lines'
import type { GridProps } from './props'
import { type Cell, cellsIn, type Range, rangeOf, type Selection } from './selection'
import { HEAD, ROW, type Selected } from './types'
import { useMaking } from './useMaking'

/** Where the cursor goes once a text is written. */
export type Way = 'stay' | 'down' | 'up' | 'right' | 'left'

const ways: Record<Way, [number, number]> = { stay: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] }

export type GridState<Row> = ReturnType<typeof useGridState<Row>>

export function useGridState<Row>(props: GridProps<Row>, box: RefObject<HTMLDivElement | null>) {
  const { groups, idOf, folded = null, layout = {}, frozen = 1, adds, onWrite } = props
  const editor = useRef<EditorKeys>(null)
  const [view, scrolled] = useView(box)
  const [adding, setAdding] = useState<Adding | null>(null)
  const [mode, setMode] = useState<Mode | null>(null)
  const [focused, setFocused] = useState(false)

  const lines = useMemo(
    () => linesOf({ groups, idOf, folded, adds: adds !== undefined, adding }),
    [groups, idOf, folded, adds, adding],
  )
  const index = useMemo(() => new Map(lines.map((l, i) => [l.id, i])), [lines])
  const columns = useMemo(
    () => place(props.columns, layout, view.width, frozen),
    [props.columns, layout, view.width, frozen],
  )

  const [selection, setSelection] = useState<Selection>(() => {
    const first = lines.find((l) => l.kind !== 'group') ?? lines[0]
    const spot = {
      line: props.start || (first?.id ?? ''),
      column: columns.all[props.startColumn ?? 0]?.column.id ?? '',
    }
    return { at: spot, to: spot }
  })
  const { write, writeNew, leaveNew } = useMaking({
    onWrite,
    onMade: (made) => setAdding((a) => (a?.group === made.group ? made : a)),
    onBecome: (row) =>
      setSelection((s) => (s.at.line === NEW ? { at: { ...s.at, line: row }, to: { ...s.to, line: row } } : s)),
    onLost: (text) => props.onLost?.(text, 'refused'),
  })
  // A cell whose line is gone is the one that stands in its place now.
  const stood = useRef<{ at: Cell; to: Cell }>({ at: { row: 0, column: 0 }, to: { row: 0, column: 0 } })
  const cellOf = (spot: Selection['at'], last: Cell): Cell => {
    const row = index.get(spot.line) ?? Math.min(last.row, lines.length - 1)
    const column = columns.all.findIndex((c) => c.column.id === spot.column)
    return {
      row: Math.max(0, row),
      column: column < 0 ? Math.max(0, Math.min(last.column, columns.all.length - 1)) : column,
    }
  }
  const at = cellOf(selection.at, stood.current.at)
  const to = cellOf(selection.to, stood.current.to)
  const range = rangeOf(at, to)
  useLayoutEffect(() => {
    stood.current = { at, to }
  })

  const line = lines[at.row]
  const column = columns.all[at.column]?.column
  const rowAt = line?.kind === 'row' ? line.row : null
  /** The active cell takes text. */
  const open =
    onWrite !== undefined &&
    line !== undefined &&
    line.kind !== 'group' &&
    column?.edit !== undefined &&
    column.edit.by !== 'tick'
  /** Why what stands in the active cell could not be taken; "" for well. */
  const fault = (rowAt && column && props.drafts?.get(idOf(rowAt))?.[column.id]?.fault) || ''
  const foot = props.total ? ROW : 0
  const page = Math.max(1, Math.floor((view.height - HEAD - foot) / ROW) - 1)
  const extent = { rows: lines.length, columns: columns.all.length, page }
  const [first, last] = inView(view.top, view.height - HEAD, ROW, lines.length)
  const slots = mostInView(view.height - HEAD, ROW)

  const bringIntoSight = (cell: Cell) => {
    const element = box.current
    if (!element?.clientHeight) return
    const y = cell.row * ROW
    const room = element.clientHeight - HEAD - foot
    if (y < element.scrollTop) element.scrollTop = y
    else if (y + ROW > element.scrollTop + room) element.scrollTop = y + ROW - room
    const c = columns.all[cell.column]
    if (!c || c.frozen) return
    if (c.left < element.scrollLeft + columns.frozen) element.scrollLeft = c.left - columns.frozen
    else if (c.left + c.width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = c.left + c.width - element.clientWidth
  }

  const spotOf = (cell: Cell) => ({
    line: lines[cell.row]?.id ?? '',
    column: columns.all[cell.column]?.column.id ?? '',
  })

  /** Puts the cursor on a cell, or draws the range to it. */
  const go = (cell: Cell, extend = false) => {
    const spot = spotOf(cell)
    setSelection((s) => (extend ? { at: s.at, to: spot } : { at: spot, to: spot }))
    tabbing.current = null
    if (spot.line !== NEW || cell.row !== at.row) leaveNew()
    if (spot.line !== NEW) {
      if (!extend && adding) setAdding(null)
    }
    bringIntoSight(cell)
  }
  const select = (from: Cell, until: Cell) => setSelection({ at: spotOf(from), to: spotOf(until) })

  const begun = useRef('')
  const held = useRef('')
  /** The column that Tab began to go on from: Enter comes back to it, a row below. */
  const tabbing = useRef<string | null>(null)
  /** Begins to write the active cell: by a letter, which is in the field already, or with what the cell holds. */
  const begin = (how: Mode) => {
    if (!open || mode) return
    held.current = rowAt && column ? (props.drafts?.get(idOf(rowAt))?.[column.id]?.text ?? column.text(rowAt)) : ''
    begun.current = rowAt && column ? column.text(rowAt) : '' // a draft that is left as it is, is tried again
    if (how === 'editing') editor.current?.begin(held.current)
    bringIntoSight(at)
    flushSync(() => setMode(how)) // seen with the letter that began it
  }
  const leave = () => {
    editor.current?.clear()
    setMode(null)
  }

  /** Writes what was typed and goes on. `all`: into every cell of the range in this column. */
  const commit = (way: Way, { all = false, text: chosen }: { all?: boolean; text?: string } = {}) => {
    const text = chosen ?? editor.current?.text() ?? (fault && mode === 'editing' ? held.current : null)
    if (mode && column && line && text !== null) {
      const here: Range = { top: at.row, bottom: at.row, left: at.column, right: at.column }
      if (line.kind === 'new') {
        const goes = way === 'left' || way === 'right'
        if (text.trim() !== '') writeNew(lay([[text]], lines, columns.all, here).block, text, goes)
        else if (!goes) leaveNew()
      } else if (all && cellsIn(range) > 1)
        write(alike(text, lines, columns.all, { ...range, left: at.column, right: at.column }))
      else if (text !== begun.current) write(lay([[text]], lines, columns.all, here).block)
    }
    leave()
    const [down, right] = ways[way]
    if (way === 'stay' || all) return
    const from = right === 0 ? columns.all.findIndex((c) => c.column.id === tabbing.current) : -1
    if (right !== 0) tabbing.current ??= column?.id ?? null
    else tabbing.current = null
    const next = { row: at.row + down, column: from < 0 ? at.column + right : from }
    if (line?.kind === 'new' && way === 'down') {
      if (from >= 0) go({ row: at.row, column: from })
      return // the next row to add comes to the cursor
    }
    if (next.row >= 0 && next.row < lines.length && next.column >= 0 && next.column < columns.all.length) {
      const kept = tabbing.current
      go(next)
      tabbing.current = kept
    }
  }

  /** Ticks or unticks every row of the range by the column's box, as the row of the cursor was not. */
  const tick = (n = columns.all.findIndex((c) => c.column.edit?.by === 'tick'), rows = range) => {
    const c = columns.all[n]?.column
    if (c?.edit?.by !== 'tick') return
    const { on, yes, no } = c.edit
    const inside = lines.slice(rows.top, rows.bottom + 1).flatMap((l) => (l.kind === 'row' ? [l] : []))
    const start = lines[rows.top <= at.row && at.row <= rows.bottom ? at.row : rows.top]
    const lead = start?.kind === 'row' ? start.row : inside[0]?.row
    if (lead === undefined) return
    write({
      columns: [c.id],
      rows: inside.map((l) => ({ row: l.id, group: l.group.id, after: '', cells: [on(lead) ? no : yes] })),
    })
  }

  const widen = (by: number) => {
    const p = columns.all[at.column]
    if (p) props.onLayout?.({ ...layout, widths: { ...layout.widths, [p.column.id]: p.width + by } })
  }

  const fold = (l: Line<Row> | undefined) => l && props.onFold?.(l.group.id)

  const copy = (data: DataTransfer, cut: boolean) => {
    const texts = textsOf(lines, columns.all, range)
    if (texts.length === 0) return
    data.setData('text/plain', writeText(texts))
    if (cut) write(alike('', lines, columns.all, range))
  }
  const laid = (texts: string[][], over: Range, repeat?: number) => {
    const { block, covers, beyond } = lay(texts, lines, columns.all, over, repeat)
    write(block)
    select(
      { row: covers.top, column: covers.left },
      { row: covers.bottom, column: Math.min(covers.right, columns.all.length - 1) },
    )
    return beyond
  }
  const paste = (data: DataTransfer) => {
    const texts = pasted(data)
    if (!texts) {
      props.onUnread?.(data.types.includes('Files') || data.files.length > 0 ? 'file' : 'empty', 0)
      return
    }
    if (line?.kind === 'group') {
      props.onUnread?.('group', 0)
      return
    }
    const beyond = laid(texts, range)
    if (beyond > 0) props.onUnread?.('columns', beyond)
  }
  /** Fills a range with what stands at its edge: the line above it, or the part of it that was there before. */
  const fill = (over: Range, from: Range) => {
    const texts = textsOf(lines, columns.all, from)
    const above = lines.slice(over.top, from.top).filter((l) => l.kind === 'row').length
    if (texts.length > 0) laid(texts, over, above)
  }
  const fillDown = () => {
    const head = range.bottom > range.top ? range.top : range.top - 1
    if (lines[head]?.kind !== 'row') return
    const source = { ...range, top: head, bottom: head }
    const below = head === range.top ? { ...range, top: range.top + 1 } : range
    fill(below, source)
    if (head === range.top) select({ row: range.top, column: range.left }, { row: range.bottom, column: range.right })
  }

  const rowsIn = (r: Range) => lines.slice(r.top, r.bottom + 1).flatMap((l) => (l.kind === 'row' ? [l.id] : []))

  /** Moves the rows of the range before a line, or past the last. */
  const move = (before: number) => {
    const moved = rowsIn(range)
    if (!props.onMove || moved.length === 0) return
    const rest = lines.slice(0, before).filter((l) => l.kind !== 'new' && !moved.includes(l.id))
    const above = rest.at(-1)
    if (above) props.onMove(moved, { group: above.group.id, after: above.kind === 'row' ? above.id : '' })
  }
  const step = (down: boolean) => {
    if (down) move(Math.min(lines.length, range.bottom + 2))
    else if (range.top > 0) move(range.top - 1)
  }

  /** Opens a line for a new row behind the cursor's, and goes there. */
  const add = () => {
    if (adds === undefined || !line) return
    const where = { group: line.group.id, after: line.kind === 'row' ? line.id : line.kind === 'new' ? line.after : '' }
    if (folded?.includes(where.group)) props.onFold?.(where.group)
    const title = columns.all.find((c) => c.column.edit && c.column.edit.by !== 'tick')?.column.id ?? ''
    leaveNew()
    if (line.kind !== 'new') setAdding(where)
    setSelection({ at: { line: NEW, column: title }, to: { line: NEW, column: title } })
    bringIntoSight({ row: Math.min(at.row + 1, lines.length), column: 0 })
    editor.current?.focus()
  }

  // The same list as long as the same rows are in it: the screen around is told of nothing else.
  const inside = lines.slice(range.top, range.bottom + 1).flatMap((l) => (l.kind === 'row' ? [l.id] : []))
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the rows which they are
  const rows = useMemo(() => inside, [inside.join('\n')])
  const told = useRef(props.onSelect)
  told.current = props.onSelect
  const [row, group] = [line?.kind === 'row' ? line.id : '', line?.kind === 'group' ? line.group.id : '']
  const columnId = column?.id ?? ''
  const cells = Math.max(1, rows.length) * (range.right - range.left + 1)
  const selected = useMemo<Selected>(
    () => ({ row, group, column: columnId, rows, cells }),
    [row, group, columnId, rows, cells],
  )
  // Where the user went is told at once; what came under the cursor, because other lines are shown, after the frame.
  const went = useRef(selection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes
  useEffect(() => {
    const tell = () => told.current?.(selected)
    if (went.current === selection) startTransition(tell)
    else tell()
    went.current = selection
  }, [selected])

  // The row whose cell is open is gone: what was typed is not. (A row just made may be a moment late.)
  const seen = useRef('')
  useLayoutEffect(() => {
    const here = selection.at.line
    if (index.has(here)) seen.current = mode ? here : ''
    else if (mode && seen.current === here) {
      const text = editor.current?.text() ?? ''
      leave()
      if (text !== '' && text !== begun.current) props.onLost?.(text, 'gone')
    }
  })

  const goTo = (id: string, columnId?: string) => {
    const row = index.get(id) ?? index.get(groupLine(id))
    if (row === undefined) return false
    const c = columns.all.findIndex((x) => x.column.id === columnId)
    go({ row, column: c < 0 ? at.column : c }) // a field without a column: where the cursor is
    return true
  }

  return {
    props,
    box,
    editor,
    view,
    scrolled,
    lines,
    columns,
    extent,
    first,
    last,
    slots,
    at,
    to,
    range,
    line,
    column,
    rowAt,
    fault,
    open,
    mode,
    rows,
    focused,
    setFocused,
    go,
    select,
    begin,
    leave,
    commit,
    tick,
    fold,
    copy,
    paste,
    fill,
    fillDown,
    move,
    step,
    add,
    widen,
    clear: () => write(alike('', lines, columns.all, range)),
    goTo,
    adding,
    selectAll: () => select({ row: 0, column: 0 }, { row: lines.length - 1, column: columns.all.length - 1 }),
  }
}
