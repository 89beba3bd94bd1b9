import type { Place } from '~/places'

export const place: Place = {
  path: 'calendar',
  label: 'ui.calendar',
  rail: { order: 3, icon: 'calendar' },
  load: () => import('./CalendarScreen'),
  actions: [
    {
      id: 'calendar.move',
      label: 'ui.calendar.move',
      keys: ['arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end'],
      at: 'calendar',
      quiet: true,
    },
    { id: 'calendar.day', label: 'ui.calendar.day', keys: ['enter'], at: 'calendar', quiet: true },
    { id: 'calendar.back', label: 'ui.calendar.back', keys: ['escape'], at: 'calendar', quiet: true },
    { id: 'calendar.previous', label: 'ui.day.previousMonth', keys: ['pageup'], at: 'calendar' },
    { id: 'calendar.next', label: 'ui.day.nextMonth', keys: ['pagedown'], at: 'calendar' },
    { id: 'calendar.previousYear', label: 'ui.day.previousYear', keys: ['shift+pageup'], at: 'calendar' },
    { id: 'calendar.nextYear', label: 'ui.day.nextYear', keys: ['shift+pagedown'], at: 'calendar' },
    { id: 'calendar.today', label: 'ui.calendar.today', keys: ['t'], at: 'calendar' },
    { id: 'calendar.switch', label: 'ui.calendar.switch', keys: ['v'], at: 'calendar' },
    { id: 'calendar.open', label: 'ui.calendar.open', keys: ['o'], at: 'calendar' },
    { id: 'calendar.filter', label: 'ui.filter', keys: ['mod+f'], at: 'calendar' },
  ],
}
