// What the budget shows: grouping, filters, words and the view for the client in the URL; the last grouping and what
// stands beside the list remembered.
import { useState } from 'react'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { FILTERS, type Filter, GROUPINGS, type Grouping } from './view'

export type Beside = 'reserve' | 'line'

export function useView() {
  const [params, put] = useParamsOf()
  const asked = params.get('group') ?? recall('budget.group', 'category')
  const grouping = GROUPINGS.find((g) => g === asked) ?? 'category'
  const only = params.get('only')?.split(',') ?? []
  const filters = FILTERS.filter((f) => only.includes(f))
  const client = params.get('client') === '1'
  const [text, setText] = useState(params.get('q') ?? '')
  const [beside, setBeside] = useState(() => recall<Beside>('budget.beside', 'reserve'))
  return {
    grouping,
    filters,
    client,
    text,
    beside,
    group: (g: Grouping) => {
      remember('budget.group', g)
      put({ group: g }, true)
    },
    toggle: (f: Filter) =>
      put({ only: (filters.includes(f) ? filters.filter((x) => x !== f) : [...filters, f]).join(',') }, true),
    turn: () => put({ client: client ? '' : '1' }, true),
    search: (q: string) => {
      setText(q)
      put({ q }, true)
    },
    all: () => {
      setText('')
      put({ q: '', only: '' }, true)
    },
    stand: (b: Beside) => {
      setBeside(b)
      remember('budget.beside', b)
    },
  }
}
