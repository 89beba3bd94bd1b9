// The columns of partners, and those of their instalments.
import type { Contract, ID, Partner, Payment, PaymentState } from '~/api'
import type { GridColumn, Layout } from '~/components/grid/types'
import { ShareBar } from '~/components/ShareBar'
import { StatusMark } from '~/components/StatusMark'
import { formatDay } from '~/lib/date'
import { byOrder, columnOf } from '~/sheet/columns'
import type { Ground } from '~/sheet/useGround'
import { ContractMark, PaymentMark } from './marks'
import { lacking } from './view'

export const FIRST: Layout = { hidden: ['kind', 'email', 'duties', 'rights', 'starts', 'notes'] }
/** What the panel shows of a partner, and what it has behind that. */
export const FIELDS = [
  'name',
  'status',
  'fee',
  'contact',
  'phone',
  'owner',
  'duties',
  'rights',
  'standard',
  'ends',
] as const
export const FURTHER = ['kind', 'email', 'starts', 'notes'] as const

export function partnerColumns(ground: Ground, contracts: ReadonlyMap<ID, Contract>): GridColumn<Partner>[] {
  const { t, nameOf } = ground
  const col = (field: keyof Partner & string, over: Partial<GridColumn<Partner>> = {}) =>
    columnOf('partner', field, ground, over)
  const lacks = (x: Partner) =>
    lacking(contracts.get(x.id))
      .map((f) => nameOf('partner', f))
      .join(t('ui.load.comma'))
  const status = col('status')
  return [
    col('name', { width: 168 }),
    {
      ...status,
      width: 112,
      cell: (x) => <ContractMark status={x.status} />,
      ...(status.edit?.by === 'choice' && { edit: { ...status.edit, free: false } }),
    },
    {
      id: 'lacks',
      head: t('ui.partners.lacks'),
      width: 148,
      text: lacks,
      cell: (x) =>
        lacks(x) && (
          <StatusMark status="warning" size={12}>
            <span className="qd-warn qd-cut" title={lacks(x)}>
              {lacks(x)}
            </span>
          </StatusMark>
        ),
      compare: byOrder((x) => lacking(contracts.get(x.id)).length),
    },
    col('fee', { width: 112 }),
    {
      id: 'payments',
      head: t('ui.partners.payments'),
      width: 172,
      text: (x) => contracts.get(x.id)?.next ?? '',
      cell: (x) => <Plan contract={contracts.get(x.id)} ground={ground} />,
      compare: byOrder((x) => contracts.get(x.id)?.next ?? ''),
    },
    col('contact', { width: 104 }),
    col('phone', { width: 128 }),
    col('owner'),
    col('kind', { width: 88 }),
    col('standard', { width: 200 }),
    col('starts'),
    col('ends'),
    col('duties', { width: 200 }),
    col('rights', { width: 200 }),
    col('email'),
    col('notes'),
  ]
}

/** What is paid of what is planned, and when the next is due: overdue, soon or later. */
function Plan({ contract, ground: { t, lang, today } }: { contract: Contract | undefined; ground: Ground }) {
  if (!contract || contract.payments.length === 0) return <span className="qd-3">{t('ui.partners.noPlan')}</span>
  const { late, soon, next, paid, planned, open } = contract
  const day = next && formatDay(next, lang, { today })
  return (
    <span className="qd-row" style={{ gap: 8 }}>
      <ShareBar done={paid} all={planned} width={28} />
      {late > 0 || soon > 0 ? (
        <StatusMark status={late > 0 ? 'late' : 'warning'} size={12}>
          <span className={`qd-nowrap ${late > 0 ? 'qd-bad' : 'qd-warn'}`}>{t('ui.partners.dueOn', { day })}</span>
        </StatusMark>
      ) : (
        <span className="qd-2 qd-cut">
          {day ? t('ui.partners.dueOn', { day }) : open > 0 ? t('ui.partners.undated') : t('ui.partners.allPaid')}
        </span>
      )}
    </span>
  )
}

export function paymentColumns(ground: Ground, states: ReadonlyMap<ID, PaymentState>): GridColumn<Payment>[] {
  const { t } = ground
  const stateOf = (x: Payment) => states.get(x.id) ?? 'open'
  const order: readonly PaymentState[] = ['late', 'soon', 'open', 'paid']
  return [
    columnOf('payment', 'name', ground, { width: 180 }),
    columnOf('payment', 'amount', ground, { width: 120 }),
    columnOf('payment', 'due', ground),
    {
      id: 'state',
      head: t('ui.partners.state'),
      width: 112,
      text: (x) => t(`ui.partners.state.${stateOf(x)}`),
      cell: (x) => <PaymentMark state={stateOf(x)} />,
      compare: byOrder((x) => order.indexOf(stateOf(x))),
    },
    columnOf('payment', 'paid', ground),
    columnOf('payment', 'line', ground, { width: 140 }),
    columnOf('payment', 'notes', ground),
  ]
}
