// How contracts and instalments stand: shape and word.
import type { Partner, PaymentState } from '~/api'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useT, useWord } from '~/locale'

const CONTRACT: Record<Partner['status'], Status> = {
  none: 'todo',
  draft: 'doing',
  sent: 'waiting',
  signed: 'done',
  ended: 'done',
}

export function ContractMark({ status }: { status: Partner['status'] }) {
  const word = useWord()
  return (
    <StatusMark status={CONTRACT[status]}>
      <span className={`qd-cut ${status === 'ended' ? 'qd-3' : ''}`}>{word('choice.partner.status', status)}</span>
    </StatusMark>
  )
}

const PAYMENT: Record<PaymentState, readonly [Status, string]> = {
  paid: ['done', 'qd-3'],
  late: ['late', 'qd-bad'],
  soon: ['warning', 'qd-warn'],
  open: ['todo', 'qd-3'],
}

export function PaymentMark({ state }: { state: PaymentState }) {
  const t = useT()
  const [status, ink] = PAYMENT[state]
  return (
    <StatusMark status={status} size={12}>
      <span className={`qd-12 qd-nowrap ${ink}`}>{t(`ui.partners.state.${state}`)}</span>
    </StatusMark>
  )
}
