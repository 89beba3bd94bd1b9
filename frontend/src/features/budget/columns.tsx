// The columns of the budget. What is typed on a line and what its instalments come to stand in one cell; the cell is
// edited by what was typed.
import type { Amount, BudgetLine } from '~/api'
import type { Cells, GridColumn, Layout } from '~/components/grid/types'
import { StatusMark } from '~/components/StatusMark'
import { formatAmount } from '~/lib/money'
import { formatShare } from '~/lib/number'
import { byOrder, columnOf } from '~/sheet/columns'
import type { Ground } from '~/sheet/useGround'
import css from './Budget.module.css'
import type { Ledger } from './view'

type Column = GridColumn<BudgetLine>

/** Hidden until the user chooses others. */
export const FIRST_LAYOUT: Layout = { hidden: ['category', 'share', 'raised', 'owner', 'charge', 'margin', 'notes'] }

/** Not for the client's eyes. */
const INNER: ReadonlySet<string> = new Set(['price', 'margin', 'notes'])

export const forClient = (columns: readonly Column[]) => columns.filter((c) => !INNER.has(c.id))

/** The fields of the panel, in their order. */
export const FIELDS = [
  'category',
  'price',
  'quantity',
  'share',
  'planned',
  'committed',
  'paid',
  'charge',
  'payee',
  'owner',
  'notes',
] as const

export function columnsOf(ground: Ground, ledger: Ledger, lines: readonly BudgetLine[]): Column[] {
  const { t, lang, currency } = ground
  const of = (x: BudgetLine) => ledger.amounts.get(x.id)
  const said = (n: number | null | undefined) => formatAmount(n, currency, lang)
  const column = (id: keyof BudgetLine, over: Partial<Column>) => columnOf('budget_line', id, ground, over)
  const computed = (id: string, head: string, width: number, value: (a: Amount) => number | null): Column => {
    const amount = (x: BudgetLine) => {
      const a = of(x)
      return a ? value(a) : null
    }
    const text = (x: BudgetLine) => said(amount(x))
    return { id, head, width, number: true, text, cell: (x) => text(x) || <None />, compare: byOrder(amount) }
  }
  const spent = (id: 'committed' | 'paid'): Column =>
    column(id, {
      width: 84,
      cell: (x) => {
        const a = of(x)
        if (!a || (a[id] === 0 && x[id] === null)) return <None />
        const more = a[id] - (x[id] ?? 0)
        const title = more > 0 ? t('ui.budget.instalments', { typed: said(x[id] ?? 0), amount: said(more) }) : undefined
        if (a.left < 0 && a[id] > 0 && (id === 'committed' || a.committed === 0))
          return <Over title={title}>{said(a[id])}</Over>
        return <span title={title}>{said(a[id])}</span>
      },
      compare: byOrder((x) => of(x)?.[id] ?? null),
    })
  const categories = [...new Set(lines.map((x) => x.category.trim()).filter(Boolean))]
  return [
    column('item', { head: t('ui.budget.col.item'), width: 184 }),
    column('category', {
      width: 112,
      edit: { by: 'choice', options: () => categories.map((text) => ({ text, label: text })), free: true },
    }),
    column('price', { width: 76, quiet: true, cell: (x) => said(x.price) || <None /> }),
    column('quantity', { width: 72, quiet: true }),
    column('share', { width: 72, quiet: true }),
    column('planned', {
      head: t('ui.budget.col.planned'),
      width: 92,
      cell: (x) => {
        const a = of(x)
        if (!a || a.planned === null) return <None />
        if (!a.computed) return said(a.planned)
        const from = x.price !== null && x.quantity !== null ? 'product' : 'share'
        return (
          <span className="qd-3" title={t(`ui.budget.computed.${from}`)}>
            {said(a.planned)}
          </span>
        )
      },
      compare: byOrder((x) => of(x)?.planned ?? null),
    }),
    computed('raised', t('ui.budget.col.raised'), 84, (a) => a.raised || null),
    spent('committed'),
    spent('paid'),
    {
      ...computed('left', t('ui.budget.col.left'), 84, leftOf),
      cell: (x) => {
        const a = of(x)
        const left = a ? leftOf(a) : null
        if (left === null) return <None />
        return left < 0 ? <Over>{minus(said(left))}</Over> : said(left)
      },
    },
    {
      id: 'used',
      head: t('ui.budget.col.used'),
      width: 102,
      text: (x) => share(of(x)?.used ?? null, lang),
      cell: (x) => <Used of={of(x)} lang={lang} />,
      compare: byOrder((x) => of(x)?.used ?? null),
    },
    column('payee', { width: 120, quiet: true }),
    column('owner', { width: 104, quiet: true }),
    column('charge', { width: 92 }),
    computed('margin', t('ui.budget.col.margin'), 84, (a) => a.margin),
    column('notes', { width: 160 }),
  ]
}

/** Of a line that plans nothing and costs nothing, nothing is left either. */
const leftOf = (a: Amount) => (a.planned === null && a.left === 0 ? null : a.left)

/** A minus as wide as a digit. */
const minus = (s: string) => s.replace(/^-/, '−')

const share = (used: number | null, lang: Ground['lang']) => (used === null ? '' : formatShare(used, 10_000, lang, 0))

interface Sum {
  planned: number
  raised: number
  committed: number
  paid: number
  left: number
  used: number | null
  charge: number | null
  margin: number | null
}

/** What a group of lines, or all of them, come to, under the columns. */
export function sumCells(sum: Sum | undefined, { lang, currency }: Ground, strong = false): Cells {
  if (!sum) return {}
  const said = (n: number | null) => minus(formatAmount(n, currency, lang))
  return {
    planned: said(sum.planned),
    raised: sum.raised > 0 ? said(sum.raised) : '',
    committed: said(sum.committed),
    paid: said(sum.paid),
    left: sum.left < 0 ? <span className="qd-bad">{said(sum.left)}</span> : said(sum.left),
    used: <Used of={sum} lang={lang} strong={strong} />,
    charge: said(sum.charge),
    margin: said(sum.margin),
  }
}

const None = () => <span className={css.none}>—</span>

/** What is over stands on red ground, its whole cell. */
function Over({ title, children }: { title?: string | undefined; children: string }) {
  return (
    <span className={css.over} title={title}>
      {children}
    </span>
  )
}

interface UsedProps {
  of: { used: number | null; left: number } | undefined
  lang: Ground['lang']
  strong?: boolean
}

/** How much of what it may cost is committed and paid. */
function Used({ of, lang, strong }: UsedProps) {
  if (!of || (of.used === null && of.left >= 0)) return <None />
  const over = of.left < 0
  return (
    <>
      <span className={css.bar} data-over={over || undefined} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (of.used ?? 10_000) / 100)}%` }} />
      </span>
      <span className={`qd-12 ${over ? 'qd-bad' : strong ? '' : 'qd-3'}`}>{share(of.used, lang)}</span>
      {over && <StatusMark status="late" size={12} />}
    </>
  )
}
