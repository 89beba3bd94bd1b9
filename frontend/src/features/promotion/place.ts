import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'promotion'

export const place: Place = {
  path: at,
  label: 'ui.promotion',
  section: { group: 'execute', order: 3 },
  shows: ['channel', 'post'],
  load: () => import('./PromotionScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.promotion.new' }),
    { id: 'promotion.channel', label: 'ui.promotion.newChannel', keys: ['c'], at },
    { id: 'promotion.next', label: 'ui.promotion.next', words: 'ui.promotion.next.words', keys: ['mod+.'], at },
    { id: 'promotion.back', label: 'ui.promotion.back', words: 'ui.promotion.next.words', keys: ['mod+;'], at },
    { id: 'promotion.today', label: 'ui.promotion.today', keys: ['t'], at },
    { id: 'promotion.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'promotion.by.calendar', label: 'ui.promotion.show.calendar', words: 'ui.promotion.words', at },
    { id: 'promotion.by.posts', label: 'ui.promotion.show.posts', words: 'ui.promotion.words', at },
    { id: 'promotion.by.channels', label: 'ui.promotion.show.channels', words: 'ui.promotion.words', at },
    ...(['missing', 'late', 'mine'] as const).map((f) => ({
      id: `promotion.only.${f}`,
      label: `ui.promotion.filter.${f}` as const,
      words: 'ui.filter' as const,
      at,
    })),
    // Keys of the calendar itself.
    {
      id: 'promotion.shift',
      label: 'ui.promotion.keys.shift',
      keys: ['alt+arrowleft', 'alt+arrowright'],
      at,
      quiet: true,
    },
  ],
}
