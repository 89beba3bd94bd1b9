// The actions of a list to work in, the same in every section: what a screen's place.ts takes into its own.
import type { Action } from '~/actions/action'
import type { Key } from '~/locale'

interface Words {
  /** "New risk". */
  new: Key
}

export const sheetActions = (at: string, words: Words): Action[] => [
  { id: `${at}.new`, label: words.new, keys: ['mod+n', 'n'], at },
  { id: `${at}.details`, label: 'ui.sheet.details', keys: ['mod+i'], at },
  { id: `${at}.leave`, label: 'ui.sheet.leave', keys: ['escape'], at, quiet: true },
  { id: `${at}.duplicate`, label: 'ui.sheet.duplicate', keys: ['mod+shift+d'], at },
  { id: `${at}.delete`, label: 'ui.sheet.delete', keys: ['mod+delete', 'mod+backspace'], at },
  { id: `${at}.up`, label: 'ui.sheet.up', keys: ['alt+arrowup'], at },
  { id: `${at}.down`, label: 'ui.sheet.down', keys: ['alt+arrowdown'], at },
  { id: `${at}.columns`, label: 'ui.sheet.columns', at },
  ...gridKeys(at),
]

/** Keys of the grid itself, for the page of keys. */
export const gridKeys = (at: string): Action[] => [
  { id: `${at}.move`, label: 'ui.grid.keys.move', keys: ['arrowup', 'arrowdown', 'tab'], at, quiet: true },
  { id: `${at}.edit`, label: 'ui.grid.keys.edit', keys: ['enter', 'f2'], at, quiet: true },
  { id: `${at}.range`, label: 'ui.grid.keys.range', keys: ['shift+arrowdown', 'shift+arrowright'], at, quiet: true },
  { id: `${at}.all`, label: 'ui.grid.keys.all', keys: ['mod+a'], at, quiet: true },
  { id: `${at}.writeAll`, label: 'ui.grid.keys.writeAll', keys: ['mod+enter'], at, quiet: true },
  { id: `${at}.fill`, label: 'ui.grid.keys.fill', keys: ['mod+d'], at, quiet: true },
  { id: `${at}.copy`, label: 'ui.grid.keys.copy', keys: ['mod+c', 'mod+x', 'mod+v'], at, quiet: true },
  { id: `${at}.clear`, label: 'ui.grid.keys.clear', keys: ['delete'], at, quiet: true },
  { id: `${at}.line`, label: 'ui.grid.keys.line', keys: ['alt+enter'], at, quiet: true },
  {
    id: `${at}.width`,
    label: 'ui.grid.keys.width',
    keys: ['alt+shift+arrowleft', 'alt+shift+arrowright'],
    at,
    quiet: true,
  },
]
