import { IN_CAMPAIGN } from '~/actions/action'
import type { Place } from '~/places'

const at = 'readiness'

export const place: Place = {
  path: 'readiness',
  label: 'ui.readiness',
  section: { group: 'unlisted', order: 1 }, // the badge in the header leads here
  load: () => import('./ReadinessScreen'),
  actions: [
    {
      id: 'go.readiness',
      label: 'ui.ready.open',
      words: 'ui.ready.words',
      keys: ['mod+f8'],
      at: IN_CAMPAIGN,
      when: (h) => h.campaign !== '',
      run: (h) => h.go(`/campaigns/${h.campaign}/readiness`),
    },
    // The shell does both, from anywhere in a campaign.
    { id: 'readiness.next', label: 'ui.ready.toNext', words: 'ui.ready.words', keys: ['f8'], at: IN_CAMPAIGN },
    {
      id: 'readiness.previous',
      label: 'ui.ready.toPrevious',
      words: 'ui.ready.words',
      keys: ['shift+f8'],
      at: IN_CAMPAIGN,
    },
    { id: 'readiness.open', label: 'ui.ready.go', keys: ['enter'], at, quiet: true },
    { id: 'readiness.set', label: 'ui.ready.set', words: 'ui.ready.set.words', keys: ['s'], at },
    { id: 'readiness.tune', label: 'ui.ready.tune', keys: ['t'], at },
    { id: 'readiness.only.blocker', label: 'ui.ready.onlyBlockers', keys: ['b'], at },
    { id: 'readiness.only.warning', label: 'ui.ready.onlyWarnings', keys: ['w'], at },
    { id: 'readiness.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'readiness.move', label: 'ui.keys.move', keys: ['arrowup', 'arrowdown', 'home', 'end'], at, quiet: true },
    { id: 'readiness.fold', label: 'ui.keys.fold', keys: ['arrowleft', 'arrowright'], at, quiet: true },
  ],
}
