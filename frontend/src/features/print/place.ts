import type { Place } from '~/places'

export const place: Place = {
  path: 'print',
  label: 'ui.print',
  keys: ['mod+p'],
  section: { group: 'last', order: 9 },
  load: () => import('./PrintScreen'),
  actions: [
    { id: 'print.now', label: 'ui.print.this', words: 'ui.print.words', keys: ['mod+p'], at: 'print' },
    { id: 'print.save', label: 'ui.print.save', words: 'ui.print.words', keys: ['mod+s'], at: 'print' },
    { id: 'print.saveAll', label: 'ui.print.saveAll', words: 'ui.print.words', at: 'print' },
    {
      id: 'print.ticks',
      label: 'ui.ticks.open',
      words: 'ui.ticks.words',
      keys: ['mod+shift+e'],
      at: 'campaign',
      when: (here) => here.campaign !== '',
      run: (here) => here.go(`/campaigns/${here.campaign}/print`, { state: { ticks: true } }),
    },
    { id: 'print.next', label: 'ui.print.next', keys: ['pagedown'], at: 'print', quiet: true },
    { id: 'print.previous', label: 'ui.print.previous', keys: ['pageup'], at: 'print', quiet: true },
    { id: 'print.first', label: 'ui.print.first', keys: ['home'], at: 'print', quiet: true },
    { id: 'print.last', label: 'ui.print.lastPage', keys: ['end'], at: 'print', quiet: true },
  ],
}
