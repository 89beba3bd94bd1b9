// What is asked of the posts, in the URL: the view, what they are narrowed to, and words.
import { useMemo } from 'react'
import type { ID } from '~/api'
import { useParamsOf } from '~/lib/params'
import { type Asking, useAsking } from '~/sheet/useAsking'
import { NARROWED, type Narrowed, ONLY, type Only, WAYS, type Way } from './view'

export interface Asked extends Asking<Way, Only> {
  only: readonly Only[]
  narrowed: Narrowed
  /** Lets a value through, or no longer. */
  narrow: (of: keyof Narrowed, value: ID) => void
  widen: () => void
  /** To a channel in the list of them, and a field of it. */
  toChannel: (channel: ID, field: string) => void
}

export function useTerms(): Asked {
  const asking = useAsking('promotion', WAYS, ONLY)
  const [params, put] = useParamsOf()
  const said = NARROWED.map((of) => params.get(of) ?? '').join('|')
  const narrowed = useMemo(() => {
    const lists = said.split('|').map((list) => list.split(',').filter(Boolean))
    return Object.fromEntries(NARROWED.map((of, n) => [of, lists[n] ?? []])) as unknown as Narrowed
  }, [said])
  const none = Object.fromEntries(NARROWED.map((of) => [of, '']))
  return {
    ...asking,
    only: asking.filters,
    narrowed,
    some: asking.some || said !== '|||',
    key: `${asking.key}|${said}`,
    narrow: (of, value) => {
      const now = narrowed[of]
      put({ [of]: (now.includes(value) ? now.filter((x) => x !== value) : [...now, value]).join(',') }, true)
    },
    widen: () => put(none, true),
    toChannel: (row, field) => put({ by: 'channels', row, field }, false),
    all: () => {
      asking.all()
      put(none, true)
    },
  }
}
