// How figures of the results are said, and where what they are made of is found.
import type { Campaign, ID, Kind, Results, Role, Source, Workbook } from '~/api'
import type { Day, Lang } from '~/lib/date'
import { formatMoney } from '~/lib/money'
import { formatNumber, formatShare } from '~/lib/number'
import type { Translate, WordGroup } from '~/locale'
import { pathOfTarget } from '~/places'

/** What is needed to say where a figure comes from. */
export interface Told {
  t: Translate
  lang: Lang
  today: Day
  word: (group: WordGroup, code: string) => string
  book: Pick<Workbook, 'goals' | 'budget_lines' | 'incidents'> & { campaign: Pick<Campaign, 'id' | 'currency'> }
  results: Results
}

const percent = (unit: string) => /^\s*[%％]\s*$/.test(unit)

/** A figure, as a share where it is counted in per cent; "—" for none. */
export const figure = (v: number | null, { lang }: Pick<Told, 'lang'>, unit = '') =>
  v !== null && percent(unit) ? formatShare(v, 100, lang) : formatNumber(v, lang)

/** A target: a percentage with the decimals that somebody gave it. */
export const aim = (v: number | null, { lang }: Pick<Told, 'lang'>, unit = '') =>
  v !== null && percent(unit) ? formatShare(v, 100, lang, 2) : formatNumber(v, lang)

/** A share of one; "—" for none. */
export const share = (v: number | null, { lang }: Pick<Told, 'lang'>) => (v === null ? '—' : formatShare(v, 1, lang))

export const money = (v: number | null, { book, lang }: Pick<Told, 'book' | 'lang'>) =>
  formatMoney(v, book.campaign.currency, lang).replace('-', '−')

/** A return: 1.68; below 0 with a true minus. */
export const ratio = (v: number | null, { lang }: Pick<Told, 'lang'>) => formatNumber(v, lang).replace('-', '−')

/** Minutes of ms, to one decimal. */
export const minutes = (ms: number, { t, lang }: Pick<Told, 't' | 'lang'>) =>
  t('ui.results.minutes', { n: formatNumber(Math.round(ms / 6000) / 10, lang) })

export const sourceOf = ({ results }: Told, metric: ID): Source | undefined =>
  results.sources.find((s) => s.metric === metric)

/** The metric of a role, as channels are compared by it. */
export function metricOf({ results: { channels: c } }: Pick<Told, 'results'>, role: Role): ID {
  return { exposure: c.exposure, click: c.click, conversion: c.conversion, cost: c.cost, revenue: '' }[role]
}

/** What a role is called here: its metric's name, or the role's own. */
export const roleName = (x: Told, role: Role) =>
  sourceOf(x, metricOf(x, role))?.name ?? x.word('choice.metric.role', role)

export const toRow = ({ book }: Pick<Told, 'book'>, kind: Kind, row: ID, field = '') =>
  pathOfTarget(book.campaign.id, { kind, row, field })

/** The readings of a metric, in all channels or in one. */
export function toData({ book }: Pick<Told, 'book'>, metric: ID, channel: ID = ''): string {
  const at = new URLSearchParams({ ...(channel && { channel }), ...(metric && { metric }) })
  return `/campaigns/${book.campaign.id}/data?${at}`
}
