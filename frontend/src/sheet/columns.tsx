// A column of a field, made from how the field is kept (lib/fields): how it reads, how it is written to, what it is
// sorted by. A screen names the field and says what is different.
import type { Kind, ListKind, Rows } from '~/api'
import type { Editing, GridColumn, Option } from '~/components/grid/types'
import { choicesOf } from '~/lib/choices'
import { byWords } from '~/lib/collate'
import { formatDay, type Lang } from '~/lib/date'
import { howOf, titleField } from '~/lib/fields'
import { formatMinutes } from '~/lib/minutes'
import { formatAmount, formatMoney } from '~/lib/money'
import { formatNumber, formatShare } from '~/lib/number'
import type { Ground } from './useGround'

/** Texts that may have several lines. */
const LONG: ReadonlySet<string> = new Set([
  'notes',
  'duty',
  'duties',
  'rights',
  'standard',
  'response',
  'trigger',
  'why',
  'answer',
  'reason',
  'deliverable',
  'acceptance',
  'spec',
  'materials',
])

/** Rows that Go makes when a name is typed that nobody has yet. */
const MADE: ReadonlySet<ListKind> = new Set(['person', 'group', 'department'])

const NONE: Option = { text: '', label: '' }

type Held = string | number | boolean | null

/** By the words of a language; none last. */
export const byText =
  <Row,>(of: (x: Row) => string, lang: Lang) =>
  (a: Row, b: Row) =>
    Number(of(a) === '') - Number(of(b) === '') || byWords(lang)(of(a), of(b))

/** Numbers, days and times in their order; none last. */
export const byOrder =
  <Row,>(of: (x: Row) => string | number | null) =>
  (a: Row, b: Row) => {
    const [p, q] = [of(a), of(b)]
    const none = (x: string | number | null) => x === null || x === ''
    if (none(p) || none(q)) return Number(none(p)) - Number(none(q))
    return (p as number) < (q as number) ? -1 : Number((p as number) > (q as number))
  }

export function columnOf<K extends ListKind>(
  kind: K,
  field: keyof Rows[K] & string,
  ground: Ground,
  over: Partial<GridColumn<Rows[K]>> = {},
): GridColumn<Rows[K]> {
  type Row = Rows[K]
  const held = (x: Row) => x[field] as Held
  const common = { id: field, head: ground.nameOf(kind, field) }
  return { ...common, ...made(kind as Kind, field, held, ground), ...over } as GridColumn<Row>
}

/** What follows from how the field is kept. */
function made<Row>(
  kind: Kind,
  field: string,
  held: (x: Row) => Held,
  ground: Ground,
): Omit<GridColumn<Row>, 'id' | 'head'> {
  const { t, lang, today, currency, word, titleOf, rowsOf } = ground
  const how = howOf(kind, field)
  const text = (x: Row) => String(held(x) ?? '')
  const amount = held as (x: Row) => number | null
  const free: Editing<Row> = { by: 'text' }
  if (typeof how === 'object' && 'choice' in how) {
    const values = choicesOf(how.choice)
    const said = (x: Row) => word(how.choice, text(x))
    return {
      width: 104,
      text: said,
      edit: {
        by: 'choice',
        options: () => values.map((v) => ({ text: word(how.choice, v), label: word(how.choice, v) })),
      },
      compare: byOrder((x) => values.indexOf(text(x))),
    }
  }
  if (typeof how === 'object') {
    const rows = rowsOf(how.ref)
    const names = new Map(rows.map((r) => [r.id, titleOf(how.ref, r)]))
    const name = (x: Row) => names.get(text(x)) ?? ''
    const options = () => [NONE, ...[...names.values()].map((n) => ({ text: n, label: n }))]
    return {
      width: 104,
      text: name,
      edit: { by: 'choice', options, free: MADE.has(how.ref) },
      compare: byText(name, lang),
    }
  }
  switch (how) {
    case 'day': {
      const day = (x: Row) => text(x) && formatDay(text(x), lang, { weekday: true, today })
      return { width: 112, text: day, copy: text, edit: free, compare: byOrder(text) }
    }
    case 'time':
      return { width: 72, text, edit: free, compare: byOrder(text) }
    case 'number': {
      const n = (x: Row) => (amount(x) === null ? '' : formatNumber(amount(x), lang))
      return { width: 88, number: true, text: n, edit: free, compare: byOrder(amount) }
    }
    case 'money': {
      const m = (x: Row) => formatAmount(amount(x), currency, lang)
      return { width: 104, number: true, text: m, edit: free, compare: byOrder(amount) }
    }
    case 'minutes': {
      const m = (x: Row) => formatMinutes(amount(x), t)
      return { width: 96, number: true, text: m, edit: free, compare: byOrder(amount) }
    }
    case 'share': {
      const s = (x: Row) => (amount(x) === null ? '' : formatShare(Number(amount(x)), 10_000, lang, 2))
      return { width: 88, number: true, text: s, edit: free, compare: byOrder(amount) }
    }
    case 'bool': {
      const [yes, no] = [t('ui.yes'), t('ui.no')]
      const on = (x: Row) => held(x) === true
      return {
        width: 72,
        text: (x) => (on(x) ? yes : no),
        edit: { by: 'tick', on, yes, no },
        compare: byOrder((x) => Number(!on(x))),
      }
    }
    default: {
      const title = field === titleField(kind)
      return {
        width: title ? 200 : 160,
        ...(title ? { grows: true, fixed: true, required: true } : { quiet: true }),
        text,
        edit: { by: 'text', lines: LONG.has(field) },
        compare: byText(text, lang),
      }
    }
  }
}

/** An amount with its currency, for figures outside the cells. */
export const money = (minor: number | null, { currency, lang }: Ground) => formatMoney(minor, currency, lang)
