import { EVERYWHERE } from '~/actions/action'
import type { Place } from '~/places'

export const place: Place = {
  path: 'search',
  label: 'ui.search',
  load: () => import('./SearchScreen'),
  actions: [
    {
      id: 'search.open',
      label: 'ui.search.open',
      words: 'ui.search.words',
      keys: ['mod+shift+f'],
      at: EVERYWHERE,
      run: (here) => here.go('/search'),
    },
    { id: 'search.field', label: 'ui.search.toField', keys: ['mod+f', 'mod+shift+f'], at: 'search', quiet: true },
    {
      id: 'search.move',
      label: 'ui.keys.move',
      keys: ['arrowdown', 'arrowup', 'pagedown', 'pageup'],
      at: 'search',
      quiet: true,
    },
    { id: 'search.jump', label: 'ui.search.jump', keys: ['enter'], at: 'search', quiet: true },
    { id: 'search.fold', label: 'ui.keys.fold', keys: ['arrowleft', 'arrowright'], at: 'search', quiet: true },
    { id: 'search.clear', label: 'ui.search.clear', keys: ['escape'], at: 'search', quiet: true },
  ],
}
