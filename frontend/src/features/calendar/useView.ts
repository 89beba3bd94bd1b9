// What the calendar shows lives in the URL: month, view, day, filters. A new month or view is a place to come back to;
// another day of it is not. The view is remembered too.
import { useState } from 'react'
import { useToday } from '~/lib/clock'
import { dayIn, firstOf, isDay, monthOf } from '~/lib/date'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { ONLY, type Only } from './bars'
import { type At, VIEWS } from './move'

const REMEMBERED = 'calendar.view'

export function useView() {
  const [params, put] = useParamsOf()
  const today = useToday()
  const [day = '', month = ''] = [params.get('day') ?? '', params.get('month') ?? '']
  const asked = params.get('view') ?? recall(REMEMBERED, 'month')
  const named = isDay(firstOf(month)) ? month : ''
  const shown = isDay(day) ? day : named ? dayIn(named, today) : today
  const at: At = {
    view: VIEWS.find((v) => v === asked) ?? 'month',
    month: named || monthOf(shown),
    day: shown,
  }
  const only = ONLY.filter((o) => params.get('only')?.split(',').includes(o))
  // The field is its own master: an input method composes in it.
  const [text, setText] = useState(params.get('q') ?? '')

  return {
    at,
    only,
    text,
    today,
    go: (to: At) => {
      if (to.view !== at.view) remember(REMEMBERED, to.view)
      put({ view: to.view, month: to.month, day: to.day }, to.view === at.view && to.month === at.month)
    },
    toggle: (o: Only) => put({ only: (only.includes(o) ? only.filter((x) => x !== o) : [...only, o]).join(',') }, true),
    search: (q: string) => {
      setText(q)
      put({ q }, true)
    },
  }
}
