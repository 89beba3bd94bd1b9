import { act, renderHook } from '@testing-library/react'
import type { PointerEvent } from 'react'
import { expect, it, vi } from 'vitest'
import { cellAt, useChipDrag } from './useChipDrag'

const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 })
const cells = [
  { id: '1x1', box: box(0, 10) },
  { id: '2x1', box: box(0, 0) },
]

it('finds the cell of a place, its lower and right edges being the next one’s', () => {
  expect([cellAt(cells, 5, 5), cellAt(cells, 0, 10), cellAt(cells, 10, 5), cellAt(cells, 5, 20)]).toEqual([
    '2x1',
    '1x1',
    '',
    '',
  ])
})

function chip() {
  const root = document.createElement('div')
  for (const c of cells) {
    const cell = root.appendChild(document.createElement('div'))
    cell.dataset.cell = c.id
    cell.getBoundingClientRect = () => c.box as DOMRect
  }
  const drop = vi.fn()
  const { result } = renderHook(() => useChipDrag({ current: root }, drop))
  const press = () => act(() => result.current.begin('r', { button: 0, clientX: 5, clientY: 5 } as PointerEvent))
  const point = (type: string, clientX: number, clientY: number) =>
    act(() => void window.dispatchEvent(new MouseEvent(type, { clientX, clientY })))
  return { drop, result, press, point }
}

it('drops a chip where it is let go, and takes a press that hardly moves for a press', () => {
  const { drop, result, press, point } = chip()
  press()
  point('pointermove', 6, 6)
  point('pointerup', 6, 6)
  expect(drop).not.toHaveBeenCalled()
  expect(result.current.dragged()).toBe(false)
  press()
  point('pointermove', 5, 15)
  expect(result.current.moving).toEqual({ risk: 'r', x: 0, y: 10 })
  expect(result.current.over).toBe('1x1')
  point('pointerup', 5, 15)
  expect(drop).toHaveBeenCalledExactlyOnceWith('r', '1x1')
  expect(result.current.moving).toBe(null)
  expect(result.current.dragged()).toBe(true)
})

it('leaves a chip where it was on Escape, and where it is let go beside the matrix', () => {
  const { drop, press, point } = chip()
  press()
  point('pointermove', 5, 15)
  act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))
  point('pointerup', 5, 15)
  press()
  point('pointermove', 50, 50)
  point('pointerup', 50, 50)
  expect(drop).not.toHaveBeenCalled()
})
