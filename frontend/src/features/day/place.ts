import { IN_CAMPAIGN } from '~/actions/action'
import type { Place } from '~/places'

const at = 'day'

export const place: Place = {
  path: at,
  label: 'ui.day_view',
  section: { group: 'execute', order: 7 },
  load: () => import('./DayScreen'),
  actions: [
    {
      id: 'day.open',
      label: 'ui.day_view.open',
      keys: ['f4'],
      at: IN_CAMPAIGN,
      when: (h) => h.campaign !== '' && h.place !== at,
      run: (h) => h.go(`/campaigns/${h.campaign}/day`),
      quiet: true, // the palette has the way to the section
    },
    { id: 'day.before', label: 'ui.day_view.before', keys: ['arrowleft'], at },
    { id: 'day.after', label: 'ui.day_view.after', keys: ['arrowright'], at },
    { id: 'day.today', label: 'ui.day_view.today', keys: ['t'], at },
    { id: 'day.live', label: 'ui.day_view.live', keys: ['l'], at },
    { id: 'day.walk', label: 'ui.day_view.walk', keys: ['arrowup', 'arrowdown'], at, quiet: true },
    { id: 'day.tick', label: 'ui.day_view.tick', keys: [' '], at, quiet: true },
  ],
}
