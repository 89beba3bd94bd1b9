import { fromSpreadsheet } from '~/actions/spreadsheet'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'data'

export const place: Place = {
  path: at,
  label: 'ui.data',
  section: { group: 'execute', order: 5 },
  shows: ['deviation'],
  load: () => import('./DataScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.data.new' }),
    { id: 'data.figures', label: 'ui.data.show.figures', words: 'ui.data.words', at },
    { id: 'data.deviations', label: 'ui.data.show.deviations', words: 'ui.data.words', at },
    { id: 'data.deviate', label: 'ui.data.deviate', keys: ['mod+.'], at },
    { id: 'data.task', label: 'ui.data.task', words: 'ui.data.words', at },
    { id: 'data.chart', label: 'ui.data.toChart', keys: ['f6'], at },
    { id: 'data.daily', label: 'ui.data.as.daily', words: 'ui.data.words', at },
    { id: 'data.sum', label: 'ui.data.as.sum', words: 'ui.data.words', at },
    { id: 'data.channels', label: 'ui.data.as.channels', words: 'ui.data.words', at },
    {
      id: 'data.metrics',
      label: 'ui.data.metrics',
      words: 'ui.data.words',
      at,
      when: (h) => h.campaign !== '',
      run: (h) => h.go(`/campaigns/${h.campaign}/metrics`),
    },
    {
      id: 'data.import',
      label: 'ui.data.import',
      words: 'ui.import.words',
      keys: ['i'],
      at,
      when: (h) => h.campaign !== '',
      run: fromSpreadsheet('readings'),
    },
  ],
}
