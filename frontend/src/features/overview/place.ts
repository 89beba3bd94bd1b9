import { prefetchOverview } from '~/api'
import type { Place } from '~/places'

export const place: Place = {
  path: 'overview',
  label: 'ui.overview',
  section: { group: 'first', order: 1 },
  load: () => import('./OverviewScreen'),
  ahead: prefetchOverview,
  actions: [
    {
      id: 'overview.tick',
      label: 'ui.keys.tick',
      keys: [' '],
      at: 'overview',
      quiet: true,
    },
    { id: 'overview.leave', label: 'ui.overview.leave', keys: ['escape'], at: 'overview', quiet: true },
  ],
}
