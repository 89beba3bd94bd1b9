import { IN_CAMPAIGN } from '~/actions/action'
import type { Place } from '~/places'

const at = 'incidents'

export const place: Place = {
  path: at,
  label: 'ui.incidents',
  section: { group: 'execute', order: 6 },
  shows: ['incident', 'log_entry'],
  load: () => import('./IncidentsScreen'),
  actions: [
    {
      id: 'incidents.start',
      label: 'ui.incidents.start',
      words: 'ui.incidents.start.words',
      keys: ['f9'],
      at: IN_CAMPAIGN,
      when: (h) => h.campaign !== '',
      run: (h) => h.go(`/campaigns/${h.campaign}/incidents?start=1`),
    },
    { id: 'incidents.answer', label: 'ui.incidents.answer', keys: ['mod+enter'], at },
    { id: 'incidents.close', label: 'ui.incidents.close', keys: ['mod+shift+enter'], at },
    { id: 'incidents.reopen', label: 'ui.incidents.reopen', at },
    { id: 'incidents.log', label: 'ui.incidents.toLog', keys: ['mod+l', 'l'], at },
    { id: 'incidents.list', label: 'ui.incidents.toList', keys: ['f6'], at },
    { id: 'incidents.delete', label: 'ui.incidents.delete', keys: ['mod+delete', 'mod+backspace'], at },
    { id: 'incidents.show', label: 'ui.incidents.show', keys: ['f11'], at },
    { id: 'incidents.leave', label: 'ui.incidents.leave', keys: ['escape'], at, quiet: true },
    { id: 'incidents.walk', label: 'ui.incidents.walk', keys: ['arrowup', 'arrowdown'], at, quiet: true },
  ],
}
