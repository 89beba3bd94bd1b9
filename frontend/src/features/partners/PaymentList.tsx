// All instalments of all partners: what is due when, what is overdue, what is paid.
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Contract, type ID, type Payment, setPaid, useContracts } from '~/api'
import { ShareBar } from '~/components/ShareBar'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { money } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { type Ground, useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { paymentColumns } from './columns'

const NOBODY: readonly Payment[] = []

export function PaymentList({ bar }: { bar: ReactNode }) {
  const ground = useGround()
  const { t } = ground
  const today = useToday()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const list = useContracts(campaign).data
  const [picked, setPicked] = useState(NOBODY)
  const sheet = useRef<SheetKeys>(null)
  const columns = useMemo(() => {
    const states = list?.flatMap((c) => c.payments.map((p) => [p.payment, p.state] as const))
    return paymentColumns(ground, new Map(states))
  }, [ground, list])
  const groups = useMemo(() => {
    const contracts = new Map<ID, Contract>(list?.map((c) => [c.partner, c]))
    return book.partners.map((p) => ({
      id: `partner:${p.id}`,
      label: p.name,
      rows: book.payments.filter((x) => x.partner === p.id),
      gives: { partner: p.id },
      note: <Note contract={contracts.get(p.id)} fee={p.fee} ground={ground} />,
    }))
  }, [book.partners, book.payments, list, ground])
  const paid = picked.length > 0 && picked.every((p) => p.paid !== '')
  const pay = () => {
    const ids = new Set(sheet.current?.rows())
    const those = book.payments.filter((p) => ids.has(p.id))
    const all = those.every((p) => p.paid !== '')
    if (those.length === 0) return
    const turned = those.filter((p) => all || p.paid === '').map((p) => p.id)
    tell.failure(setPaid(campaign, turned, all ? '' : today))
  }
  useAction('partners.pay', book.payments.length > 0 ? pay : null)
  return (
    <>
      {bar}
      <Sheet
        ref={sheet}
        at="partners"
        name="partners.payments"
        kind="payment"
        label={t('ui.partners.by.payments')}
        columns={columns}
        groups={groups}
        grouped
        adds={t('ui.partners.newPayment')}
        faint={(x) => x.paid !== ''}
        onSelect={(_, rows) => setPicked(rows)}
        more={() => <ActionButton id="partners.pay">{t(paid ? 'ui.partners.unpay' : 'ui.partners.pay')}</ActionButton>}
        empty={
          book.partners.length === 0 && (
            <>
              <p>
                <b>{t('ui.partners.empty')}</b>
              </p>
              <p className="qd-2">{t('ui.partners.emptyHint')}</p>
            </>
          )
        }
        foot={book.payments.length === 0 && <span>{t('ui.partners.noPayments')}</span>}
      />
    </>
  )
}

/** What is paid of what is planned, and the fee. */
function Note({ contract, fee, ground }: { contract: Contract | undefined; fee: number | null; ground: Ground }) {
  if (!contract) return null
  const { t } = ground
  const { paid, planned, left } = contract
  return (
    <>
      {left !== null && left < 0 && (
        <span className="qd-warn qd-12 qd-cut">
          {t('ui.partners.over', { amount: money(-left, ground), fee: money(fee, ground) })}
        </span>
      )}
      {fee !== null && left !== null && left >= 0 && (
        <span className="qd-3 qd-12 qd-nowrap">{t('ui.partners.feeIs', { fee: money(fee, ground) })}</span>
      )}
      {contract.payments.length > 0 ? (
        <>
          <ShareBar done={paid} all={planned} width={72} />
          <span className="qd-2 qd-12 qd-nowrap">{`${money(paid, ground)} / ${money(planned, ground)}`}</span>
        </>
      ) : (
        <span className="qd-3 qd-12">{t('ui.partners.noPlan')}</span>
      )}
    </>
  )
}
