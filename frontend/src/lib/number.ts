// Figures in words. Intl is always given its locale: the window's own may be "C".
import type { Lang } from './date'

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en' }

/** The locale Intl takes for a language of the window. */
export const localeOf = (lang: Lang): string => locales[lang]

/** 12,000; up to two decimals. "—" for no figure: a zero is something else. */
export function formatNumber(n: number | null | undefined, lang: Lang): string {
  return n == null ? '—' : new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 2 }).format(n)
}

/** 72.6 % of a part of a whole; "—" where there is no whole. */
export function formatShare(part: number, whole: number, lang: Lang, decimals = 1): string {
  if (!whole) return '—'
  const n = new Intl.NumberFormat(locales[lang], { maximumFractionDigits: decimals }).format((part / whole) * 100)
  return `${n} %`
}
