// What is asked: the text looked for, which kinds of rows, in which order. The URL says it (?q=, ?kind=, ?by=) and follows
// each change; the order is remembered too.
import { useCallback, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { Kind } from '~/api'
import { recall, remember } from '~/lib/remember'
import { ORDERS, type Order } from './view'

export interface Asked {
  /** Without the spaces around it. */
  text: string
  order: Order
  /** None: all. */
  kinds: readonly Kind[]
}

function read(params: URLSearchParams): Asked {
  const by = params.get('by') ?? recall('search.by', 'campaign')
  return {
    text: (params.get('q') ?? '').trim(),
    order: ORDERS.find((o) => o === by) ?? 'campaign',
    kinds: (params.get('kind') ?? '').split(',').filter(Boolean) as Kind[],
  }
}

function write({ text, order, kinds }: Asked): URLSearchParams {
  const params = new URLSearchParams()
  if (text) params.set('q', text)
  if (order !== 'campaign') params.set('by', order)
  if (kinds.length) params.set('kind', kinds.join(','))
  return params
}

/** The change is there at once; of two in a row, neither takes the other back. */
export function useAsked(): [Asked, (change: Partial<Asked>) => void] {
  const [params, setParams] = useSearchParams()
  const [asked, setAsked] = useState(() => read(params))
  const newest = useRef(asked)
  const ask = useCallback(
    (change: Partial<Asked>) => {
      const before = write(newest.current).toString()
      newest.current = { ...newest.current, ...change }
      if (change.order) remember('search.by', change.order)
      setAsked(newest.current)
      const now = write(newest.current)
      if (now.toString() !== before) setParams(now, { replace: true }) // else it would stop one who is on the way elsewhere
    },
    [setParams],
  )
  return [asked, ask]
}
