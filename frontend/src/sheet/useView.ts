// How a list was left: its columns, sorting and folded groups, and whether the panel stands beside it. Remembered by the
// list's name on this laptop; what is folded, by campaign.
import { useState } from 'react'
import type { ID } from '~/api'
import type { Layout, Sort } from '~/components/grid/types'
import { recall, remember } from '~/lib/remember'

export function useView(name: string, first: Layout, campaign: ID, sorting: Sort | null = null) {
  const [layout, setLayout] = useState(() => recall<Layout>(`${name}.columns`, first))
  const [sort, setSort] = useState<Sort | null>(() => recall<Sort | null>(`${name}.sort`, sorting))
  const [folded, setFolded] = useState<readonly string[]>(() => recall<string[]>(`${name}.folded.${campaign}`, []))
  const [panel, setPanel] = useState(() => recall(`${name}.panel`, window.innerWidth >= 1200))
  const [over, setOver] = useState(false)
  const keep =
    <V>(what: string, set: (v: V) => void) =>
    (value: V) => {
      set(value)
      remember(`${name}.${what}`, value)
    }
  const sorted = keep('sort', setSort)
  const fold = keep(`folded.${campaign}`, setFolded)
  const keepPanel = keep('panel', setPanel)
  return {
    layout,
    sort,
    folded,
    panel,
    /** The panel in the place of the list, where there is no room for both. */
    over,
    arrange: keep('columns', (l: Layout) => setLayout(Object.keys(l).length > 0 ? l : first)),
    sortBy: (column: string) =>
      sorted(sort?.column !== column ? { column, down: false } : sort.down ? null : { column, down: true }),
    fold: (id: string) => fold(folded.includes(id) ? folded.filter((x) => x !== id) : [...folded, id]),
    show: (panel: boolean, narrow: boolean) => {
      if (narrow) setOver(panel)
      else keepPanel(panel)
    },
  }
}
