import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Tick } from './Tick'

it('is a box by its name, which ticks', () => {
  const tick = vi.fn()
  const { rerender } = render(<Tick done={false} onTick={tick} label="Print the badges" />)
  const box = screen.getByRole('checkbox', { name: 'Print the badges', checked: false })
  fireEvent.click(box)
  expect(tick).toHaveBeenCalledTimes(1)
  rerender(<Tick done onTick={tick} label="Print the badges" />)
  expect(screen.getByRole('checkbox', { checked: true })).toBe(box)
})

it('leaves the focus with the list it stands in, and opens nothing there', () => {
  const open = vi.fn()
  const tick = vi.fn()
  const list = (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands for a list
    // biome-ignore lint/a11y/useKeyWithClickEvents: only presses are tried
    <div onClick={open} onDoubleClick={open}>
      <Tick done={false} onTick={tick} label="Badges" inList />
    </div>
  )
  render(list)
  const box = screen.getByRole('checkbox', { name: 'Badges' })
  expect(fireEvent.mouseDown(box)).toBe(false) // a press that is prevented takes no focus
  fireEvent.click(box)
  fireEvent.doubleClick(box)
  expect(tick).toHaveBeenCalledTimes(1)
  expect(open).not.toHaveBeenCalled()
  expect(box.tabIndex).toBe(-1)
})
