import { fromSpreadsheet } from '~/actions/spreadsheet'
import type { Place } from '~/places'
import { sheetActions } from '~/sheet/actions'

const at = 'show'
const live = 'live'

/** Live mode has no entry of its own among the sections: one comes to it from the run of show. */
export const place: readonly Place[] = [
  {
    path: at,
    label: 'ui.show',
    section: { group: 'execute', order: 4 },
    shows: ['run_item'],
    load: () => import('./ShowScreen'),
    actions: [
      // Items stand in the order of their times: none is moved up or down by hand.
      ...sheetActions(at, { new: 'ui.show.new' }).filter((a) => a.id !== 'show.up' && a.id !== 'show.down'),
      {
        id: 'show.live',
        label: 'ui.show.live',
        words: 'ui.show.live.words',
        keys: ['f11', 'mod+shift+l'],
        at,
      },
      {
        id: 'show.import',
        label: 'ui.show.import',
        words: 'ui.import.words',
        keys: ['i'],
        at,
        when: (h) => h.campaign !== '',
        run: fromSpreadsheet('runs'),
      },
      { id: 'show.by.ruler', label: 'ui.show.show.ruler', words: 'ui.show.words', at },
      { id: 'show.by.list', label: 'ui.show.show.list', words: 'ui.show.words', at },
      { id: 'show.by.ran', label: 'ui.show.show.ran', words: 'ui.show.words', at },
      { id: 'show.before', label: 'ui.show.before', keys: ['alt+pageup'], at },
      { id: 'show.after', label: 'ui.show.after', keys: ['alt+pagedown'], at },
      { id: 'show.follow', label: 'ui.show.follow', words: 'ui.show.follow.words', keys: ['mod+shift+f'], at },
      { id: 'show.route', label: 'ui.show.route.go', at },
      { id: 'show.only.clash', label: 'ui.show.filter.clash', words: 'ui.filter', at },
      { id: 'show.only.gap', label: 'ui.show.filter.gap', words: 'ui.filter', at },
      { id: 'show.only.hard', label: 'ui.show.filter.hard', words: 'ui.filter', at },
      { id: 'show.shift', label: 'ui.show.keys.shift', keys: ['alt+arrowup', 'alt+arrowdown'], at, quiet: true },
      {
        id: 'show.stretch',
        label: 'ui.show.keys.stretch',
        keys: ['alt+shift+arrowup', 'alt+shift+arrowdown'],
        at,
        quiet: true,
      },
    ],
  },
  {
    path: live,
    label: 'ui.show.live',
    section: { group: 'unlisted', order: 4 },
    partOf: at,
    load: () => import('./live/LiveScreen'),
    actions: [
      { id: 'live.next', label: 'ui.show.live.next', keys: [' '], at: live },
      { id: 'live.start', label: 'ui.show.live.start', keys: ['enter'], at: live },
      { id: 'live.from', label: 'ui.show.live.from', words: 'ui.show.live.from.words', keys: ['h'], at: live },
      { id: 'live.end', label: 'ui.show.live.end', keys: ['e'], at: live },
      { id: 'live.skip', label: 'ui.show.live.skip', keys: ['s'], at: live },
      { id: 'live.insert', label: 'ui.show.live.insert', keys: ['n'], at: live },
      { id: 'live.correct', label: 'ui.show.live.correct', keys: ['r'], at: live },
      { id: 'live.area', label: 'ui.show.live.area', keys: ['a'], at: live },
      { id: 'live.bright', label: 'ui.show.live.bright', keys: ['t'], at: live },
      { id: 'live.rows', label: 'ui.show.live.keys.rows', keys: ['arrowup', 'arrowdown'], at: live, quiet: true },
      { id: 'live.leave', label: 'ui.show.live.leave', keys: ['escape'], at: live },
    ],
  },
]
