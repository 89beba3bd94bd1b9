// What the schedule shows: grouping, filters and words in the URL; the zoom, the links and whether others follow remembered.
import { useState } from 'react'
import { useAction } from '~/actions/bound'
import type { ID } from '~/api'
import { ZOOMS, type Zoom } from '~/components/timeline/scale'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { FILTERS, type Filter, GROUPINGS, type Grouping } from './rows'

export const ZOOM = Object.keys(ZOOMS) as Zoom[]

function useKept<V>(name: string, first: V) {
  const [value, set] = useState(() => recall<V>(`schedule.${name}`, first))
  return [
    value,
    (to: V) => {
      set(to)
      remember(`schedule.${name}`, to)
    },
  ] as const
}

export function useView(campaign: ID) {
  const [params, put] = useParamsOf()
  const asked = params.get('group') ?? recall('schedule.group', 'action')
  const filters = FILTERS.filter((f) => (params.get('only')?.split(',') ?? []).includes(f))
  // The field is its own master: an input method composes in it.
  const [text, setText] = useState(params.get('q') ?? '')
  const [zoom, setZoom] = useKept<Zoom>('zoom', 'week')
  const [links, setLinks] = useKept('links', true)
  const [follow, setFollow] = useKept('follow', true)
  const [folded, setFolded] = useKept<readonly string[]>(`folded.${campaign}`, [])
  return {
    grouping: GROUPINGS.find((g) => g === asked) ?? 'action',
    filters,
    text,
    zoom: ZOOM.includes(zoom) ? zoom : 'week',
    links,
    follow,
    folded,
    setZoom,
    setLinks,
    setFollow,
    fold: (id: string) => setFolded(folded.includes(id) ? folded.filter((x) => x !== id) : [...folded, id]),
    group: (g: Grouping) => {
      remember('schedule.group', g)
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

/** What is done with the view alone. */
export function useViewActions(view: ReturnType<typeof useView>): void {
  const zoomBy = (n: number) => {
    const to = ZOOM[ZOOM.indexOf(view.zoom) + n]
    return to && to !== view.zoom ? () => view.setZoom(to) : null
  }
  useAction('schedule.follow', () => view.setFollow(!view.follow))
  useAction('schedule.links', () => view.setLinks(!view.links))
  useAction('schedule.closer', zoomBy(-1))
  useAction('schedule.farther', zoomBy(1))
  useAction('schedule.only.critical', () => view.toggle('critical'))
  useAction('schedule.only.late', () => view.toggle('late'))
  useAction('schedule.only.milestone', () => view.toggle('milestone'))
  useAction('schedule.by.action', () => view.group('action'))
  useAction('schedule.by.group', () => view.group('group'))
  useAction('schedule.by.person', () => view.group('person'))
}
