import { MantineProvider } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { handlerOf } from '~/actions/bound'
import { speak } from '~/locale'
import { FilterField } from './FilterField'

function List({ first = '' }) {
  const [text, setText] = useState(first)
  return (
    <MantineProvider>
      <FilterField action="list.filter" placeholder="Name" value={text} onChange={setText} />
      <output>{text}</output>
    </MantineProvider>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox')

beforeEach(() => speak('en'))
afterEach(cleanup)

it('opens by its chip or its action with the focus in it, and closes empty on Escape', () => {
  render(<List />)
  fireEvent.click(screen.getByText('Filter'))
  expect(document.activeElement).toBe(field())
  fireEvent.change(field(), { target: { value: 'poster' } })
  expect(screen.getByRole('status').textContent).toBe('poster')
  fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true }) // it walks the candidates
  expect(document.activeElement).toBe(field())
  for (const key of ['ArrowDown', 'Enter']) {
    field().focus()
    fireEvent.keyDown(field(), { key })
    expect(document.activeElement).toBe(document.body)
  }
  act(() => handlerOf('list.filter')?.())
  expect(document.activeElement).toBe(field())
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true }) // it ends the composition
  expect(field().value).toBe('poster')
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('')
})

it('is open where there are words from the start, without taking the focus', () => {
  render(<List first="poster" />)
  expect(field().value).toBe('poster')
  expect(document.activeElement).toBe(document.body)
})
