import type { Place } from '~/places'

const at = 'checklist'

export const place: Place = {
  path: 'checklist',
  label: 'ui.checklist',
  section: { group: 'execute', order: 1 },
  shows: ['task', 'item', 'dependency', 'attachment'],
  load: () => import('./ChecklistScreen'),
  actions: [
    { id: 'checklist.new', label: 'ui.checklist.new', keys: ['mod+n', 'n'], at },
    { id: 'checklist.filter', label: 'ui.campaigns.filter', keys: ['mod+f'], at },
    { id: 'checklist.details', label: 'ui.checklist.details', keys: ['mod+i'], at },
    { id: 'checklist.leave', label: 'ui.checklist.leave', keys: ['escape'], at, quiet: true },
    { id: 'checklist.duplicate', label: 'ui.checklist.duplicate', keys: ['mod+shift+d'], at },
    { id: 'checklist.delete', label: 'ui.checklist.delete', keys: ['mod+delete', 'mod+backspace'], at },
    { id: 'checklist.up', label: 'ui.checklist.up', keys: ['alt+arrowup'], at },
    { id: 'checklist.down', label: 'ui.checklist.down', keys: ['alt+arrowdown'], at },
    { id: 'checklist.columns', label: 'ui.checklist.columns', at },
    { id: 'checklist.by.action', label: 'ui.checklist.group.action', words: 'ui.checklist.group.words', at },
    { id: 'checklist.by.group', label: 'ui.checklist.group.group', words: 'ui.checklist.group.words', at },
    { id: 'checklist.by.person', label: 'ui.checklist.group.person', words: 'ui.checklist.group.words', at },
    { id: 'checklist.by.day', label: 'ui.checklist.group.day', words: 'ui.checklist.group.words', at },
    ...(['mine', 'late', 'week', 'open'] as const).map((f) => ({
      id: `checklist.only.${f}`,
      label: `ui.checklist.filter.${f}` as const,
      words: 'ui.campaigns.filter' as const,
      at,
    })),
    // Keys of the grid itself.
    { id: 'checklist.tick', label: 'ui.keys.tick', keys: [' '], at, quiet: true },
    { id: 'checklist.move', label: 'ui.grid.keys.move', keys: ['arrowup', 'arrowdown', 'tab'], at, quiet: true },
    { id: 'checklist.edit', label: 'ui.grid.keys.edit', keys: ['enter', 'f2'], at, quiet: true },
    {
      id: 'checklist.range',
      label: 'ui.grid.keys.range',
      keys: ['shift+arrowdown', 'shift+arrowright'],
      at,
      quiet: true,
    },
    { id: 'checklist.all', label: 'ui.grid.keys.all', keys: ['mod+a'], at, quiet: true },
    { id: 'checklist.writeAll', label: 'ui.grid.keys.writeAll', keys: ['mod+enter'], at, quiet: true },
    { id: 'checklist.fill', label: 'ui.grid.keys.fill', keys: ['mod+d'], at, quiet: true },
    { id: 'checklist.copy', label: 'ui.grid.keys.copy', keys: ['mod+c', 'mod+x', 'mod+v'], at, quiet: true },
    { id: 'checklist.clear', label: 'ui.grid.keys.clear', keys: ['delete'], at, quiet: true },
    { id: 'checklist.line', label: 'ui.grid.keys.line', keys: ['alt+enter'], at, quiet: true },
    {
      id: 'checklist.width',
      label: 'ui.grid.keys.width',
      keys: ['alt+shift+arrowleft', 'alt+shift+arrowright'],
      at,
      quiet: true,
    },
  ],
}
