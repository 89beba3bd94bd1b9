import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { go, PATIENCE } from './client'
import { fieldErrors, readError } from './error'
import { cancelJob, runJob, UNSEEN } from './job'

beforeEach(async () => {
  await speak('en')
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const stub = (app: Record<string, Record<string, (...args: never[]) => unknown>>) => vi.stubGlobal('go', { app })

it('says so when the program cannot be reached', async () => {
  await expect(go.Edits.State()).rejects.toMatchObject({ code: 'missing' })
})

it('takes up what was asked ahead of the code, once', async () => {
  const ask = vi.fn(async () => ({ undo: 'now', redo: '' }))
  stub({ Edits: { State: ask } })
  vi.stubGlobal('ahead', { 'Edits.State': Promise.resolve({ undo: 'early', redo: '' }) })
  expect(await go.Edits.State()).toEqual({ undo: 'early', redo: '' })
  expect(ask).not.toHaveBeenCalled()
  expect(await go.Edits.State()).toEqual({ undo: 'now', redo: '' })
})

it('hears of it when what was asked ahead is refused', async () => {
  stub({ Edits: { State: vi.fn() } })
  const refused = Promise.reject('{"code":"workspace.busy","message":"busy","fields":[]}')
  vi.stubGlobal('ahead', { 'Edits.State': refused })
  await expect(go.Edits.State()).rejects.toMatchObject({ code: 'workspace.busy' })
})

it('gives up a call that is never answered', async () => {
  stub({ Edits: { State: () => new Promise(() => {}) } })
  const waiting = expect(go.Edits.State()).rejects.toMatchObject({ code: 'silent' })
  await vi.advanceTimersByTimeAsync(PATIENCE)
  await waiting
})

it('waits for a dialog and for a job as long as they take', async () => {
  const later = <A>(a: A) => new Promise<A>((r) => setTimeout(() => r(a), PATIENCE * 3))
  stub({ Files: { PickBackup: () => later('/b') }, Workspace: { Backup: () => later('/c') } })
  const picked = go.Files.PickBackup()
  const made = runJob('Backup', (job) => go.Workspace.Backup(job))
  await vi.advanceTimersByTimeAsync(PATIENCE * 3)
  expect(await picked).toBe('/b')
  expect(await made).toBe('/c')
})

it('leaves a job that does not stop when it is cancelled', async () => {
  const asked = vi.fn(() => Promise.resolve(true))
  let id = ''
  stub({ Jobs: { Cancel: asked } })
  const work = expect(
    runJob('x', (job) => {
      id = job
      return new Promise(() => {})
    }),
  ).rejects.toMatchObject({ code: 'silent' })
  await vi.advanceTimersByTimeAsync(UNSEEN)
  cancelJob(id)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveBeenCalledWith(id)
  await work
})

it('reads what Go says and what is not from Go', () => {
  expect(readError('{"code":"redo.nothing","message":"Nothing to redo","fields":[]}')).toMatchObject({
    code: 'redo.nothing',
    message: 'Nothing to redo',
  })
  expect(readError(new Error('boom'))).toMatchObject({ code: 'window' })
  expect(readError('boom').message).toContain('boom')
})

it('gives each field its first message', () => {
  const of = (field: string, message: string) => ({ edit: 0, kind: 'task', row: 'a', field, code: 'c', message })
  const e = JSON.stringify({
    code: 'invalid',
    message: 'no',
    fields: [of('due', 'first'), of('due', 'second'), of('title', 'empty')],
  })
  expect(fieldErrors(e)).toEqual({ due: 'first', title: 'empty' })
  expect(fieldErrors('{"code":"name.missing","message":"name it","fields":[]}', { 'name.missing': 'name' })).toEqual({
    name: 'name it',
  })
})
