// What handouts are printed with, as this laptop remembers it: JSON of our own in the preferences.
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import {
  type Handout,
  type Paper,
  type Preferences,
  type Print,
  type PrintOptions,
  setPreferences,
  usePreferences,
} from '~/api'
import type { Lang } from '~/lib/date'
import { useLang } from '~/locale'
import { type HandoutKind, handoutOf, PACK, PACKS, type Pack } from './handouts'

export const ORDERS = ['stage', 'group', 'person', 'day'] as const
export const papersOf = (handout: HandoutKind): readonly PrintOptions['paper'][] =>
  handout.pocket ? ['a4', 'letter', 'a5'] : ['a4', 'letter']
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

const kindOf = (id: HandoutKind['id']): HandoutKind => (id === 'pack' ? PACK : handoutOf(id))

/**
 * The options remembered of a handout; what is missing or unknown there comes from the preferences and the window's
 * language. Whom and which day it is for is chosen anew each time.
 */
export function readOptions(
  { print, paper }: Pick<Preferences, 'print' | 'paper'>,
  lang: Lang,
  handout: HandoutKind['id'] = 'checklist',
): PrintOptions {
  const all = readKept(print)
  const kind = kindOf(handout)
  const kept = handout === 'checklist' ? all : object(all[handout])
  return {
    lang: one(TONGUES, kept.lang, lang),
    paper: one(papersOf(kind), kept.paper, paper || 'a4'),
    by: one(ORDERS, kept.by, 'stage'),
    open: kept.open === true,
    for: '',
    day: '',
    client: kept.client === true,
    bind: kept.bind === true,
  }
}

/** What is to be kept once some options of a handout have changed, and which one was last chosen. */
export function keepOptions(print: string, handout: HandoutKind['id'], options: PrintOptions): string {
  const all = readKept(print)
  const kept = Object.fromEntries(
    kindOf(handout)
      .heeds.filter((o) => o !== 'for' && o !== 'day')
      .map((o) => [o, options[o]]),
  )
  return JSON.stringify(handout === 'checklist' ? { ...all, ...kept, handout } : { ...all, [handout]: kept, handout })
}

/** The handout the place names, else the one last chosen; and a way to another. */
export function useHandout(): [HandoutKind & { id: Handout }, (to: Handout) => void] {
  const [params, setParams] = useSearchParams()
  const preferences = usePreferences()
  const shown = handoutOf(params.get('handout') ?? readKept(preferences.print).handout)
  return [shown, (handout) => setParams({ handout }, { replace: true })]
}

/** The pack that the place names; null where it is a handout. */
export function usePack(): Pack | null {
  const [params] = useSearchParams()
  return PACKS.find((p) => p === params.get('pack')) ?? null
}

/** The way to a pack. */
export function useShowPack(): (pack: Pack) => void {
  const [, setParams] = useSearchParams()
  return (pack) => setParams({ pack }, { replace: true })
}

/** The revision that only the pages changed since are wanted of, 0 for all pages; and a way to choose. */
export function useSince(): [number, (revision: number) => void] {
  const [params, setParams] = useSearchParams()
  const since = Number(params.get('since'))
  const choose = (revision: number) => {
    const next = new URLSearchParams(params)
    if (revision > 0) next.set('since', `${revision}`)
    else next.delete('since')
    setParams(next, { replace: true })
  }
  return [Number.isSafeInteger(since) && since > 0 ? since : 0, choose]
}

/**
 * Whether ticks are being entered, as whoever led here wants it; and a way to begin and end. It is no part of the address: nobody
 * wants to come back to it.
 */
export function useTicking(): [boolean, (on: boolean) => void] {
  const navigate = useNavigate()
  const { pathname, search, state } = useLocation()
  return [
    (state as { ticks?: boolean } | null)?.ticks === true,
    (on) => navigate({ pathname, search }, { replace: true, state: on ? { ticks: true } : null }),
  ]
}

/** The way to a paper that is out: its handout with its options, and the pages of it that changed alone. */
export function useShowPaper(): (paper: Paper) => Promise<void> {
  const preferences = usePreferences()
  const [, setParams] = useSearchParams()
  return async ({ handout, options, revision, renew }) => {
    const { for: whom, day } = options
    await setPreferences({ print: keepOptions(preferences.print, handout, options) })
    setParams(
      { handout, ...(whom && { for: whom }), ...(day && { day }), ...(renew.length > 0 && { since: `${revision}` }) },
      { replace: true },
    )
  }
}

/** The options of a handout, and a way to change some of them: most are remembered, whom and which day it is for stand in the place. */
export function useOptions(handout: HandoutKind): [PrintOptions, (change: Partial<PrintOptions>) => Promise<void>] {
  const preferences = usePreferences()
  const [params, setParams] = useSearchParams()
  const kept = readOptions(preferences, useLang(), handout.id)
  const options = { ...kept, ...chosenIn(params, handout) }
  return [
    options,
    async ({ for: whom, day, ...change }) => {
      const next = new URLSearchParams(params)
      next.delete('since') // it was of a paper with other options
      for (const [key, value] of Object.entries({ for: whom, day })) {
        if (value) next.set(key, value)
        else if (value === '') next.delete(key)
      }
      if (`${next}` !== `${params}`) setParams(next, { replace: true })
      if (Object.keys(change).length > 0)
        await setPreferences({ print: keepOptions(preferences.print, handout.id, { ...kept, ...change }) })
    },
  ]
}

/** What the place says of whom and which day a handout is for. */
const chosenIn = (params: URLSearchParams, { heeds }: HandoutKind): Pick<PrintOptions, 'for' | 'day'> => ({
  for: (heeds.includes('for') && params.get('for')) || '',
  day: (heeds.includes('day') && params.get('day')) || '',
})

/** Whether two sets of options are the same to a handout. What came later or was not chosen may be missing in a record. */
export const sameOptions = (handout: HandoutKind, a: Partial<PrintOptions>, b: Partial<PrintOptions>): boolean =>
  handout.heeds.every((key) => (a[key] || undefined) === (b[key] || undefined))

/** Whether a handout has been printed for whom the options say: its papers are counted by themselves. */
export const printedFor = (prints: readonly Print[], handout: HandoutKind, whom: string): boolean =>
  prints.some((p) => p.handout === handout.id && whomOf(p) === whom)

function whomOf(print: Print): string {
  try {
    return (object(JSON.parse(print.options)) as Partial<PrintOptions>).for ?? ''
  } catch {
    return ''
  }
}

/** The latest print of a handout with these very options: those that it was recorded with. */
export function lastPrint(prints: readonly Print[], handout: HandoutKind, options: PrintOptions): Print | undefined {
  const same = (p: Print) => {
    if (p.handout !== handout.id) return false
    try {
      return sameOptions(handout, object(JSON.parse(p.options)), options)
    } catch {
      return false
    }
  }
  return prints.filter(same).reduce<Print | undefined>((a, b) => (a && a.revision > b.revision ? a : b), undefined)
}
