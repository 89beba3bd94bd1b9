import type { Action } from '~/actions/action'
import { IN_CAMPAIGN } from '~/actions/action'
import { tell } from '~/components/Toast'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'
import { PARTS, type Part } from './parts'

const at = 'library'

const part = (p: Part, i: number): Action => ({
  id: `library.${p}`,
  label: `ui.library.go.${p}`,
  words: 'ui.library.words',
  keys: [`alt+${i + 1}`],
  at,
  run: (here) => here.go(`/library/${p}`),
})

export const place: Place = {
  path: 'library/:part?',
  label: 'ui.library',
  rail: { order: 4, icon: 'library' },
  load: () => import('./LibraryScreen'),
  actions: [
    ...PARTS.map(part),
    {
      id: 'library.saveCampaign',
      label: 'ui.library.saveCampaign',
      words: 'ui.library.words',
      at: IN_CAMPAIGN,
      when: (here) => here.campaign !== '',
      run: (here) => here.go(`/library/templates?save=${encodeURIComponent(here.campaign)}`),
    },
    {
      id: 'templates.import',
      label: 'ui.library.import',
      words: 'ui.library.words',
      keys: ['mod+o'],
      at,
      run: (here) => tell.failure(import('./work').then((w) => w.importTemplate(here.go))),
    },
    { id: 'templates.use', label: 'ui.library.use', keys: ['u'], at },
    { id: 'templates.edit', label: 'ui.library.edit', keys: ['e'], at },
    { id: 'templates.copy', label: 'ui.library.copy', keys: ['c'], at },
    { id: 'templates.rename', label: 'ui.library.rename', keys: ['r'], at },
    { id: 'templates.export', label: 'ui.library.export', keys: ['x'], at },
    { id: 'templates.trash', label: 'ui.campaigns.trash', keys: ['d'], at },
    { id: 'templates.putback', label: 'ui.campaigns.putback', keys: ['p'], at },
    { id: 'library.filter', label: 'ui.filter', keys: ['mod+f'], at },
    { id: 'library.teach', label: 'ui.library.lesson.change', words: 'ui.library.words', keys: ['mod+.'], at },
    { id: 'library.lend', label: 'ui.library.lend', keys: ['mod+l'], at },
    { id: 'library.keep', label: 'ui.library.keep', keys: ['mod+shift+l'], at },
    ...sheetActions(at, { new: 'ui.library.new' }),
  ],
}
