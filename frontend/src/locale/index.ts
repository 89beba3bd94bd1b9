// Words of the window: its share of the catalogue Go uses, loaded in the language of the moment. Keys are typed: one that it
// lacks does not compile.
import { useCallback, useSyncExternalStore } from 'react'
import type catalogue from '#locale/en.json'
import type { Lang } from '~/lib/date'
import type { Shared } from './share'

type Plain<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K

/** A key of the catalogue; a counted one without its plural form. */
export type Key = Plain<Shared<keyof typeof catalogue & string>>

export type Params = Record<string, string | number>

/** The text of a key, its {{parameters}} filled in; `count` chooses the plural form. */
export type Translate = (key: Key, params?: Params) => string

type Words = Readonly<Record<string, string>>

const files: Record<Lang, () => Promise<{ default: Words }>> = {
  zh: () => import('#locale/zh-CN.json'),
  en: () => import('#locale/en.json'),
}

/** A language with its words. Another one is another object, so that what was drawn with the words is drawn again. */
interface Tongue {
  lang: Lang
  words: Words
  t: Translate
}

const tongue = (lang: Lang, words: Words): Tongue => ({ lang, words, t: (key, params) => textOf(words, key, params) })

let now = tongue('zh', {})
const listeners = new Set<() => void>()

/** As Go reads the catalogue (package locale); a key that it lacks stands for itself. */
export function textOf(words: Words, key: string, params: Params = {}): string {
  const form = Number(params.count) === 1 ? 'one' : 'other'
  const counted = 'count' in params ? (words[`${key}_${form}`] ?? words[`${key}_other`]) : undefined
  const text = counted ?? words[key] ?? key
  // In one pass: a parameter may hold braces itself.
  return text.includes('{{') ? text.replace(/\{\{(\w+)\}\}/g, (whole, name) => String(params[name] ?? whole)) : text
}

/** The language to start with: what the person chose, else the system's. */
export function startLanguage(chosen: string): Lang {
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

/** Begins to load the words of a language before it is sure that they are wanted. */
export const fetchWords = (lang: Lang): void => void files[lang]().catch(() => {}) // speak asks again

/** Puts the window into a language; done when its words are there. */
export async function speak(lang: Lang): Promise<void> {
  const { default: words } = await files[lang]()
  now = tongue(lang, words)
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  for (const l of listeners) l()
}

const useTongue = () =>
  useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => now,
  )

/** Words outside a component. */
export const say: Translate = (key, params) => now.t(key, params)

/** The language of the window outside a component. */
export const language = (): Lang => now.lang

export const useT = (): Translate => useTongue().t

export const useLang = (): Lang => useTongue().lang

const nameIn = (words: Words, kind: string, field: string): string =>
  words[`field.${kind}.${field}`] ?? words[`field.${field}`] ?? `field.${field}`

/** What people call a field of a kind of row: its name there, or the one it has everywhere (FieldName of package app). */
export function useFieldName(): (kind: string, field: string) => string {
  const { words } = useTongue()
  return useCallback((kind, field) => nameIn(words, kind, field), [words])
}

/** The same outside a component. */
export const fieldName = (kind: string, field: string): string => nameIn(now.words, kind, field)

/** Where the catalogue has the words for codes of the domain. */
export type WordGroup =
  | 'stage'
  | 'ui.scenario'
  | 'ui.form'
  | 'ui.period'
  | 'ui.status'
  | 'kind'
  | 'kinds'
  | 'phase'
  | 'handout'
  | `choice.${string}`

/** The word for a code of the domain, such as stage "plan"; the code itself where the catalogue has none. */
export function useWord(): (group: WordGroup, code: string) => string {
  const { words } = useTongue()
  return useCallback((group, code) => (code === '' ? '' : (words[`${group}.${code}`] ?? code)), [words])
}
