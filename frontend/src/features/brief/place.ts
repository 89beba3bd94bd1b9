import type { Place } from '~/places'

const at = 'brief'

export const place: Place = {
  path: 'brief',
  label: 'ui.brief',
  section: { group: 'plan', order: 1 },
  shows: ['campaign', 'answer'],
  load: () => import('./BriefScreen'),
  actions: [
    { id: 'brief.ask', label: 'ui.brief.ask', keys: ['mod+n', 'n'], at },
    { id: 'brief.copy', label: 'ui.brief.copy', at },
    { id: 'brief.leave', label: 'ui.sheet.leave', keys: ['escape'], at, quiet: true },
    // Keys of the list of answers itself.
    { id: 'brief.move', label: 'ui.brief.keys.move', keys: ['alt+arrowup', 'alt+arrowdown'], at, quiet: true },
    { id: 'brief.next', label: 'ui.brief.keys.next', keys: ['mod+enter'], at, quiet: true },
  ],
}
