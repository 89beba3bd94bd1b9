import type { Place } from '~/places'

export const place: Place = {
  path: 'history',
  label: 'ui.history',
  section: { group: 'last', order: 10 },
  load: () => import('./HistoryScreen'),
  actions: [
    { id: 'history.back', label: 'ui.history.back', keys: ['u'], at: 'history' },
    { id: 'history.putback', label: 'ui.history.putback', keys: ['p'], at: 'history' },
    { id: 'history.restore', label: 'ui.history.restore', keys: ['r'], at: 'history' },
    { id: 'history.trash', label: 'ui.history.trash', keys: ['delete'], at: 'history' },
    {
      id: 'history.deleted',
      label: 'ui.history.deleted',
      words: 'ui.history.deleted.words',
      keys: ['d'],
      at: 'history',
    },
    { id: 'history.filter', label: 'ui.filter', keys: ['mod+f'], at: 'history' },
    { id: 'history.open', label: 'ui.history.open', keys: ['enter'], at: 'history', quiet: true },
    {
      id: 'history.move',
      label: 'ui.keys.move',
      keys: ['arrowup', 'arrowdown', 'home', 'end'],
      at: 'history',
      quiet: true,
    },
    { id: 'history.fold', label: 'ui.keys.fold', keys: ['arrowleft', 'arrowright'], at: 'history', quiet: true },
  ],
}
