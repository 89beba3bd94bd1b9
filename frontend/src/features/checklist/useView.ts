// What the checklist shows: grouping, filters and words in the URL; columns, their order and the last grouping remembered.
import { useState } from 'react'
import type { ID } from '~/api'
import type { Layout, Sort } from '~/components/grid/types'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
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
  const [layout, setLayout] = useState(() => recall<Layout>('checklist.columns', FIRST_LAYOUT))
  const [sort, setSort] = useState<Sort | null>(() => recall<Sort | null>('checklist.sort', null))
  const [folded, setFolded] = useState<readonly string[]>(() => recall<string[]>(`checklist.folded.${campaign}`, []))
  const [panel, setPanel] = useState(() => recall('checklist.panel', window.innerWidth >= 1200))
  const [over, setOver] = useState(false)
  const keep =
    <V>(name: string, set: (v: V) => void) =>
    (value: V) => {
      set(value)
      remember(`checklist.${name}`, value)
    }
  const sorted = keep('sort', setSort)
  const fold = keep(`folded.${campaign}`, setFolded)
  const keepPanel = keep('panel', setPanel)
  return {
    grouping,
    filters,
    text,
    layout,
    sort,
    folded,
    panel,
    /** The panel in the place of the list, where there is no room for both. */
    over,
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
    arrange: keep('columns', (l: Layout) => setLayout(Object.keys(l).length > 0 ? l : FIRST_LAYOUT)),
    sortBy: (column: string) =>
      sorted(sort?.column !== column ? { column, down: false } : sort.down ? null : { column, down: true }),
    fold: (id: string) => fold(folded.includes(id) ? folded.filter((x) => x !== id) : [...folded, id]),
    show: (panel: boolean, narrow: boolean) => {
      if (narrow) setOver(panel)
      else keepPanel(panel)
    },
  }
}
