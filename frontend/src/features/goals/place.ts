import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'goals'

export const place: readonly Place[] = [
  {
    path: at,
    label: 'ui.goals',
    section: { group: 'plan', order: 2 },
    shows: ['goal'],
    load: () => import('./GoalsScreen'),
    actions: [
      ...sheetActions(at, { new: 'ui.goals.new' }).filter((a) => a.id !== 'goals.details'),
      { id: 'goals.sub', label: 'ui.goals.sub', keys: ['mod+shift+n'], at },
      { id: 'goals.indent', label: 'ui.goals.indent', keys: ['mod+>'], at },
      { id: 'goals.outdent', label: 'ui.goals.outdent', keys: ['mod+<'], at },
      { id: 'goals.past', label: 'past.open', words: 'past.words', keys: ['mod+j'], at },
      { id: 'goals.metrics', label: 'ui.goals.metrics', at },
    ],
  },
  {
    path: 'metrics',
    label: 'ui.metrics',
    section: { group: 'unlisted', order: 1 },
    partOf: at,
    shows: ['metric'],
    load: () => import('./MetricsScreen'),
    actions: sheetActions('metrics', { new: 'ui.metrics.new' }),
  },
]
