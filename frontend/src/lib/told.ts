// A value of a field as people read it, by how it is kept.
import type { FieldType } from '~/api'
import { type Day, formatDay, formatInstant, type Lang } from '~/lib/date'
import { formatMinutes } from '~/lib/minutes'
import { formatMoney } from '~/lib/money'
import { formatNumber, formatShare, formatSize } from '~/lib/number'
import type { Translate } from '~/locale'

export interface Reader {
  lang: Lang
  today: Day
  /** Of the campaign, for its money. */
  currency: string
  t: Translate
}

/** The words of a value; "" for none. */
export function told(value: unknown, type: FieldType, { lang, today, currency, t }: Reader): string {
  if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no')
  if (typeof value === 'number') {
    if (type === 'money') return formatMoney(value, currency, lang)
    if (type === 'minutes') return formatMinutes(value, t)
    if (type === 'share') return formatShare(value, 10_000, lang, 2)
    if (type === 'bytes') return formatSize(value, lang)
    if (type === 'instant') return formatInstant(value, lang, today)
    return formatNumber(value, lang)
  }
  if (typeof value !== 'string') return ''
  return type === 'day' ? formatDay(value, lang, { weekday: true, today }) : value
}
