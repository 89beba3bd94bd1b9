import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { DayField } from './DayField'

let value = ''

interface Given {
  error?: string
  start?: string
  live?: string
}

function Form({ error, start = '', live }: Given) {
  const [day, setDay] = useState(start)
  value = day
  return (
    <DayField
      label="Live day"
      description="the first"
      error={error}
      value={day}
      onChange={setDay}
      {...(live !== undefined && { live })}
    />
  )
}

const show = (props: Given = {}) =>
  render(<Form {...props} />, { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> })
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Live day' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const calendar = () => screen.queryByText('May 2026')

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 4, 26, 9), toFake: ['Date'] })
  await speak('en')
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it.each(['2026-13-45', '2026-02-30', '二月三十', '🎉'])('keeps %s, which is no day, and says so', (text) => {
  show()
  type(text)
  expect(screen.queryByText(/is not a day/)).toBeNull() // it may not be finished
  fireEvent.blur(field())
  expect(field().value).toBe(text)
  expect(value).toBe(text) // so that no form takes it for none
  expect(field().getAttribute('aria-invalid')).toBe('true')
  screen.getByText(`“${text}” is not a day; write 4 Jun, 2026-06-04 or +7`)
})

it('clips what it quotes, and shows again what a form kept', () => {
  show({ start: 'x'.repeat(300) })
  expect(field().value).toBe('x'.repeat(300))
  screen.getByText(`“${'x'.repeat(19)}…” is not a day; write 4 Jun, 2026-06-04 or +7`)
})

it('says in its own words what a form refused, and in those of the form that a day is missing', () => {
  const { rerender } = show({ error: 'Choose a live day' })
  screen.getByText('Choose a live day')
  type('soon')
  rerender(<Form error="“soon” is no live day" />)
  screen.getByText(/^“soon” is not a day/)
  expect(screen.queryByText('“soon” is no live day')).toBeNull()
})

it('counts another day than the live day from that one, and says no count where there is none', () => {
  show({ start: '2026-06-01', live: '2026-06-04' })
  screen.getByText('Mon 1 Jun · D-3')
  cleanup()
  show({ start: '2026-06-01', live: '' })
  screen.getByText('Mon 1 Jun')
})

it('reads a day as it is typed, and writes it out when the field is left', () => {
  show()
  screen.getByText('the first')
  type('6/4')
  expect([field().value, value]).toEqual(['6/4', '2026-06-04'])
  screen.getByText('Thu 4 Jun · D-9')
  fireEvent.blur(field())
  expect(field().value).toBe('4 Jun')
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect([field().value, value]).toEqual(['', ''])
})

it('opens its calendar when asked, not on coming to the field; Enter and Escape close it', () => {
  show()
  fireEvent.focus(field())
  expect(calendar()).toBeNull()
  for (const key of ['Enter', 'Escape']) {
    fireEvent.click(field())
    expect(calendar()).not.toBeNull()
    fireEvent.keyDown(field(), { key })
    expect(calendar()).toBeNull()
  }
  fireEvent.keyDown(field(), { key: 'ArrowDown' })
  type('20 May 2026')
  fireEvent.click(screen.getByRole('button', { name: 'Thu 28 May 2026' }))
  expect([field().value, value, calendar()]).toEqual(['28 May', '2026-05-28', null])
})
