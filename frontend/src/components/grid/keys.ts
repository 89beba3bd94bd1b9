// The keys of a grid, as in a spreadsheet.
import { composing } from '~/lib/keys'
import { type Cell, leapt, stepped, tabbed } from './selection'
import type { GridState } from './useGridState'

const mac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

/** Does what a key says, and takes it with preventDefault; others are left for the window. */
export function hear<Row>(g: GridState<Row>, e: KeyboardEvent): void {
  if (composing(e) || g.editor.current?.composing() || g.lines.length === 0) return
  if (g.mode ? writing(g, e) : resting(g, e)) e.preventDefault()
}

const ctrlOf = (e: KeyboardEvent) => (mac ? e.metaKey : e.ctrlKey)

/** While a cell is written. */
function writing<Row>(g: GridState<Row>, e: KeyboardEvent): boolean {
  if (g.editor.current?.hear(e)) return true
  switch (e.key) {
    case 'Enter':
      if (ctrlOf(e)) g.commit('stay', { all: true })
      else g.commit(e.shiftKey ? 'up' : 'down')
      return true
    case 'Tab':
      g.commit(e.shiftKey ? 'left' : 'right')
      return true
    case 'Escape':
      g.leave()
      return true
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      if (g.mode !== 'typing' || e.shiftKey || ctrlOf(e) || e.altKey) return false
      g.commit(e.key.slice('Arrow'.length).toLowerCase() as 'up' | 'down' | 'left' | 'right')
      return true
  }
  return false
}

/** While none is. */
function resting<Row>(g: GridState<Row>, e: KeyboardEvent): boolean {
  const { line, column } = g
  const ctrl = ctrlOf(e)
  if (e.altKey) return alternately(g, e)
  if (line?.kind === 'group' && g.range.top === g.range.bottom && !e.shiftKey && !ctrl) {
    const folded = g.props.folded?.includes(line.group.id) ?? false
    if (
      (e.key === 'ArrowLeft' && !folded) ||
      (e.key === 'ArrowRight' && folded) ||
      e.key === 'Enter' ||
      e.key === ' '
    ) {
      g.fold(line)
      return true
    }
  }
  const from = e.shiftKey ? g.to : g.at
  const next = (ctrl && leapt(e.key, from, g.extent, holds(g))) || stepped(e.key, from, g.extent, ctrl)
  if (next) {
    g.go(next, e.shiftKey)
    return true
  }
  if (ctrl) return together(g, e)
  switch (e.key) {
    case 'Tab': {
      const to = tabbed(g.at, e.shiftKey, g.extent)
      if (to) g.go(to)
      return to !== null // past the ends the focus goes on
    }
    case 'Enter':
      if (g.open) g.begin('editing')
      else if (column?.edit?.by === 'tick') g.tick(g.at.column)
      else if (g.rowAt) g.props.onOpen?.(g.props.idOf(g.rowAt))
      return true
    case 'F2':
      g.begin('editing')
      return true
    case ' ':
      g.tick()
      return true
    case 'Delete':
    case 'Backspace':
      g.clear()
      return true
    case 'Escape':
      if (g.adding && line?.kind === 'new') g.go({ row: Math.max(0, g.at.row - 1), column: g.at.column })
      else if (g.range.top !== g.range.bottom || g.range.left !== g.range.right) g.go(g.at)
      else if (g.fault && g.rowAt && column && g.props.onDrop) g.props.onDrop(g.props.idOf(g.rowAt), column.id)
      else return false
      return true
  }
  return false
}

/** Whether a cell holds something: the line of a group does, it is passed; one that waits for a row does not. */
const holds =
  <Row>(g: GridState<Row>) =>
  ({ row, column }: Cell) => {
    const line = g.lines[row]
    if (line?.kind !== 'row') return line?.kind === 'group'
    return g.columns.all[column]?.column.text(line.row) !== ''
  }

/** With Ctrl, or ⌘. */
function together<Row>(g: GridState<Row>, e: KeyboardEvent): boolean {
  if (e.shiftKey) return false
  switch (e.key.toLowerCase()) {
    case 'a':
      g.selectAll()
      return true
    case 'd':
      g.fillDown()
      return true
  }
  return false
}

/** With Alt. */
function alternately<Row>(g: GridState<Row>, e: KeyboardEvent): boolean {
  const aside = e.key === 'ArrowLeft' || e.key === 'ArrowRight'
  if (e.shiftKey && aside) {
    g.widen(e.key === 'ArrowRight' ? 16 : -16)
    return true
  }
  if (e.shiftKey || ctrlOf(e)) return false
  if (e.key === 'ArrowUp' || e.key === 'ArrowDown') {
    g.step(e.key === 'ArrowDown')
    return true
  }
  if (e.key === 'Enter' && g.rowAt) {
    g.props.onOpen?.(g.props.idOf(g.rowAt))
    return true
  }
  return false
}
