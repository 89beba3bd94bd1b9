// Money is whole minor units with a currency code: 128600000 and "CNY" is ¥1,286,000.
import type { Lang } from './date'
import { localeOf } from './number'

const format = (lang: Lang, currency: string, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(localeOf(lang), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options })

/** Minor units to one of the currency: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  return format('en', currency, {}).resolvedOptions().maximumFractionDigits ?? 2
}

/** ¥1,286,000, with decimals only where there are any. "—" for no amount. */
export function formatMoney(minor: number | null | undefined, currency: string, lang: Lang): string {
  if (minor == null) return '—'
  const digits = minorDigits(currency)
  const whole = minor % 10 ** digits === 0
  return format(lang, currency, { minimumFractionDigits: whole ? 0 : digits }).format(minor / 10 ** digits)
}

/** 128.6 万 from ten thousand up in Chinese, ¥1.29M in English: for lists, where every figure has one width. */
export function formatLargeMoney(minor: number | null | undefined, currency: string, lang: Lang): string {
  if (minor == null) return '—'
  const major = minor / 10 ** minorDigits(currency)
  if (Math.abs(major) < 10_000) return formatMoney(minor, currency, lang)
  if (lang === 'en') return format(lang, currency, { notation: 'compact', maximumFractionDigits: 2 }).format(major)
  const figure = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return Math.abs(major) < 100_000_000 ? `${figure.format(major / 10_000)} 万` : `${figure.format(major / 1e8)} 亿`
}

/** 1,286,000 without its currency, for cells of a column of money; "" for no amount. */
export function formatAmount(minor: number | null | undefined, currency: string, lang: Lang): string {
  if (minor == null) return ''
  const digits = minorDigits(currency)
  const whole = minor % 10 ** digits === 0
  return new Intl.NumberFormat(localeOf(lang), {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits)
}
