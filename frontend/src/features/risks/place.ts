import type { Action } from '~/actions/action'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'risks'

const premortem: Action = {
  id: 'risks.premortem',
  label: 'ui.risks.premortem',
  words: 'ui.risks.premortem.words',
  keys: ['mod+shift+m'],
  at,
  when: (h) => h.campaign !== '',
  run: (h) => h.go(`/campaigns/${h.campaign}/premortem`),
}

/** The pre-mortem has no entry of its own among the sections: one comes to it from the risks. */
export const place: readonly Place[] = [
  {
    path: at,
    label: 'ui.risks',
    section: { group: 'plan', order: 8 },
    shows: ['risk'],
    load: () => import('./RisksScreen'),
    actions: [
      ...sheetActions(at, { new: 'ui.risks.new' }),
      { id: 'risks.matrix', label: 'ui.risks.toMatrix', keys: ['f6'], at },
      { id: 'risks.chips', label: 'ui.risks.keys.chip', keys: ['alt+arrowleft', 'alt+arrowright'], at, quiet: true },
      { id: 'risks.only.all', label: 'ui.risks.onlyAll', at },
      { id: 'risks.only.high', label: 'ui.risks.onlyHigh', at },
      { id: 'risks.only.lacks', label: 'ui.risks.onlyLacks', at },
      {
        id: 'risks.suggest',
        label: 'ui.risks.suggest',
        words: 'ui.risks.suggest.words',
        keys: ['mod+j'],
        at,
        when: (h) => h.campaign !== '',
        run: (h) => h.go(`/campaigns/${h.campaign}/risks?mode=suggest`),
      },
      { id: 'risks.incident', label: 'ui.risks.incident', words: 'ui.incidents.start.words', keys: ['mod+f9'], at },
      { id: 'risks.add', label: 'ui.risks.addChosen', at },
      { id: 'risks.back', label: 'ui.risks.back', at },
      premortem,
    ],
  },
  {
    path: 'premortem',
    label: 'ui.risks.premortem',
    section: { group: 'unlisted', order: 7 },
    shows: ['worry'],
    load: () => import('./PreMortem'),
    actions: [
      ...sheetActions('premortem', { new: 'ui.risks.worry.new' }),
      { id: 'premortem.group', label: 'ui.risks.group', at: 'premortem' },
      { id: 'premortem.themes', label: 'ui.risks.toThemes', keys: ['f6'], at: 'premortem' },
      { id: 'premortem.by.theme', label: 'ui.risks.byTheme', at: 'premortem' },
      { id: 'premortem.by.person', label: 'ui.risks.byPerson', at: 'premortem' },
      {
        id: 'premortem.back',
        label: 'ui.risks.back',
        keys: ['mod+shift+m'], // the key that came here
        at: 'premortem',
        when: (h) => h.place === 'premortem',
        run: (h) => h.go(`/campaigns/${h.campaign}/risks`),
      },
    ],
  },
]
