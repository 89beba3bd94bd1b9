// Words in the order of a language. The collators are made once: String.localeCompare makes one for each comparison.
import type { Lang } from './date'

const collators: Record<Lang, Intl.Collator> = { zh: new Intl.Collator('zh-CN'), en: new Intl.Collator('en') }

/** Which of two texts comes first. */
export const byWords = (lang: Lang): ((a: string, b: string) => number) => collators[lang].compare
