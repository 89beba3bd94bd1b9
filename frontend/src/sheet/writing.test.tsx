import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { ApiError, type Applied, type Entered, type Task } from '~/api'
import { take } from '~/api/cache'
import { asFields, useWriting } from './writing'

const enter = vi.hoisted(() => vi.fn<(...args: unknown[]) => Promise<Partial<Entered>>>())
vi.mock('~/api', async (original) => ({ ...(await original<object>()), enter }))
const tell = vi.hoisted(() => ({ error: vi.fn(), done: vi.fn() }))
vi.mock('~/components/Toast', () => ({ tell }))

let n = 0
const tasks = new Map([['x', { id: 'x' } as Task]])
const writing = () => renderHook(() => useWriting({ campaign: `c${n}`, kind: 'task' }, [], tasks)).result
const applied = { step: 's1', undone: '', redone: '' } as Applied
const one = (text: string) => ({ columns: ['due'], rows: [{ row: 'x', group: '', after: '', cells: [text] }] })

beforeEach(() => {
  vi.clearAllMocks()
  n++ // drafts are kept by campaign
})

it('shows a text until Go has answered, and keeps it with the reason where it was refused', async () => {
  let answer: (e: Partial<Entered>) => void = () => {}
  enter.mockReturnValue(
    new Promise((done) => {
      answer = done
    }),
  )
  const w = writing()
  act(() => void w.current.write(one('6/4')))
  expect(w.current.drafts.get('x')).toEqual({ due: { text: '6/4' } })
  expect(w.current.faults).toEqual([])
  answer({
    applied,
    rows: ['x'],
    refused: [{ row: 0, field: 'due', value: '6/4', code: 'cell.date', message: 'No day' }],
  })
  await waitFor(() => expect(w.current.drafts.get('x')).toEqual({ due: { text: '6/4', fault: 'No day', step: 's1' } }))
  expect(w.current.faults).toEqual([{ row: 'x', column: 'due' }])

  // Another section, and back, or another start: it is still there. Put right, it goes.
  expect(localStorage.getItem(`qingdan.drafts.task.c${n}`)).toContain('No day')
  expect(writing().current.faults).toHaveLength(1)
  enter.mockResolvedValue({ applied, rows: ['x'], refused: [] })
  await act(async () => void (await w.current.write(one('2026-06-04'))))
  expect(w.current.drafts.size).toBe(0)
})

it('lets go of what a block could not write when the block is taken back, and has it again when it is put back', async () => {
  enter.mockResolvedValue({
    applied,
    rows: ['x'],
    refused: [{ row: 0, field: 'due', value: '6/4', code: 'cell.date', message: 'No day' }],
  })
  const w = writing()
  await act(async () => void (await w.current.write(one('6/4'))))
  const turned = (step: string, over: Partial<Applied>) =>
    act(() => take({ ...applied, step, campaign: `c${n}`, changes: [], summary: null, label: '', ...over }))
  turned(`other${n}`, { undone: 's0' })
  expect(w.current.faults).toHaveLength(1)
  turned(`undo${n}`, { undone: 's1' })
  expect(w.current.drafts.size).toBe(0)
  turned(`redo${n}`, { redone: 's1' })
  expect(w.current.drafts.get('x')).toEqual({ due: { text: '6/4', fault: 'No day', step: 's1' } })
})

it('loses nothing where the whole of it fails', async () => {
  enter.mockRejectedValue(new ApiError('workspace.full', 'The disk is full'))
  const w = writing()
  await act(async () => void (await w.current.write(one('6/4'))))
  expect(w.current.drafts.get('x')).toEqual({ due: { text: '6/4', fault: 'The disk is full' } })
  act(() => w.current.discard())
  expect(w.current.drafts.size).toBe(0)
})

it("keeps a text that is no field's while it is refused, and lets go of it when it is taken or made blank", async () => {
  const w = writing()
  const give = (text: string, work: () => Promise<void>) => act(() => w.current.attempt('x', 'give', text, work))
  const refuse = async () => {
    throw new ApiError('stock', 'Only 3 left')
  }
  await give('5', refuse)
  expect(w.current.drafts.get('x')).toEqual({ give: { text: '5', fault: 'Only 3 left' } })
  expect(w.current.faults).toEqual([{ row: 'x', column: 'give' }])
  expect(tell.error).toHaveBeenCalledTimes(1)
  await give('x', async () => {
    throw new ApiError('invalid', 'Not valid', [
      { edit: 0, kind: 'award', row: '', field: 'number', code: 'cell.number', message: 'No number' },
    ])
  })
  expect(w.current.drafts.get('x')).toEqual({ give: { text: 'x', fault: 'No number' } })
  expect(tell.error).toHaveBeenCalledTimes(2)
  await give('3', async () => {})
  expect(w.current.drafts.size).toBe(0)
  // Taken late, it leaves alone what was typed after it.
  let late = () => {}
  const slow = new Promise<void>((done) => {
    late = done
  })
  act(() => void w.current.attempt('x', 'give', '1', () => slow))
  await give('many', refuse)
  await act(async () => late())
  expect(w.current.drafts.get('x')).toEqual({ give: { text: 'many', fault: 'Only 3 left' } })
  await give('5', refuse)
  await give('', refuse)
  expect(w.current.drafts.size).toBe(0)
})

it('puts the cells back when the user cancels a long block, and says so', async () => {
  enter.mockRejectedValue(new ApiError('cancelled', 'Cancelled'))
  const w = writing()
  const rows = Array.from({ length: 1200 }, () => ({ row: 'x', group: '', after: '', cells: ['6/4'] }))
  await act(async () => void (await w.current.write({ columns: ['due'], rows })))
  expect(enter.mock.lastCall?.[2]).toMatch(/^job-/)
  expect(w.current.drafts.size).toBe(0)
  expect(w.current.faults).toEqual([])
  expect(tell.done).toHaveBeenCalledTimes(1)
})

it('puts a new row where its group says, with what it has by being there', () => {
  const block = {
    columns: ['name'],
    rows: [
      { row: '', group: 'g', after: 'a', cells: ['new'] },
      { row: 'a', group: 'g', after: '', cells: ['old'] },
    ],
  }
  const group = { id: 'g', rows: [{ id: 'a' }], gives: { unit: 'x' } }
  const plain = { cells: ['new'], row: '', after: 'a', before: '', set: { unit: 'x' } }
  expect(asFields('goal', block, [group]).rows).toEqual([
    plain,
    { row: 'a', after: '', before: '', set: null, cells: ['old'] },
  ])
  const placeNew = (after: string) => ({ after: '', before: after, gives: { parent: 'p' } })
  expect(asFields('goal', block, [{ ...group, placeNew }]).rows[0]).toEqual({
    ...plain,
    after: '',
    before: 'a',
    set: { unit: 'x', parent: 'p' },
  })
})
