import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ApiError } from '~/api'
import { speak } from '~/locale'
import { tell } from './Toast'
import Toasts from './Toasts'

it('names a field at fault as people call it', async () => {
  await speak('zh')
  render(
    <MantineProvider>
      <Toasts />
    </MantineProvider>,
  )
  const fault = {
    edit: 0,
    kind: 'award',
    row: '',
    field: 'quantity',
    code: 'range.from',
    message: '不能小于 0',
  } as const
  tell.error(new ApiError('invalid', '什么都没有改动', [fault]))
  expect(await screen.findByText('发放数量：不能小于 0')).toBeTruthy()
})
