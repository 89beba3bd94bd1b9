import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keys, queries, type Summary } from '~/api'
import { arrived, createRouter } from './routes'

const asked: string[] = []
const never = (name: string) => (id: string) => {
  asked.push(`${name} ${id}`)
  return new Promise(() => {})
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] }) // nothing that waits for a while goes on
  asked.length = 0
  vi.stubGlobal('go', {
    app: {
      Campaigns: { Show: never('Show'), Readiness: never('Readiness'), Budget: never('Budget') },
      Incidents: { Board: never('Board') },
      Data: { Goals: never('Goals') },
      Edits: { History: never('History') },
    },
  })
  queries.setQueryData(keys.campaigns, [{ id: 'a', stage: 'plan' }] as Summary[])
  window.location.hash = '#/settings'
})

afterEach(() => {
  queries.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('leaves a place at once, whatever of the next is still to be read: nothing is done where one no longer is', async () => {
  const router = createRouter()
  await arrived(router)
  void router.navigate('/campaigns/a/overview')
  while (router.state.location.pathname !== '/campaigns/a/overview') await new Promise(setImmediate)
  expect(asked.sort()).toEqual(['Board a', 'Budget a', 'Goals a', 'History a', 'Readiness a', 'Show a'])
  router.dispose()
})
