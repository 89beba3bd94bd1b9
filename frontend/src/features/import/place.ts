import { fromSpreadsheet } from '~/actions/spreadsheet'
import type { Place } from '~/places'

export const place: readonly Place[] = [
  {
    path: 'import',
    label: 'ui.import',
    load: () => import('./TargetScreen'),
    actions: [
      {
        id: 'import.open',
        label: 'ui.import.open',
        words: 'ui.import.words',
        keys: ['i'],
        at: 'campaigns',
        run: fromSpreadsheet('import'),
      },
    ],
  },
  {
    path: 'import',
    label: 'ui.import',
    section: { group: 'unlisted', order: 1 },
    load: () => import('./ImportScreen'),
    actions: [
      { id: 'import.pick', label: 'ui.import.pick', keys: ['mod+o'], at: 'import' },
      { id: 'import.again', label: 'ui.import.again', keys: ['f5', 'mod+r'], at: 'import' },
      { id: 'import.run', label: 'ui.import.run', keys: ['mod+enter'], at: 'import' },
    ],
  },
  {
    path: 'readings',
    label: 'ui.readings',
    section: { group: 'unlisted', order: 2 },
    partOf: 'data',
    load: () => import('./ReadingsScreen'),
    actions: [
      { id: 'readings.pick', label: 'ui.readings.pick', keys: ['mod+o'], at: 'readings' },
      { id: 'readings.again', label: 'ui.readings.again', keys: ['f5', 'mod+r'], at: 'readings' },
      { id: 'readings.run', label: 'ui.readings.runAny', keys: ['mod+enter'], at: 'readings' },
    ],
  },
  {
    path: 'runs',
    label: 'ui.runs',
    section: { group: 'unlisted', order: 3 },
    partOf: 'show',
    load: () => import('./RunsScreen'),
    actions: [
      { id: 'runs.pick', label: 'ui.import.pick', keys: ['mod+o'], at: 'runs' },
      { id: 'runs.again', label: 'ui.import.again', keys: ['f5', 'mod+r'], at: 'runs' },
      { id: 'runs.run', label: 'ui.import.run', keys: ['mod+enter'], at: 'runs' },
    ],
  },
  {
    path: 'responses',
    label: 'ui.responses',
    section: { group: 'unlisted', order: 4 },
    partOf: 'feedback',
    load: () => import('./ResponsesScreen'),
    actions: [
      { id: 'responses.pick', label: 'ui.responses.pick', keys: ['mod+o'], at: 'responses' },
      { id: 'responses.again', label: 'ui.responses.again', keys: ['f5', 'mod+r'], at: 'responses' },
      { id: 'responses.run', label: 'ui.responses.runAny', keys: ['mod+enter'], at: 'responses' },
    ],
  },
  {
    path: 'invited',
    label: 'ui.invited',
    section: { group: 'unlisted', order: 5 },
    partOf: 'guests',
    load: () => import('./GuestsScreen'),
    actions: [
      { id: 'invited.pick', label: 'ui.import.pick', keys: ['mod+o'], at: 'invited' },
      { id: 'invited.again', label: 'ui.import.again', keys: ['f5', 'mod+r'], at: 'invited' },
      { id: 'invited.run', label: 'ui.import.run', keys: ['mod+enter'], at: 'invited' },
    ],
  },
]
