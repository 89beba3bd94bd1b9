import type { Place } from '~/places'

const at = 'schedule'

export const place: Place = {
  path: 'schedule',
  label: 'ui.schedule',
  section: { group: 'plan', order: 3 },
  shows: ['period'],
  load: () => import('./ScheduleScreen'),
  actions: [
    { id: 'schedule.new', label: 'ui.schedule.new', keys: ['mod+n', 'n'], at },
    { id: 'schedule.newPeriod', label: 'ui.schedule.newPeriod', keys: ['p'], at },
    { id: 'schedule.moveLive', label: 'ui.schedule.moveLive', words: 'ui.schedule.moveLive.words', keys: ['m'], at },
    {
      id: 'schedule.moveFrom',
      label: 'ui.schedule.moveFrom',
      words: 'ui.schedule.moveFrom.words',
      keys: ['shift+m'],
      at,
    },
    { id: 'schedule.today', label: 'ui.schedule.today', keys: ['t'], at },
    { id: 'schedule.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'schedule.follow', label: 'ui.schedule.toggleFollow', keys: ['f'], at },
    { id: 'schedule.links', label: 'ui.schedule.toggleLinks', keys: ['d'], at },
    { id: 'schedule.link', label: 'ui.schedule.link', keys: ['l'], at },
    { id: 'schedule.details', label: 'ui.schedule.details', keys: ['mod+i'], at },
    { id: 'schedule.open', label: 'ui.schedule.openTask', keys: ['o'], at },
    { id: 'schedule.delete', label: 'ui.schedule.delete', keys: ['mod+delete', 'mod+backspace'], at },
    { id: 'schedule.closer', label: 'ui.schedule.closer', keys: ['+', '='], at },
    { id: 'schedule.farther', label: 'ui.schedule.farther', keys: ['-'], at },
    ...(['critical', 'late', 'milestone'] as const).map((f) => ({
      id: `schedule.only.${f}`,
      label: `ui.schedule.filter.${f}` as const,
      words: 'ui.filter' as const,
      at,
    })),
    ...(['action', 'group', 'person'] as const).map((g) => ({
      id: `schedule.by.${g}`,
      label: `ui.schedule.group.${g}` as const,
      words: 'ui.groupBy.words' as const,
      at,
    })),
    {
      id: 'schedule.workdays',
      label: 'ui.settings.go.workdays',
      at,
      run: (here) => here.go('/settings/workdays'),
      quiet: true, // the palette has the way to the settings
    },
    { id: 'schedule.leave', label: 'ui.sheet.leave', keys: ['escape'], at, quiet: true },
    // Keys of the timeline itself.
    {
      id: 'schedule.rows',
      label: 'ui.schedule.keys.rows',
      keys: ['arrowup', 'arrowdown', 'pageup', 'pagedown', 'home', 'end'],
      at,
      quiet: true,
    },
    { id: 'schedule.move', label: 'ui.schedule.keys.move', keys: ['arrowleft', 'arrowright'], at, quiet: true },
    {
      id: 'schedule.week',
      label: 'ui.schedule.keys.week',
      keys: ['mod+arrowleft', 'mod+arrowright'],
      at,
      quiet: true,
    },
    {
      id: 'schedule.end',
      label: 'ui.schedule.keys.end',
      keys: ['shift+arrowleft', 'shift+arrowright'],
      at,
      quiet: true,
    },
    {
      id: 'schedule.start',
      label: 'ui.schedule.keys.start',
      keys: ['alt+shift+arrowleft', 'alt+shift+arrowright'],
      at,
      quiet: true,
    },
    { id: 'schedule.drop', label: 'ui.schedule.keys.drop', keys: ['enter'], at, quiet: true },
  ],
}
