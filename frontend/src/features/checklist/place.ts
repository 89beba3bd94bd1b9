import type { Place } from '~/places'
import { gridKeys } from '~/sheet/actions'

const at = 'checklist'

export const place: Place = {
  path: 'checklist',
  label: 'ui.checklist',
  section: { group: 'execute', order: 1 },
  shows: ['task', 'item', 'dependency', 'attachment'],
  load: () => import('./ChecklistScreen'),
  actions: [
    { id: 'checklist.new', label: 'ui.checklist.new', keys: ['mod+n', 'n'], at },
    { id: 'checklist.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'checklist.details', label: 'ui.sheet.details', keys: ['mod+i'], at },
    { id: 'checklist.leave', label: 'ui.sheet.leave', keys: ['escape'], at, quiet: true },
    { id: 'checklist.duplicate', label: 'ui.sheet.duplicate', keys: ['mod+shift+d'], at },
    { id: 'checklist.delete', label: 'ui.sheet.delete', keys: ['mod+delete', 'mod+backspace'], at },
    { id: 'checklist.up', label: 'ui.sheet.up', keys: ['alt+arrowup'], at },
    { id: 'checklist.down', label: 'ui.sheet.down', keys: ['alt+arrowdown'], at },
    { id: 'checklist.columns', label: 'ui.sheet.columns', at },
    { id: 'checklist.by.action', label: 'ui.checklist.group.action', words: 'ui.groupBy.words', at },
    { id: 'checklist.by.group', label: 'ui.checklist.group.group', words: 'ui.groupBy.words', at },
    { id: 'checklist.by.person', label: 'ui.checklist.group.person', words: 'ui.groupBy.words', at },
    { id: 'checklist.by.day', label: 'ui.checklist.group.day', words: 'ui.groupBy.words', at },
    ...(['mine', 'late', 'week', 'open'] as const).map((f) => ({
      id: `checklist.only.${f}`,
      label: `ui.checklist.filter.${f}` as const,
      words: 'ui.filter' as const,
      at,
    })),
    { id: 'checklist.tick', label: 'ui.keys.tick', keys: [' '], at, quiet: true },
    ...gridKeys(at),
  ],
}
