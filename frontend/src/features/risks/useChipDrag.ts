// Dragging a chip by pointer events to another cell: [data-cell] names them.
import { type PointerEvent as Pressed, type RefObject, useEffect, useRef, useState } from 'react'

/** How far the pointer goes before a press is a drag, px. */
const FAR = 4

interface Moving {
  risk: string
  x: number
  y: number
}

export interface ChipDrag {
  /** The chip under way, and how far it is from its place, px. */
  moving: Moving | null
  /** The cell it is over, or "". */
  over: string
  begin: (risk: string, e: Pressed) => void
  /** Whether the press that just ended was a drag: then it is no click. */
  dragged: () => boolean
}

/** The cell of a place of the window; "" for none. */
export function cellAt(
  cells: Iterable<{ id: string; box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> }>,
  x: number,
  y: number,
) {
  for (const { id, box } of cells) if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) return id
  return ''
}

export function useChipDrag(
  root: RefObject<HTMLElement | null>,
  onDrop: (risk: string, cell: string) => void,
): ChipDrag {
  const [moving, setMoving] = useState<Moving | null>(null)
  const [over, setOver] = useState('')
  const was = useRef(false)
  const end = useRef<(() => void) | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => () => end.current?.(), [])

  const begin = (risk: string, e: Pressed) => {
    was.current = false
    if (e.button !== 0) return
    const [fromX, fromY] = [e.clientX, e.clientY]
    const cells = [...(root.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].map((c) => ({
      id: c.dataset.cell ?? '',
      box: c.getBoundingClientRect(),
    }))
    const move = (p: PointerEvent) => {
      const [x, y] = [p.clientX - fromX, p.clientY - fromY]
      if (!was.current && Math.hypot(x, y) < FAR) return
      was.current = true
      setMoving({ risk, x, y })
      setOver(cellAt(cells, p.clientX, p.clientY))
    }
    const stop = () => {
      for (const [name, hear] of heard) window.removeEventListener(name, hear as EventListener, true)
      end.current = null
      setTimeout(() => {
        was.current = false // after the click that ends a press
      })
      setMoving(null)
      setOver('')
    }
    const up = (p: PointerEvent) => {
      stop()
      const cell = cellAt(cells, p.clientX, p.clientY)
      if (was.current && cell) drop.current(risk, cell)
    }
    const key = (k: KeyboardEvent) => {
      if (k.key !== 'Escape' || !was.current) return
      k.preventDefault()
      k.stopPropagation()
      stop()
    }
    const heard = [
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', stop],
      ['keydown', key],
    ] as const
    end.current?.()
    for (const [name, hear] of heard) window.addEventListener(name, hear as EventListener, true)
    end.current = stop
  }
  return { moving, over, begin, dragged: () => was.current }
}
