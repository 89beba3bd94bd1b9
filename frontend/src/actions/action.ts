// An action is one thing the user can have done. One list of them stands behind buttons, shortcuts, the palette and the
// page of keys.
import type { ID } from '~/api'
import type { Key } from '~/locale'

/** Where the user is and what the window can do for an action. */
export interface Here {
  /** The place's name: "campaigns", "settings"; within a campaign that of the section: "overview". */
  place: string
  /** The campaign that is open; "" for none. */
  campaign: ID
  /** Whether there is a step to take back, or to put back. */
  undo: string
  redo: string
  go: (to: string, options?: { state: unknown }) => void
  back: () => void
  forward: () => void
  show: (what: 'palette' | 'keys') => void
}

export interface Action {
  /** Unique, dotted: "campaigns.new". */
  id: string
  label: Key
  /** Further words the palette finds it by, separated by spaces. */
  words?: Key
  /** "mod+k", "n", "?": any of them. Plain keys work only outside text fields. */
  keys?: readonly string[]
  /** Where its keys work, and under which heading the page of keys lists it: a place's name, or everywhere. */
  at: string
  /** Whether it can be done now. */
  when?: (here: Here) => boolean
  /** Without it, the action is done by the screen that says so (useAction). */
  run?: (here: Here) => void
  /** Known by its keys alone: moving in a table. Listed on the page of keys, not offered in the palette. */
  quiet?: boolean
}

export const EVERYWHERE = 'everywhere'
export const IN_CAMPAIGN = 'campaign'

/** Whether an action's keys work at a place. */
export function reaches(action: Action, here: Pick<Here, 'place' | 'campaign'>): boolean {
  if (action.at === EVERYWHERE) return true
  return action.at === IN_CAMPAIGN ? here.campaign !== '' : action.at === here.place
}
