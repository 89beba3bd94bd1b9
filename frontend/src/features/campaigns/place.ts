import type { Place } from '~/places'

export const place: Place = {
  path: 'campaigns',
  label: 'ui.campaigns',
  rail: { order: 1, icon: 'campaigns' },
  load: () => import('./CampaignsScreen'),
  actions: [
    {
      id: 'campaigns.new',
      label: 'ui.campaigns.new',
      words: 'ui.campaigns.new.words',
      keys: ['n'],
      at: 'campaigns',
      run: (here) => here.go('/campaigns?new'),
    },
    {
      id: 'campaigns.sample',
      label: 'ui.campaigns.sample',
      at: 'campaigns',
      run: (here) => here.go('/campaigns?sample=plan'),
    },
    {
      id: 'campaigns.sampleDone',
      label: 'ui.campaigns.sampleDone',
      at: 'campaigns',
      run: (here) => here.go('/campaigns?sample=review'),
    },
    { id: 'campaigns.open', label: 'ui.campaigns.open', keys: ['enter'], at: 'campaigns', quiet: true },
    {
      id: 'campaigns.move',
      label: 'ui.keys.move',
      keys: ['arrowup', 'arrowdown', 'home', 'end'],
      at: 'campaigns',
      quiet: true,
    },
    { id: 'campaigns.fold', label: 'ui.keys.fold', keys: ['arrowleft', 'arrowright'], at: 'campaigns', quiet: true },
    { id: 'campaigns.filter', label: 'ui.filter', keys: ['mod+f'], at: 'campaigns' },
    { id: 'campaigns.archive', label: 'ui.campaigns.archive', keys: ['e'], at: 'campaigns' },
    {
      id: 'campaigns.template',
      label: 'ui.library.saveCampaign',
      words: 'ui.library.words',
      keys: ['t'],
      at: 'campaigns',
    },
    { id: 'campaigns.trash', label: 'ui.campaigns.trash', keys: ['delete'], at: 'campaigns' },
    {
      id: 'campaigns.inTrash',
      label: 'ui.campaigns.inTrash',
      words: 'ui.campaigns.inTrash.words',
      at: 'campaigns',
      run: (here) => here.go('/campaigns?trash'),
    },
    { id: 'campaigns.putback', label: 'ui.campaigns.putback', keys: ['p'], at: 'campaigns' },
  ],
}
