import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Hint, hint } from './Hint'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const open = () =>
  render(
    <>
      <button type="button" {...hint('Ctrl+S')}>
        <i>Save</i>
      </button>
      <button type="button" {...hint('')}>
        Other
      </button>
      <Hint />
    </>,
  )
const rest = () => act(() => vi.advanceTimersByTimeAsync(400))
const shown = () => screen.queryByRole('tooltip')?.textContent

it('shows while the mouse rests on a button, whichever part of it', async () => {
  open()
  fireEvent.mouseOver(screen.getByText('Save'))
  expect(shown()).toBeUndefined()
  await rest()
  expect(shown()).toBe('Ctrl+S')
  fireEvent.mouseOver(screen.getByText('Other'))
  expect(shown()).toBeUndefined()
  await rest()
  expect(shown()).toBeUndefined()
})

it('goes with a key or a press, and does not come once the button is gone', async () => {
  const { rerender } = open()
  for (const end of [
    () => fireEvent.keyDown(document.body, { key: 'Escape' }),
    () => fireEvent.mouseDown(document.body),
  ]) {
    fireEvent.mouseOver(screen.getByText('Save'))
    await rest()
    expect(shown()).toBe('Ctrl+S')
    end()
    expect(shown()).toBeUndefined()
    fireEvent.mouseOver(document.body)
  }
  fireEvent.mouseOver(screen.getByText('Save'))
  rerender(<Hint />)
  await rest()
  expect(shown()).toBeUndefined()
})
