// The columns of materials: their way from planned to returned, the counts, and of prizes the stock.
import type { Goods, ID, Material } from '~/api'
import type { GridColumn, Layout } from '~/components/grid/types'
import { type Status, StatusMark } from '~/components/StatusMark'
import { countdown, formatDay, templateLive } from '~/lib/date'
import { formatNumber } from '~/lib/number'
import { byOrder, columnOf } from '~/sheet/columns'
import { FindingMark, type FindingsOf } from '~/sheet/findings'
import type { Ground } from '~/sheet/useGround'
import { StockBar } from './StockBar'

export const FIRST: Layout = { hidden: ['kind', 'unit', 'needed', 'promised', 'accepted_on', 'notes'] }
export const FIRST_STOCK: Layout = {
  hidden: [
    ...['spec', 'state', 'due', 'quantity', 'received', 'defects', 'left_over', 'supplier'],
    ...['owner', 'needed', 'kind', 'unit', 'accepted_on', 'notes'],
  ],
}

/** What the panel shows of a material; its counts stand in a part of their own. */
export const FIELDS = ['name', 'state', 'kind', 'quantity', 'spec', 'supplier', 'owner', 'due', 'needed'] as const
export const FURTHER = ['unit', 'promised', 'left_over', 'accepted_on'] as const

export const STATE: Record<Material['state'], Status> = {
  planned: 'todo',
  proof: 'doing',
  ordered: 'waiting',
  arrived: 'doing',
  accepted: 'done',
  loaded: 'done',
  returned: 'done',
}

type Column = GridColumn<Material>

export interface Terms {
  goods: ReadonlyMap<ID, Goods>
  findings: FindingsOf
}

export function materialColumns(ground: Ground, terms: Terms): Column[] {
  const { word } = ground
  const col = (field: keyof Material & string, over: Partial<Column> = {}) => columnOf('material', field, ground, over)
  const state = col('state')
  return [
    col('name', { width: 168 }),
    col('spec', { width: 108, quiet: true }),
    {
      ...state,
      width: 96,
      cell: (m) => (
        <StatusMark status={STATE[m.state]}>
          <span className={`qd-cut ${m.state === 'returned' ? 'qd-3' : ''}`}>
            {word('choice.material.state', m.state)}
          </span>
        </StatusMark>
      ),
    },
    { ...col('due', { width: 124 }), cell: (m) => <Due material={m} ground={ground} terms={terms} /> },
    ...counts(ground, terms),
    col('supplier', { width: 112 }),
    col('owner', { width: 104 }),
    col('needed'),
    col('kind', { width: 96 }),
    col('unit', { width: 64 }),
    col('promised', { width: 80 }),
    col('accepted_on'),
    col('notes'),
  ]
}

/** Quantity and what came of it; a figure that something is found against says so. */
function counts(ground: Ground, { findings }: Terms): Column[] {
  const col = (field: 'quantity' | 'received' | 'accepted' | 'defects' | 'left_over') => {
    const head = ground.t(`ui.materials.col.${field}`)
    const column = columnOf('material', field, ground, { width: 78, head }) as Column
    return { ...column, cell: (m: Material) => <Count text={column.text(m)} found={findings(m.id, field)} /> }
  }
  return [col('quantity'), col('received'), col('accepted'), col('defects'), col('left_over')]
}

function Count({ text, found }: { text: string; found: ReturnType<FindingsOf> }) {
  if (found.length === 0) return text
  const bad = found[0]?.severity === 'blocker'
  return (
    <span className={`qd-row ${bad ? 'qd-bad' : 'qd-warn'}`} style={{ gap: 4, justifyContent: 'end' }}>
      <FindingMark findings={found} />
      {text || '—'}
    </span>
  )
}

/** The day of acceptance, counted to the live day, and what is wrong with it. */
function Due({ material: m, ground, terms }: { material: Material; ground: Ground; terms: Terms }) {
  const { lang, today, live } = ground
  const found = terms.findings(m.id, 'due')
  const urgency = terms.goods.get(m.id)?.urgency
  const bad = urgency === 'late' || urgency === 'close'
  const n = live && !templateLive(today) && m.due ? countdown(live, m.due) : ''
  return (
    <span className={`qd-row ${bad ? 'qd-bad' : urgency === 'accepted' ? 'qd-3' : ''}`} style={{ gap: 6 }}>
      {urgency === 'late' ? (
        <StatusMark status="late" size={12}>
          {' '}
        </StatusMark>
      ) : (
        <FindingMark findings={found} />
      )}
      {m.due ? formatDay(m.due, lang, { today }) : <span className="qd-3">—</span>}
      {n && <span className={bad ? 'qd-12' : 'qd-3 qd-12'}>{n}</span>}
    </span>
  )
}

/** The columns of prizes: what is typed under "give" is given out now. */
export function stockColumns(ground: Ground, terms: Terms): Column[] {
  const { t, lang } = ground
  const of = (m: Material) => terms.goods.get(m.id)
  const col = (field: keyof Material & string, over: Partial<Column> = {}) => columnOf('material', field, ground, over)
  const figure = (id: 'given' | 'free', width: number): Column => {
    const value = (m: Material) => of(m)?.[id] ?? null
    const text = (m: Material) => (value(m) === null ? '' : formatNumber(value(m), lang))
    return {
      id,
      head: t(`ui.materials.col.${id}`),
      width,
      number: true,
      text,
      cell: (m) => <span className={(value(m) ?? 0) < 0 ? 'qd-bad' : ''}>{text(m) || '—'}</span>,
      compare: byOrder(value),
    }
  }
  const counted = (field: 'promised' | 'accepted') => {
    const column = col(field, { width: 88 })
    return { ...column, cell: (m: Material) => <Count text={column.text(m)} found={terms.findings(m.id, field)} /> }
  }
  const own: Column[] = [
    col('name', { width: 180 }),
    { id: 'give', head: t('ui.materials.col.give'), width: 72, number: true, text: () => '', edit: { by: 'text' } },
    {
      id: 'stock',
      head: t('ui.materials.col.stock'),
      width: 220,
      text: (m) => (of(m)?.stock == null ? '' : formatNumber(of(m)?.stock ?? null, lang)),
      cell: (m) => <StockBar material={m} goods={of(m)} />,
      compare: byOrder((m) => of(m)?.stock ?? null),
    },
    counted('promised'),
    counted('accepted'),
    figure('given', 80),
    figure('free', 96),
  ]
  // The rest of a material is for the panel, and for who wants it beside.
  return [...own, ...materialColumns(ground, terms).filter((c) => !own.some((o) => o.id === c.id))]
}
