import type { Place } from '~/places'
import { CUTS, PARTS } from './parts'

const at = 'results'

export const place: Place = {
  path: at,
  label: 'ui.results',
  section: { group: 'review', order: 1 },
  load: () => import('./ResultsScreen'),
  actions: [
    ...PARTS.map((part, i) => ({
      id: `results.to.${part}`,
      label: `ui.results.to.${part}` as const,
      words: 'ui.results.words' as const,
      keys: [`alt+${i + 1}`],
      at,
    })),
    ...CUTS.map((cut) => ({
      id: `results.in.${cut || 'all'}`,
      label: `ui.results.show.${cut || 'all'}` as const,
      words: 'ui.results.words' as const,
      at,
    })),
    { id: 'results.chart', label: 'ui.data.toChart', keys: ['f6'], at },
    { id: 'results.roi', label: 'ui.results.nameFirst', words: 'ui.results.words', at },
    {
      id: 'results.move',
      label: 'ui.results.keys.move',
      keys: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
      at,
      quiet: true,
    },
    { id: 'results.leave', label: 'ui.results.leave', keys: ['escape'], at, quiet: true },
  ],
}
