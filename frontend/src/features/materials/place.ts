import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'
import { FILTERS } from './view'

const at = 'materials'

export const place: Place = {
  path: at,
  label: 'ui.materials',
  section: { group: 'execute', order: 2 },
  shows: ['material', 'award'],
  load: () => import('./MaterialsScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.materials.new' }),
    { id: 'materials.next', label: 'ui.materials.next', words: 'ui.materials.next.words', keys: ['mod+.'], at },
    { id: 'materials.back', label: 'ui.materials.back', words: 'ui.materials.next.words', keys: ['mod+;'], at },
    { id: 'materials.leftovers', label: 'ui.materials.leftovers', keys: ['mod+j'], at },
    { id: 'materials.past', label: 'past.open', words: 'past.words', keys: ['mod+shift+l'], at },
    { id: 'materials.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'materials.by.kind', label: 'ui.materials.show.kind', words: 'ui.materials.words', at },
    { id: 'materials.by.due', label: 'ui.materials.show.due', words: 'ui.materials.words', at },
    { id: 'materials.by.stock', label: 'ui.materials.show.stock', words: 'ui.materials.words', at },
    ...FILTERS.map((f) => ({
      id: `materials.only.${f}`,
      label: `ui.materials.filter.${f}` as const,
      words: 'ui.filter' as const,
      at,
    })),
  ],
}
