// What is asked of a list: the way it is laid out, filters and words, in the URL; the way is remembered.
import { useState } from 'react'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'

export interface Asking<W extends string, F extends string> {
  way: W
  filters: readonly F[]
  text: string
  /** Something is kept out of sight. */
  some: boolean
  /** The same as long as nothing else is asked for. */
  key: string
  /** Leaves a row that was jumped to. */
  choose: (way: W) => void
  toggle: (filter: F) => void
  search: (text: string) => void
  /** Everything is in sight again. */
  all: () => void
}

export function useAsking<W extends string, F extends string>(
  at: string,
  ways: readonly [W, ...W[]],
  known: readonly F[],
): Asking<W, F> {
  const [params, put] = useParamsOf()
  const asked = params.get('by') ?? recall<string>(`${at}.by`, ways[0])
  const way = ways.find((w) => w === asked) ?? ways[0]
  const only = params.get('only')?.split(',') ?? []
  const filters = known.filter((f) => only.includes(f))
  // The field is its own master: the URL follows a moment later, too late for what is typed or composed.
  const [text, setText] = useState(params.get('q') ?? '')
  return {
    way,
    filters,
    text,
    some: filters.length > 0 || text !== '',
    key: [way, filters.join(), text].join('|'),
    choose: (by) => {
      remember(`${at}.by`, by)
      put({ by, row: '', field: '' }, true)
    },
    toggle: (f) =>
      put({ only: (filters.includes(f) ? filters.filter((x) => x !== f) : [...filters, f]).join(',') }, true),
    search: (q) => {
      setText(q)
      put({ q }, true)
    },
    all: () => {
      setText('')
      put({ q: '', only: '' }, true)
    },
  }
}
