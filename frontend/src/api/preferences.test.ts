import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { speak } from '~/locale'
import { keys, queries } from './cache'
import { DEFAULTS, reworded, setPreferences } from './preferences'
import type { Preferences } from './types'

// A Go that answers when the test says so.
let calls: { kept: Preferences; resolve: (p: Preferences) => void; reject: (e: unknown) => void }[]

const keep = (kept: Preferences) =>
  new Promise<Preferences>((resolve, reject) => {
    calls.push({ kept, resolve, reject })
  })
const read = vi.fn(() => Promise.resolve({ ...DEFAULTS, name: 'as it was' }))

const shown = () => queries.getQueryData<Preferences>(keys.preferences)
const flush = () => new Promise((r) => setTimeout(r))
const answer = async (n: number) => {
  const call = calls[n]
  call?.resolve(call.kept)
  await flush()
}

beforeEach(async () => {
  await speak('en')
  calls = []
  vi.stubGlobal('go', { app: { Preferences: { Set: keep, Get: read } } })
  queries.setQueryData(keys.preferences, DEFAULTS)
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

it('shows choices at once, keeps them in turn, and no late answer takes a newer one back', async () => {
  const place = setPreferences({ last: '/campaigns' })
  const dark = setPreferences({ theme: 'dark' })
  expect(shown()).toMatchObject({ last: '/campaigns', theme: 'dark' })
  await flush()
  expect(calls).toHaveLength(1)
  const light = setPreferences({ theme: 'light' })
  await answer(0)
  await place
  expect(shown()?.theme).toBe('light')
  await answer(1)
  await dark
  expect(shown()?.theme).toBe('light')
  await answer(2)
  await light
  expect(calls.map((c) => c.kept.theme)).toEqual(['dark', 'light', 'light'])
  expect(shown()).toMatchObject({ last: '/campaigns', theme: 'light' })
})

it('puts a refused choice back, and only that one', async () => {
  const named = setPreferences({ name: 'x', paper: 'letter' })
  await flush()
  const again = setPreferences({ paper: 'a4', lang: 'en' })
  calls[0]?.reject('{"code":"file.write.full","message":"full","fields":[]}')
  await expect(named).rejects.toMatchObject({ code: 'file.write.full' })
  expect(shown()).toMatchObject({ name: '', paper: 'a4', lang: 'en' })
  await flush()
  await answer(1)
  await again
  expect(shown()).toMatchObject({ name: '', paper: 'a4', lang: 'en' })
})

it('is not read again when everything else is', async () => {
  await queries.invalidateQueries()
  expect(read).not.toHaveBeenCalled()
})

it('has what Go words read again once Go knows the language, also what was asked for in the one before', async () => {
  let say: (words: string) => void = () => {}
  const names = { queryKey: ['templates'], queryFn: () => new Promise<string>((r) => (say = r)) }
  void queries.prefetchQuery(names)
  const english = setPreferences({ lang: 'en' })
  const done = vi.fn()
  const read = reworded().then(done)
  await flush()
  expect(done).not.toHaveBeenCalled()
  await answer(0)
  await Promise.all([english, read])
  say('新品发布')
  await flush()
  expect(queries.getQueryData(names.queryKey)).toBeUndefined()
})
