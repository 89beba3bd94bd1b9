import type { Place } from '~/places'

export const place: Place = {
  path: 'mine',
  label: 'ui.mine',
  rail: { order: 2, icon: 'mine' },
  load: () => import('./MineScreen'),
  actions: [
    { id: 'mine.open', label: 'ui.mine.open', keys: ['enter'], at: 'mine', quiet: true },
    { id: 'mine.tick', label: 'ui.keys.tick', keys: [' '], at: 'mine', quiet: true },
    { id: 'mine.move', label: 'ui.keys.move', keys: ['arrowup', 'arrowdown', 'home', 'end'], at: 'mine', quiet: true },
    { id: 'mine.fold', label: 'ui.keys.fold', keys: ['arrowleft', 'arrowright'], at: 'mine', quiet: true },
    { id: 'mine.filter', label: 'ui.filter', keys: ['mod+f'], at: 'mine' },
    { id: 'mine.whose', label: 'ui.mine.whose', words: 'ui.mine.whose.words', keys: ['w'], at: 'mine' },
    { id: 'mine.name', label: 'ui.mine.giveName', at: 'mine', run: (here) => here.go('/settings/general?name') },
  ],
}
