import type { Action } from '~/actions/action'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'
import { FILTERS, WAYS } from './view'

const at = 'problems'

const states: readonly Action[] = (['todo', 'doing', 'done'] as const).map((state, i) => ({
  id: `problems.state.${state}`,
  label: `ui.problems.state.${state}`,
  words: 'ui.problems.words',
  keys: [`alt+${i + 1}`],
  at,
}))

export const place: Place = {
  path: at,
  label: 'ui.problems',
  section: { group: 'review', order: 3 },
  shows: ['improvement', 'meeting'],
  load: () => import('./ProblemsScreen'),
  actions: [
    ...sheetActions(at, { new: 'ui.problems.new' }),
    { id: 'problems.tick', label: 'ui.keys.tick', keys: [' '], at, quiet: true },
    ...states,
    { id: 'problems.take', label: 'ui.problems.take', words: 'ui.problems.words', keys: ['mod+j'], at },
    { id: 'problems.takeAll', label: 'ui.problems.takeAll', words: 'ui.problems.words', at },
    { id: 'problems.whys', label: 'ui.problems.toWhys', words: 'ui.problems.words', keys: ['f6'], at },
    { id: 'problems.lesson', label: 'ui.problems.lesson', words: 'ui.problems.words', keys: ['mod+shift+l'], at },
    { id: 'problems.plan', label: 'ui.problems.plan', words: 'ui.problems.words', keys: ['mod+shift+m'], at },
    { id: 'problems.agenda', label: 'ui.problems.agenda', words: 'ui.problems.words', at },
    { id: 'problems.decide', label: 'ui.problems.decide', words: 'ui.problems.words', at },
    { id: 'problems.filter', label: 'ui.filter', keys: ['mod+f'], at },
    ...WAYS.map((way) => ({
      id: `problems.by.${way}`,
      label: `ui.problems.show.${way}` as const,
      words: 'ui.problems.words' as const,
      at,
    })),
    ...FILTERS.map((f) => ({
      id: `problems.only.${f}`,
      label: `ui.problems.filter.${f}` as const,
      words: 'ui.filter' as const,
      at,
    })),
  ],
}
