import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'partners'

export const place: Place = {
  path: at,
  label: 'ui.partners',
  section: { group: 'plan', order: 6 },
  shows: ['partner'],
  load: () => import('./PartnersScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.partners.new' }),
    { id: 'partners.borrow', label: 'ui.sheet.library.partner', words: 'ui.sheet.library.words', at },
    { id: 'partners.keep', label: 'ui.sheet.library.keep', words: 'ui.sheet.library.words', at },
    { id: 'partners.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'partners.by.status', label: 'ui.partners.show.status', words: 'ui.partners.words', at },
    { id: 'partners.by.kind', label: 'ui.partners.show.kind', words: 'ui.partners.words', at },
    { id: 'partners.payments', label: 'ui.partners.show.payments', words: 'ui.partners.words', at },
    { id: 'partners.pay', label: 'ui.partners.pay', keys: ['mod+.'], at },
    ...(['unsigned', 'lacking', 'due', 'mine'] as const).map((f) => ({
      id: `partners.only.${f}`,
      label: `ui.partners.filter.${f}` as const,
      words: 'ui.filter' as const,
      at,
    })),
  ],
}
