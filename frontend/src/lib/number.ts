// Figures in words. Intl is always given its locale: the window's own may be "C".
import type { Lang } from './date'

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en' }

/** The locale Intl takes for a language of the window. */
export const localeOf = (lang: Lang): string => locales[lang]

/** 12,000; up to two decimals. "—" for no figure: a zero is something else. */
export function formatNumber(n: number | null | undefined, lang: Lang): string {
  return n == null ? '—' : new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 2 }).format(n)
}

/** 5.556, 1,111,112: a figure as somebody wrote it, with all its decimals. */
export const formatFigure = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 12 }).format(n)

/** 72.6 % of a part of a whole; "—" where there is no whole. */
export function formatShare(part: number, whole: number, lang: Lang, decimals = 1): string {
  if (!whole) return '—'
  const n = new Intl.NumberFormat(locales[lang], { maximumFractionDigits: decimals }).format((part * 100) / whole)
  return `${n} %`
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** 90 of 9,047 basis points, rounded down: 100 is all of it. "—" for no score. */
export const formatScore = (points: number | null | undefined): string =>
  points == null ? '—' : String(Math.floor(points / 100))

/** 640 B, 1.2 MB, 659 MB of bytes: three figures say enough of a file. */
export function formatSize(bytes: number, lang: Lang): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)))
  const n = bytes / 1024 ** step
  const decimals = step > 0 && n < 99.95 ? 1 : 0
  const figure = new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return `${figure.format(n)} ${UNITS[step]}`
}
