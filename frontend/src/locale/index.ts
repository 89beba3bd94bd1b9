// Words of the window: the catalogue Go uses, loaded in the language of the moment. Keys are typed: one that the
// catalogue lacks does not compile.

import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type catalogue from '#locale/en.json'
import type { Lang } from '~/lib/date'

type Plain<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K

/** A key of the catalogue; a counted one without its plural form. */
export type Key = Plain<keyof typeof catalogue & string>

export type Params = Record<string, string | number>

/** The text of a key, its {{parameters}} filled in; `count` chooses the plural form. */
export type Translate = (key: Key, params?: Params) => string

const files: Record<Lang, () => Promise<{ default: Record<string, string> }>> = {
  zh: () => import('#locale/zh-CN.json'),
  en: () => import('#locale/en.json'),
}

/** The language to start with: what the person chose, else the system's. */
export function startLanguage(chosen: string): Lang {
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

/** Puts the window into a language; done when its words are there. */
export async function speak(lang: Lang): Promise<void> {
  const { default: words } = await files[lang]()
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      resources: { [lang]: { translation: words } },
      lng: lang,
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      contextSeparator: '\u0000', // keys hold "_": nothing of them is a context
      interpolation: { escapeValue: false }, // React escapes
    })
  } else {
    i18next.addResourceBundle(lang, 'translation', words)
    await i18next.changeLanguage(lang)
  }
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
}

/** Words outside a component. */
export const say: Translate = (key, params) => i18next.t(key, params ?? {})

/** The language of the window outside a component. */
export const language = (): Lang => (i18next.language === 'en' ? 'en' : 'zh')

export function useT(): Translate {
  const { t } = useTranslation()
  return t as unknown as Translate
}

export function useLang(): Lang {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}

/** What people call a field of a kind of row: its name there, or the one it has everywhere (FieldName of package app). */
export function useFieldName(): (kind: string, field: string) => string {
  const { t } = useTranslation()
  return useCallback((kind, field) => t([`field.${kind}.${field}`, `field.${field}`]), [t])
}

/** Where the catalogue has the words for codes of the domain. */
export type WordGroup =
  | 'stage'
  | 'ui.scenario'
  | 'ui.form'
  | 'ui.period'
  | 'ui.status'
  | 'kind'
  | 'phase'
  | 'handout'
  | `choice.${string}`

/** The word for a code of the domain, such as stage "plan"; the code itself where the catalogue has none. */
export function useWord(): (group: WordGroup, code: string) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    (group, code) => (code === '' ? '' : i18n.exists(`${group}.${code}`) ? t(`${group}.${code}`) : code),
    [t, i18n],
  )
}
