import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { keys, queries } from './cache'
import { DEFAULTS } from './preferences'
import { exchange } from './write'

const state = vi.fn(async () => ({ path: '', readonly: false, error: null, backups: [] }))

beforeEach(async () => {
  await speak('en')
  vi.stubGlobal('go', { app: { Workspace: { State: state } } })
  queries.setQueryData(keys.preferences, DEFAULTS)
  queries.setQueryData(keys.campaigns, [])
  queries.setQueryData(keys.workbook('c'), {})
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

it('forgets what was known of the workspace it was, and keeps what is of this laptop', async () => {
  await exchange(async () => 'saved')
  expect(queries.getQueryData(keys.workbook('c'))).toBeUndefined()
  expect(queries.getQueryData(keys.campaigns)).toBeUndefined()
  expect(queries.getQueryData(keys.preferences)).toEqual(DEFAULTS)
})

it('forgets nothing when it is refused', async () => {
  await expect(
    exchange(() => Promise.reject('{"code":"backup.damaged","message":"damaged","fields":[]}')),
  ).rejects.toMatchObject({ code: 'backup.damaged', message: 'damaged' })
  expect(queries.getQueryData(keys.workbook('c'))).toEqual({})
})
