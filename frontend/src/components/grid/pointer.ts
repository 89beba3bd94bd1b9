// The mouse in a grid: selecting by drag, drawing the fill handle, moving rows by their number, ticking boxes.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { columnAt } from './layout'
import { type Cell, type Range, rangeOf } from './selection'
import { GUTTER, HEAD, ROW } from './types'
import type { GridState } from './useGridState'

/** How far the mouse moves before a press is a drag, px. */
const DRAG = 4

/** What a drag shows while it lasts. */
export interface Dragging {
  /** Rows are moved before this line. */
  drop?: number
  /** The range that a fill would cover. */
  fill?: Range
}

type Press = { what: 'select' } | { what: 'rows'; from: number; moves: boolean } | { what: 'fill'; from: Range }

export function usePointer<Row>(g: GridState<Row>, box: RefObject<HTMLDivElement | null>) {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const latest = useRef(g)
  latest.current = g
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  /** The cell under a point of the window; `n` counts lines, past the last for a point below. */
  const under = (x: number, y: number): { cell: Cell; n: number; gutter: boolean } => {
    const { columns, lines } = latest.current
    const element = box.current
    const edge = element?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const inside = x - edge.left
    const across = inside < columns.frozen ? inside : inside + (element?.scrollLeft ?? 0)
    const down = Math.max(0, y - edge.top - HEAD + (element?.scrollTop ?? 0))
    const n = Math.min(lines.length, Math.round(down / ROW))
    const row = Math.max(0, Math.min(lines.length - 1, Math.floor(down / ROW)))
    return { cell: { row, column: columnAt(columns, across) }, n, gutter: inside < GUTTER }
  }

  const drag = (e: PointerEvent, press: Press) => {
    const start = { x: e.clientX, y: e.clientY }
    let at = start
    let began = press.what !== 'rows'
    let frame = 0
    const look = () => {
      const { cell, n } = under(at.x, at.y)
      const now = latest.current
      if (press.what === 'select') now.go(cell, true)
      else if (press.what === 'fill') setDragging({ fill: filled(press.from, cell.row) })
      else if (press.moves) setDragging({ drop: n })
      else now.select({ row: press.from, column: 0 }, { row: cell.row, column: now.columns.all.length - 1 })
    }
    // Beyond the edges the rows come along for as long as the mouse stays there.
    const roll = () => {
      const element = box.current
      if (!element) return
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const over = (v: number, low: number, high: number) => (v < low ? v - low : v > high ? v - high : 0)
      const [dx, dy] = [over(at.x, left, right), over(at.y, top + HEAD, bottom)]
      if (began && (dx || dy)) {
        element.scrollBy(dx / 2, dy / 2)
        look()
      }
      frame = requestAnimationFrame(roll)
    }
    const moved = (m: globalThis.PointerEvent) => {
      at = { x: m.clientX, y: m.clientY }
      began ||= Math.hypot(at.x - start.x, at.y - start.y) > DRAG
      if (began) look()
    }
    const end = (done: boolean) => {
      stop.current = undefined
      cancelAnimationFrame(frame)
      removeEventListener('pointermove', moved)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', cancel)
      removeEventListener('keydown', give, true)
      setDragging(null)
      if (!done || !began) return
      const { cell, n } = under(at.x, at.y)
      if (press.what === 'fill') latest.current.fill(filled(press.from, cell.row), press.from)
      else if (press.what === 'rows' && press.moves) latest.current.move(n)
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const give = (k: KeyboardEvent) => {
      if (k.key !== 'Escape') return
      k.preventDefault()
      k.stopPropagation()
      end(false)
    }
    addEventListener('pointermove', moved)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', cancel)
    addEventListener('keydown', give, true)
    stop.current = cancel
    frame = requestAnimationFrame(roll)
  }

  const down = (e: PointerEvent) => {
    const target = e.target as HTMLElement
    // What floats over the page is heard here too, for React it is inside.
    if (!box.current?.contains(target)) return
    if (e.button !== 0 || target.closest('[data-own]') || target instanceof HTMLTextAreaElement) return
    const now = latest.current
    // The bars of the box are the box's.
    const element = box.current
    if (
      element &&
      (e.nativeEvent.offsetX > element.clientWidth || e.nativeEvent.offsetY > element.clientHeight) &&
      target === element
    )
      return
    e.preventDefault() // the field keeps the focus
    if (now.mode) now.commit('stay')
    now.editor.current?.focus()
    const line = target.closest<HTMLElement>('[data-line]')
    if (!line) return
    const { cell, gutter } = under(e.clientX, e.clientY)
    const l = now.lines[cell.row]
    if (target.closest('[data-fill]')) return drag(e, { what: 'fill', from: now.range })
    if (l?.kind === 'group') {
      now.go(cell)
      if (target.closest('[data-fold]')) now.fold(l)
      return
    }
    if (gutter) {
      const inside = cell.row >= now.range.top && cell.row <= now.range.bottom
      const whole = now.range.left === 0 && now.range.right === now.columns.all.length - 1
      if (!e.shiftKey && !(inside && whole))
        now.select({ row: cell.row, column: 0 }, { row: cell.row, column: now.columns.all.length - 1 })
      if (e.shiftKey) now.select({ row: now.at.row, column: 0 }, { row: cell.row, column: now.columns.all.length - 1 })
      return drag(e, { what: 'rows', from: cell.row, moves: now.props.onMove !== undefined && !e.shiftKey })
    }
    now.go(cell, e.shiftKey)
    if (target.closest('[data-tick]')) return now.tick(cell.column, rangeOf(cell, cell))
    drag(e, { what: 'select' })
  }

  const twice = (e: { target: EventTarget; clientX: number; clientY: number }) => {
    const target = e.target as HTMLElement
    const now = latest.current
    if (!target.closest('[data-line]') || target.closest('[data-tick], [data-own]')) return
    if (now.line?.kind === 'group') now.fold(now.line)
    else if (now.open) now.begin('editing')
    else if (now.rowAt) now.props.onOpen?.(now.props.idOf(now.rowAt))
  }
  return { dragging, down, twice }
}

/** A range drawn on to a line above or below it. */
const filled = (from: Range, row: number): Range => ({
  ...from,
  top: Math.min(from.top, row),
  bottom: Math.max(from.bottom, row),
})
