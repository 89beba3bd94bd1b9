// Ranges of past campaigns in words: "往期 3 场：0.8–1.4 万人，中位 1.1 万人". From five campaigns on it is the middle half that
// is said, and that it is so.
import type { PastBeside, PastFigure, PastRange } from '~/api/types'
import type { Translate } from '~/locale'
import type { Lang } from './date'
import { formatMoney, minorDigits } from './money'
import { formatNumber, formatShare, localeOf, withUnit } from './number'

export interface PastTerms {
  t: Translate
  lang: Lang
  currency: string
}

type Counts = Pick<PastRange, 'as' | 'unit'>

/** A figure whole: ¥1,286,000, 72.6%, 12,000 人, −6 分钟. */
export const pastFigure = (n: number, counts: Counts, terms: PastTerms): string =>
  whole(n, counts, terms).replace('-', '−')

function whole(n: number, { as, unit }: Counts, { t, lang, currency }: PastTerms): string {
  if (as === 'money') return formatMoney(Math.round(n), currency, lang)
  if (as === 'share') return formatShare(n, 1, lang)
  if (as === 'days') return t('past.days', { n: formatNumber(n, lang) })
  if (as === 'minutes') return t('past.minutes', { n: formatNumber(n, lang) })
  return withUnit(formatNumber(n, lang), unit)
}

/**
 * From one figure to another, with the unit once: 0.8–1.4 万人, ¥800–1,200, 3.9–5.6%, −5 – 12. Counts from a hundred up in
 * whole ones.
 */
export function pastSpan(least: number, most: number, counts: Counts, terms: PastTerms): string {
  const { lang, currency } = terms
  const rounded = counts.as === 'unit' && most >= 100
  const [low, high] = rounded ? [Math.round(least), Math.round(most)] : [least, most]
  const worth = counts.as === 'money' ? 10 ** minorDigits(currency) : 1
  const large = lang === 'zh' && (counts.as === 'money' || counts.as === 'unit') && Math.abs(high) / worth >= 10_000
  const short = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 2 })
  const said = (n: number) =>
    counts.as === 'share'
      ? formatShare(n, 1, lang).replace('%', '')
      : short.format(n / worth / (large ? 10_000 : 1)).replace('-', '−')
  const [from, to] = [said(low), said(high)]
  if (!large && from === to) return pastFigure(high, counts, terms)
  const dash = low < 0 ? ' – ' : '–' // beside a minus
  const numbers = from === to ? from : `${from}${dash}${to}`
  if (large) return `${numbers} 万${counts.as === 'money' ? '' : counts.unit}`
  // The currency stands before the first, every other unit behind the last.
  const first = pastFigure(low, counts, terms)
  if (counts.as === 'money')
    return `${first}${dash}${formatMoney(Math.round(high), currency, lang)
      .replace(/^[^\d-]+/, '')
      .replace('-', '−')}`
  const last = pastFigure(high, counts, terms)
  return last.includes(to) ? last.replace(to, numbers) : `${first}${dash}${last}`
}

/** A range in a line. */
export function pastWords(r: PastRange, terms: PastTerms): string {
  const { t } = terms
  const median = pastSpan(r.median, r.median, r, terms)
  if (r.n === 1) return t('past.single', { value: median })
  if (r.low === r.high) return t('past.same', { n: r.n, value: median })
  if (r.q1 !== null && r.q3 !== null) return t('past.most', { n: r.n, span: pastSpan(r.q1, r.q3, r, terms), median })
  return t('past.few', { n: r.n, span: pastSpan(r.low, r.high, r, terms), median })
}

/** The same shorter, for a cell: its span and how many. */
export function pastShort(r: PastRange, terms: PastTerms): string {
  const span = pastSpan(r.q1 ?? r.low, r.q3 ?? r.high, r, terms)
  return terms.t('past.short', { span })
}

/** The range to say first: of a figure asked for, where it is known. */
export const pastRange = (beside: PastBeside | undefined, ...figures: readonly PastFigure[]): PastRange | undefined =>
  figures.length === 0 ? beside?.ranges[0] : beside?.ranges.find((r) => figures.includes(r.figure))

/** Where a range and this campaign's own figure lie on a line from 0: shares of its width in percent. Null below 0. */
export function pastTrack(r: PastRange, own: number | null) {
  const [low, high] = [r.q1 ?? r.low, r.q3 ?? r.high]
  const most = Math.max(high, own ?? 0) * 1.15
  if (low < 0 || (own ?? 0) < 0 || most === 0) return null
  const at = (n: number) => Math.round((n / most) * 1000) / 10
  return {
    left: at(low),
    width: Math.max(2, Math.round((at(high) - at(low)) * 10) / 10),
    own: own === null ? null : at(own),
  }
}
