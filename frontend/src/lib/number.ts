// Figures in words. Intl is always given its locale: the window's own may be "C".
import type { Lang } from './date'

const locales: Record<Lang, string> = { zh: 'zh-CN', en: 'en' }

/** The locale Intl takes for a language of the window. */
export const localeOf = (lang: Lang): string => locales[lang]

/** 12,000; up to two decimals, below 0.1 the first two figures that are no zeros. "—" for no figure: a zero is something else. */
export function formatNumber(n: number | null | undefined, lang: Lang): string {
  if (n == null) return '—'
  const small = n !== 0 && Math.abs(n) < 0.1
  return new Intl.NumberFormat(
    locales[lang],
    small ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 },
  ).format(n)
}

/** 5.556, 1,111,112: a figure as somebody wrote it, with all its decimals. */
export const formatFigure = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 12 }).format(n)

/**
 * 72.6% of a part of a whole; "—" where there is no whole. The rule for shares that are worked out is Go's locale.Share, for screens, paper and
 * text alike: one decimal at most from 10 % on, below that as formatNumber has it; what is short of the whole is never said to be it, nor what
 * is there to be nothing. `decimals` is for what somebody entered, and for bars that have no room.
 */
export function formatShare(part: number, whole: number, lang: Lang, decimals?: number): string {
  if (!whole) return '—'
  const percent = (part * 100) / whole
  let n = decimals === undefined && Math.abs(percent) < 0.1 ? percent : rounded(percent, decimals ?? 2)
  if (decimals === undefined) {
    if (Math.abs(n) >= 10) n = rounded(percent, 1)
    if (percent < 100 && n >= 100) n = 99.9
    if (Math.abs(percent) < 0.001) n = 0
    if (percent > 0 && n === 0) return '<0.001%'
  }
  return `${formatNumber(n, lang).replace('-', '−')}%`
}

/** To so many decimals, halves away from zero. */
const rounded = (n: number, decimals: number) =>
  (Math.sign(n) * Math.round(Math.abs(n) * 10 ** decimals)) / 10 ** decimals + 0

/** 12,000 人, 5.6%: a figure with its unit; a space between them but for the per cent sign. */
export const withUnit = (figure: string, unit: string): string =>
  unit.trim() === '%' ? `${figure}%` : [figure, unit].filter(Boolean).join(' ')

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

/** A figure with its per cent sign, where that is its unit; "" for none. */
export function formatMeasured(n: number | null | undefined, unit: string, lang: Lang): string {
  return n == null ? '' : `${formatNumber(n, lang)}${/^[%％]$/.test(unit.trim()) ? '%' : ''}`
}
