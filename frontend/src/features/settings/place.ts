import type { Action } from '~/actions/action'
import { tell } from '~/components/Toast'
import type { Place } from '~/places'
import { PARTS, type Part } from './parts'

/** The check is the screen's: it shows what comes of it. */
const CHECK = '/settings/check?run'

/** The digit of a part goes there; in the palette stands what is done there. */
const part = (p: Part, i: number): Action => ({
  id: `settings.${p}`,
  label: `ui.settings.go.${p}`,
  words: `ui.settings.words.${p}`,
  keys: [String(i + 1)],
  at: 'settings',
  run: (here) => here.go(`/settings/${p}`),
})

export const place: Place = {
  path: 'settings/:part?',
  label: 'ui.settings',
  rail: { order: 9, icon: 'settings', foot: true },
  load: () => import('./SettingsScreen'),
  actions: [
    ...PARTS.map(part),
    {
      id: 'settings.backUp',
      label: 'ui.settings.backUp',
      words: 'ui.settings.words.backups',
      keys: ['b'],
      at: 'settings',
      run: () => tell.failure(import('./work').then((w) => w.backUp())),
    },
    {
      id: 'settings.restoreFile',
      label: 'ui.settings.restoreFile',
      words: 'ui.settings.words.backups',
      keys: ['mod+o'],
      at: 'settings',
      run: () => tell.failure(import('./work').then((w) => w.restoreFile())),
    },
    {
      id: 'settings.runCheck',
      label: 'ui.settings.runCheck',
      words: 'ui.settings.words.check',
      keys: ['c'],
      at: 'settings',
      run: (here) => here.go(CHECK),
    },
    { id: 'settings.restore', label: 'ui.settings.restoreAt', keys: ['enter'], at: 'settings', quiet: true },
    { id: 'settings.reveal', label: 'ui.settings.revealAt', keys: ['o'], at: 'settings', quiet: true },
    {
      id: 'settings.move',
      label: 'ui.keys.move',
      keys: ['arrowup', 'arrowdown', 'home', 'end'],
      at: 'settings',
      quiet: true,
    },
  ],
}
