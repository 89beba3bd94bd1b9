// What handouts are printed with, as this laptop remembers it: JSON of our own in the preferences.
import { useSearchParams } from 'react-router-dom'
import { type Handout, type Preferences, type Print, type PrintOptions, setPreferences, usePreferences } from '~/api'
import type { Lang } from '~/lib/date'
import { useLang } from '~/locale'
import { type HandoutKind, handoutOf } from './handouts'

export const ORDERS = ['stage', 'group', 'person', 'day'] as const
export const PAPERS = ['a4', 'letter'] as const
export const TONGUES = ['zh', 'en', 'both'] as const

const one = <V extends string>(of: readonly V[], value: unknown, otherwise: V): V =>
  of.find((v) => v === value) ?? otherwise

type Kept = Record<string, unknown>

const object = (value: unknown): Kept => (typeof value === 'object' && value !== null ? (value as Kept) : {})

/** What is kept: the checklist's options at the top, the other handouts' under their names, the one last chosen. */
function readKept(print: string): Kept {
  try {
    return object(JSON.parse(print || '{}'))
  } catch {
    return {} // of another program's making: begin anew
  }
}

/** The options remembered of a handout; what is missing or unknown there comes from the preferences and the window's language. */
export function readOptions(
  { print, paper }: Pick<Preferences, 'print' | 'paper'>,
  lang: Lang,
  handout: Handout = 'checklist',
): PrintOptions {
  const all = readKept(print)
  const kept = handout === 'checklist' ? all : object(all[handout])
  return {
    lang: one(TONGUES, kept.lang, lang),
    paper: one(PAPERS, kept.paper, paper || 'a4'),
    by: one(ORDERS, kept.by, 'stage'),
    open: kept.open === true,
  }
}

/** What is to be kept once some options of a handout have changed, and which one was last chosen. */
export function keepOptions(print: string, handout: Handout, options: PrintOptions): string {
  const all = readKept(print)
  const { lang, paper } = options
  return JSON.stringify(
    handout === 'checklist' ? { ...all, ...options, handout } : { ...all, [handout]: { lang, paper }, handout },
  )
}

/** The handout the place names, else the one last chosen; and a way to another. */
export function useHandout(): [HandoutKind, (to: Handout) => void] {
  const [params, setParams] = useSearchParams()
  const preferences = usePreferences()
  const shown = handoutOf(params.get('handout') ?? readKept(preferences.print).handout)
  return [shown, (handout) => setParams({ handout }, { replace: true })]
}

/** The options of a handout, and a way to change some of them. */
export function useOptions(handout: Handout): [PrintOptions, (change: Partial<PrintOptions>) => Promise<void>] {
  const preferences = usePreferences()
  const options = readOptions(preferences, useLang(), handout)
  return [
    options,
    (change) => setPreferences({ print: keepOptions(preferences.print, handout, { ...options, ...change }) }),
  ]
}

/** The latest print of a handout with these very options: those that it was recorded with. */
export function lastPrint(prints: readonly Print[], handout: Handout, options: PrintOptions): Print | undefined {
  const same = (p: Print) => {
    if (p.handout !== handout) return false
    try {
      const recorded = Object.entries(object(JSON.parse(p.options)))
      return recorded.length > 0 && recorded.every(([key, value]) => options[key as keyof PrintOptions] === value)
    } catch {
      return false
    }
  }
  return prints.filter(same).reduce<Print | undefined>((a, b) => (a && a.revision > b.revision ? a : b), undefined)
}
