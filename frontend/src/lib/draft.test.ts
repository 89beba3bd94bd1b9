import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { hold, useDraft } from './draft'

beforeEach(() => localStorage.clear())

it('keeps what is typed until it is written, and then shows what the row holds', async () => {
  const send = vi.fn(async () => '')
  const { result, rerender } = renderHook(({ held }) => useDraft('a', held, send), { initialProps: { held: 'was' } })
  act(() => result.current.type('is'))
  expect(result.current).toMatchObject({ text: 'is', resting: false })
  expect(localStorage.getItem('qingdan.brief.drafts')).toContain('"is"')
  await act(async () => void (await result.current.write()))
  expect(send).toHaveBeenCalledExactlyOnceWith('is')
  rerender({ held: 'is' })
  expect(result.current).toMatchObject({ text: 'is', resting: true })
  expect(localStorage.getItem('qingdan.brief.drafts')).toBe('[]')
})

it('writes nothing that is as it was', async () => {
  const send = vi.fn(async () => '')
  const { result } = renderHook(() => useDraft('b', 'was', send))
  act(() => result.current.type('was'))
  await act(async () => void (await result.current.write()))
  expect(send).not.toHaveBeenCalled()
  expect(result.current.resting).toBe(true)
})

it('keeps a text that was refused, with the reason, also elsewhere and later', async () => {
  const first = renderHook(() => useDraft('c', 'was', async () => 'too long'))
  act(() => first.result.current.type('long'))
  await act(async () => expect(await first.result.current.write()).toBe(false))
  expect(first.result.current).toMatchObject({ text: 'long', fault: 'too long' })
  first.unmount()
  const send = vi.fn(async () => 'too long')
  const again = renderHook(() => useDraft('c', 'was', send))
  expect(again.result.current).toMatchObject({ text: 'long', fault: 'too long' })
  expect(send).not.toHaveBeenCalled() // it was asked already
  act(() => again.result.current.drop())
  expect(again.result.current).toMatchObject({ text: 'was', fault: '', resting: true })
})

it('keeps what was typed while an earlier text was being written', async () => {
  let answer: (fault: string) => void = () => {}
  const send = vi.fn(
    () =>
      new Promise<string>((resolve) => {
        answer = resolve
      }),
  )
  const { result } = renderHook(() => useDraft('d', '', send))
  act(() => result.current.type('one'))
  let done: Promise<boolean> = Promise.resolve(true)
  act(() => {
    done = result.current.write()
  })
  await act(async () => void (await result.current.write()))
  expect(send).toHaveBeenCalledTimes(1) // it is being asked
  act(() => result.current.type('one two'))
  await act(async () => {
    answer('')
    await done
  })
  expect(result.current).toMatchObject({ text: 'one two', resting: false })
})

it('writes what was typed when the place is left without leaving the field', async () => {
  const send = vi.fn(async () => '')
  const { result, unmount } = renderHook(() => useDraft('e', '', send))
  act(() => result.current.type('typed'))
  unmount()
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith('typed'))
})

it('lets texts without a row wait for who writes them', async () => {
  const { result, unmount } = renderHook(() => useDraft('f', '', null))
  act(() => result.current.type('question'))
  await act(async () => expect(await result.current.write()).toBe(false))
  unmount()
  expect(renderHook(() => useDraft('f', '', null)).result.current.text).toBe('question')
  act(() => hold('g', 'answer', 'too long'))
  expect(renderHook(() => useDraft('g', '', null)).result.current).toMatchObject({ text: 'answer', fault: 'too long' })
})
