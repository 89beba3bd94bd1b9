// What the checklist shows: grouping, filters and words in the URL; columns, their order and the last grouping remembered.
import { useState } from 'react'
import type { ID } from '~/api'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { useView as useList } from '~/sheet/useView'
import { FIRST_LAYOUT } from './columns'
import { FILTERS, type Filter, GROUPINGS, type Grouping } from './view'

export function useView(campaign: ID) {
  const [params, put] = useParamsOf()
  const asked = params.get('group') ?? recall('checklist.group', 'action')
  const grouping = GROUPINGS.find((g) => g === asked) ?? 'action'
  const only = params.get('only')?.split(',') ?? []
  const filters = FILTERS.filter((f) => only.includes(f))
  // The field is its own master: the URL follows a moment later, too late for what is typed or composed.
  const [text, setText] = useState(params.get('q') ?? '')
  const list = useList('checklist', FIRST_LAYOUT, campaign)
  const { sort } = list
  return {
    grouping,
    filters,
    text,
    ...list,
    /** The same as long as nothing else is asked for. */
    key: [grouping, filters.join(), text, sort?.column, sort?.down].join('|'),
    group: (g: Grouping) => {
      remember('checklist.group', g)
      put({ group: g }, true)
    },
    toggle: (f: Filter) =>
      put({ only: (filters.includes(f) ? filters.filter((x) => x !== f) : [...filters, f]).join(',') }, true),
    search: (q: string) => {
      setText(q)
      put({ q }, true)
    },
    all: () => {
      setText('')
      put({ q: '', only: '' }, true)
    },
  }
}
