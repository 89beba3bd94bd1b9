import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PanelField } from './PanelField'

it('tells what was typed last comes to, in whichever order the answers come', async () => {
  const answers = new Map<string, (hint: { text?: string; fault?: string }) => void>()
  const onHint = (text: string) =>
    new Promise<{ text?: string; fault?: string }>((answer) => void answers.set(text, answer))
  render(
    <MantineProvider>
      <PanelField label="Limit" value="" onWrite={() => {}} onHint={onHint} />
    </MantineProvider>,
  )
  const field = screen.getByLabelText('Limit')
  fireEvent.change(field, { target: { value: '1.5' } })
  fireEvent.change(field, { target: { value: '1.5h' } })
  await act(async () => answers.get('1.5h')?.({ text: '1 h 30 min' }))
  await act(async () => answers.get('1.5')?.({ fault: 'cannot be read' }))
  expect(screen.getByText('1 h 30 min')).toBeTruthy()
  expect(screen.queryByText('cannot be read')).toBeNull()
})
