import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keys, queries } from '~/api'
import { Foot } from '~/components/Foot'
import { speak } from '~/locale'
import { ReadinessPart } from './ReadinessPart'

vi.mock('~/actions/Actions', () => ({ useAct: () => () => {} }))

const reserve = {
  id: 'budget.reserve',
  stage: 'plan',
  name: 'Reserve',
  asks: 'The reserve is 10% to 18%.',
  severity: 'warning',
  standard: 'warning',
  off: false,
  numbers: [
    { name: 'reserve_min', value: 1000, standard: 1000, words: 'Reserve, at least', unit: 'share' },
    { name: 'reserve_max', value: 1800, standard: 1500, words: 'Reserve, at most', unit: 'share' },
  ],
}
const TuneRule = vi.fn()

beforeEach(async () => {
  await speak('en')
  TuneRule.mockReset()
  TuneRule.mockResolvedValue({ step: '', campaign: 'library', label: '', changes: [], summary: null })
  vi.stubGlobal('go', { app: { Campaigns: { ReadinessRules: vi.fn(async () => [reserve]), TuneRule }, Edits: {} } })
  queries.setQueryData(keys.workspace, { path: '/w', readonly: false, error: null, backups: [] })
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <ReadinessPart />
          <Foot />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  )
  await screen.findByText('Reserve', { selector: 'label' })
})

afterEach(() => {
  cleanup()
  queries.clear()
  vi.unstubAllGlobals()
})

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const type = (name: string, value: string) => {
  fireEvent.change(field(name), { target: { value } })
  fireEvent.keyDown(field(name), { key: 'Enter' })
}

it('tunes one number and keeps the others as they are tuned; emptied it is the standard', async () => {
  type('Reserve, at least', '5')
  await waitFor(() =>
    expect(TuneRule).toHaveBeenLastCalledWith('budget.reserve', false, 'warning', {
      reserve_min: 500,
      reserve_max: 1800,
    }),
  )
  type('Reserve, at most', '')
  await waitFor(() => expect(TuneRule).toHaveBeenLastCalledWith('budget.reserve', false, 'warning', {}))
})

it('leaves what is no number in the field and says why, as it does what Go refuses; Escape puts the kept one back', async () => {
  type('Reserve, at most', 'ten')
  await screen.findByText('Enter a percentage with two decimals at most')
  expect(TuneRule).not.toHaveBeenCalled()
  TuneRule.mockRejectedValue('{"code":"rule.range","message":"cannot be less","fields":[]}')
  type('Reserve, at most', '9')
  await screen.findByText('cannot be less')
  expect(field('Reserve, at most').value).toBe('9')
  const said = document.getElementById(field('Reserve, at most').getAttribute('aria-describedby') ?? '')
  expect(said?.textContent).toBe('cannot be less')
  fireEvent.keyDown(field('Reserve, at most'), { key: 'Escape' })
  expect(field('Reserve, at most').value).toBe('18')
  expect(screen.queryByText('cannot be less')).toBeNull()
})

it('leaves Enter to an input method', () => {
  fireEvent.change(field('Reserve, at most'), { target: { value: '12' } })
  fireEvent.keyDown(field('Reserve, at most'), { key: 'Enter', keyCode: 229 })
  expect(TuneRule).not.toHaveBeenCalled()
})

it('switches a rule off, and back to the standard whole', async () => {
  fireEvent.click(field('Reserve'))
  await waitFor(() =>
    expect(TuneRule).toHaveBeenLastCalledWith('budget.reserve', true, 'warning', { reserve_max: 1800 }),
  )
  fireEvent.click(await screen.findByRole('button', { name: '“Reserve” back to standard' }))
  await waitFor(() => expect(TuneRule).toHaveBeenLastCalledWith('budget.reserve', false, '', {}))
})

it('says what was changed, and from what', () => {
  screen.getByText('Changed')
  screen.getByText('standard 15%')
  screen.getByText('1 changed')
})
