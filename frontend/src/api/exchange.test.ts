import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { keys, queries } from './cache'
import { ApiError } from './error'
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
  await expect(exchange(() => Promise.reject(new ApiError('backup.damaged', 'damaged')))).rejects.toMatchObject({
    code: 'backup.damaged',
  })
  expect(queries.getQueryData(keys.workbook('c'))).toEqual({})
})

it('asks anew whether the workspace stands when it was taken away', async () => {
  queries.setQueryData(keys.workspace, {})
  await expect(exchange(() => Promise.reject(new ApiError('workspace.moved', 'moved')))).rejects.toThrow()
  await vi.waitFor(() => expect(queries.getQueryState(keys.workspace)?.isInvalidated).toBe(true))
})
