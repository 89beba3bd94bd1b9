// The pointer on the ruler: takes an item along its time and into another area, or its end alone. Escape puts it back.
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { ID } from '~/api'
import { MINUTE } from './scale'
import { type Area, type Block, STEP, shifted } from './view'

/** Where a dragged item would come to lie; `area` counts columns from its own. */
export interface Seen {
  id: ID
  starts: string
  minutes: number
  area: number
}

interface Props {
  box: RefObject<HTMLDivElement | null>
  blockOf: (id: ID) => Block | null
  areas: readonly Area[]
  onChoose: (id: ID) => void
  /** It was pressed and not dragged. */
  onOpen: (id: ID) => void
  onDrop: (block: Block, set: Record<string, unknown>) => void
}

interface Held {
  block: Block
  part: 'all' | 'end'
  y: number
  column: number
}

/** How near the edge the ground follows the pointer, and how far at once, px. */
const [EDGE, PUSH] = [32, 12]

export function useDrag({ box, blockOf, areas, onChoose, onOpen, onDrop }: Props) {
  const held = useRef<Held | null>(null)
  const [seen, setSeen] = useState<Seen | null>(null)
  const y = (e: PointerEvent) => e.clientY + (box.current?.scrollTop ?? 0)
  const columnAt = (e: PointerEvent) =>
    [...(box.current?.querySelectorAll<HTMLElement>('[data-area]') ?? [])].findIndex((c) => {
      const r = c.getBoundingClientRect()
      return e.clientX >= r.left && e.clientX < r.right
    })

  const down = (e: PointerEvent<HTMLDivElement>) => {
    const target = e.target as HTMLElement
    const element = target.closest<HTMLElement>('[data-block]')
    const block = element && blockOf(element.dataset.block ?? '')
    if (e.button !== 0 || !element || !block) return
    e.preventDefault()
    onChoose(block.item.id)
    element.focus({ preventScroll: true })
    held.current = { block, part: target.closest('[data-end]') ? 'end' : 'all', y: y(e), column: columnAt(e) }
    e.currentTarget.setPointerCapture(e.pointerId)
  }
  const move = (e: PointerEvent<HTMLDivElement>) => {
    const h = held.current
    const element = box.current
    if (!h || !element) return
    const r = element.getBoundingClientRect()
    if (e.clientY > r.bottom - EDGE) element.scrollTop += PUSH
    else if (e.clientY < r.top + EDGE * 2) element.scrollTop -= PUSH
    const by = Math.round((y(e) - h.y) / MINUTE / STEP) * STEP
    const column = columnAt(e)
    const area = h.part === 'all' && column >= 0 ? column - h.column : 0
    setSeen(by === 0 && area === 0 ? null : { id: h.block.item.id, ...shifted(h.block, by, h.part), area })
  }
  const up = () => {
    const h = held.current
    held.current = null
    setSeen(null)
    if (!h) return
    if (!seen) return onOpen(h.block.item.id)
    const to = areas[h.column + seen.area]
    const set = {
      ...(seen.starts !== h.block.item.starts && { starts: seen.starts }),
      ...(h.part === 'end' && seen.minutes !== h.block.item.minutes && { minutes: seen.minutes }),
      ...(seen.area !== 0 && to && { area: to.name }),
    }
    if (Object.keys(set).length > 0) onDrop(h.block, set)
  }
  const cancel = () => {
    held.current = null
    setSeen(null)
  }
  /** Whether the key put back what is held. */
  const key = (e: KeyboardEvent): boolean => {
    if (e.key !== 'Escape' || !held.current) return false
    cancel()
    e.preventDefault()
    e.stopPropagation()
    return true
  }
  return { down, move, up, cancel, key, seen }
}
