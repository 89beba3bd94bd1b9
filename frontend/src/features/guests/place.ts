import { fromSpreadsheet } from '~/actions/spreadsheet'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'guests'

export const place: Place = {
  path: at,
  label: 'ui.guests',
  section: { group: 'plan', order: 7 },
  shows: ['guest'],
  load: () => import('./GuestsScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.guests.new' }),
    {
      id: 'guests.import',
      label: 'ui.guests.import',
      words: 'ui.import.words',
      keys: ['i'],
      at,
      when: (h) => h.campaign !== '',
      run: fromSpreadsheet('invited'),
    },
    {
      id: 'guests.sheet',
      label: 'ui.guests.sheet',
      words: 'ui.guests.words',
      at,
      when: (h) => h.campaign !== '',
      run: (h) => h.go(`/campaigns/${h.campaign}/print?handout=sign-in`),
    },
    { id: 'guests.arrive', label: 'ui.guests.arrive', words: 'ui.guests.words', keys: ['mod+.'], at },
    { id: 'guests.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'guests.only.absent', label: 'ui.guests.filter.absent', words: 'ui.filter', at },
    { id: 'guests.only.silent', label: 'ui.guests.filter.silent', words: 'ui.filter', at },
  ],
}
