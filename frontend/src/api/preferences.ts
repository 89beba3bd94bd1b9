// What one person on one laptop likes. Only this window writes it: it is read once, and every choice shows at once.
import { useQuery } from '@tanstack/react-query'
import { forget, keys, queries } from './cache'
import { go } from './client'
import { read } from './queries'
import type { Preferences } from './types'

// Never read again: an answer made before a choice was kept would take the choice back on the screen.
const preferences = { ...read(keys.preferences, () => go.Preferences.Get()), staleTime: 'static' as const }

export const DEFAULTS: Preferences = {
  name: '',
  lang: '',
  theme: 'system',
  paper: 'a4',
  workspace: '',
  last: '',
  print: '',
}

/** The preferences before anything is drawn; the defaults when Go does not answer. */
export const loadPreferences = () => queries.fetchQuery(preferences).catch(() => DEFAULTS)

export const usePreferences = (): Preferences => useQuery(preferences).data ?? DEFAULTS

const now = () => queries.getQueryData<Preferences>(keys.preferences) ?? DEFAULTS
const show = (p: Preferences) => queries.setQueryData(keys.preferences, p)

let last: Promise<unknown> = Promise.resolve()
let newest = 0

/**
 * Keeps preferences: shown at once, put back when Go refuses. They are kept one call after another, each with all that
 * was chosen by then; an answer that a newer choice has overtaken changes nothing on the screen.
 */
export function setPreferences(changed: Partial<Preferences>): Promise<void> {
  const before = now()
  show({ ...before, ...changed })
  newest++
  const mine = newest
  const turn = last.then(async () => {
    try {
      const kept = await go.Preferences.Set(now())
      if (mine === newest) show(kept)
    } catch (e) {
      show(without(changed, before))
      throw e
    }
  })
  last = turn.catch(() => {}) // whoever chose hears of it
  return turn
}

/** What Go worded in another language is read again, once it knows the new one; also what is on its way. */
export async function reworded(): Promise<void> {
  await last
  await forget()
}

/** What is on the screen with a refused choice put back, where nothing was chosen over it since. */
function without(changed: Partial<Preferences>, before: Preferences): Preferences {
  const shown = now()
  const names = (Object.keys(changed) as (keyof Preferences)[]).filter((name) => shown[name] === changed[name])
  return { ...shown, ...Object.fromEntries(names.map((name) => [name, before[name]])) }
}
