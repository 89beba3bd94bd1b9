// What a checklist is printed with, as this laptop remembers it: JSON of our own in the preferences.
import { type ChecklistOptions, type Preferences, type Print, setPreferences, usePreferences } from '~/api'
import type { Lang } from '~/lib/date'
import { useLang } from '~/locale'

export const ORDERS = ['stage', 'group', 'person', 'day'] as const
export const PAPERS = ['a4', 'letter'] as const
export const TONGUES = ['zh', 'en', 'both'] as const

const one = <V extends string>(of: readonly V[], value: unknown, otherwise: V): V =>
  of.find((v) => v === value) ?? otherwise

/** The options remembered; what is missing or unknown there comes from the preferences and the window's language. */
export function readOptions({ print, paper }: Pick<Preferences, 'print' | 'paper'>, lang: Lang): ChecklistOptions {
  let kept: Partial<Record<keyof ChecklistOptions, unknown>> = {}
  try {
    const read: unknown = JSON.parse(print || '{}')
    if (typeof read === 'object' && read !== null) kept = read
  } catch {
    // of another program's making: begin anew
  }
  return {
    lang: one(TONGUES, kept.lang, lang),
    paper: one(PAPERS, kept.paper, paper || 'a4'),
    by: one(ORDERS, kept.by, 'stage'),
    open: kept.open === true,
  }
}

/** The options, and a way to change some of them. */
export function useOptions(): [ChecklistOptions, (change: Partial<ChecklistOptions>) => Promise<void>] {
  const preferences = usePreferences()
  const options = readOptions(preferences, useLang())
  return [options, (change) => setPreferences({ print: JSON.stringify({ ...options, ...change }) })]
}

/** The latest print of a handout with these very options. */
export function lastPrint(prints: readonly Print[], handout: string, options: ChecklistOptions): Print | undefined {
  const same = (p: Print) => {
    if (p.handout !== handout) return false
    try {
      const o = JSON.parse(p.options) as ChecklistOptions
      return o.lang === options.lang && o.paper === options.paper && o.by === options.by && o.open === options.open
    } catch {
      return false
    }
  }
  return prints.filter(same).reduce<Print | undefined>((a, b) => (a && a.revision > b.revision ? a : b), undefined)
}
