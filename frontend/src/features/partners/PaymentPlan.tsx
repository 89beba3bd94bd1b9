// The instalments of a partner's fee: planned, ticked when they are paid, and what they come to against the fee.
import { Menu } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { apply, type Contract, enter, type ID, type Partner, type Payment, splitFee } from '~/api'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { money } from '~/sheet/columns'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import css from './Partners.module.css'
import { PaymentRow } from './PaymentRow'

interface Props {
  partner: Partner
  contract: Contract | undefined
  /** The row a jump asks for. */
  asked: ID
}

export function PaymentPlan({ partner, contract, asked }: Props) {
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const payments = book.payments.filter((p) => p.partner === partner.id)
  const rows = useMemo(() => new Map(book.payments.map((p) => [p.id, p])), [book.payments])
  const writing = useWriting({ campaign, kind: 'payment' }, [], rows)
  const list = useRef<HTMLUListElement>(null)
  const states = new Map(contract?.payments.map((p) => [p.payment, p.state]))
  const remove = (p: Payment) => {
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
    tell.failure(apply(campaign, [{ op: 'delete', kind: 'payment', row: p.id }]).then((a) => tell.step(a)))
  }
  // The button is gone with what was left of the fee: the keyboard goes on with what was made.
  const goToFirst = () => setTimeout(() => list.current?.querySelector<HTMLElement>('li input')?.focus())
  return (
    <section className={side.part} aria-label={t('ui.partners.plan')}>
      <h3>
        {t('ui.partners.plan')}
        <span>{payments.length > 0 && payments.length}</span>
        <span className="qd-grow" />
        {(contract?.left ?? 0) > 0 && <Split partner={partner} onSplit={goToFirst} />}
      </h3>
      <ul ref={list}>
        {payments.map((p) => (
          <PaymentRow
            key={p.id}
            payment={p}
            state={states.get(p.id) ?? 'open'}
            ground={ground}
            drafts={writing.drafts.get(p.id)}
            asked={p.id === asked}
            onWrite={(field, text) => writing.writeField([p], field, text)}
            onRemove={() => remove(p)}
          />
        ))}
        <Add partner={partner} last={payments.at(-1)?.id ?? ''} />
      </ul>
      {payments.length === 0 && partner.fee === null && <p className="qd-3 qd-12">{t('ui.partners.feeFirst')}</p>}
      {contract && payments.length > 0 && (
        <dl className={css.sums}>
          <Sum label={t('ui.partners.planned')} value={money(contract.planned, ground)} />
          <Sum label={t('ui.partners.paid')} value={money(contract.paid, ground)} />
          <Sum label={t('ui.partners.open')} value={money(contract.open, ground)} />
          {contract.left !== null && contract.left > 0 && (
            <Sum label={t('ui.partners.left')} value={money(contract.left, ground)} />
          )}
        </dl>
      )}
      {contract?.left !== undefined && contract.left !== null && contract.left < 0 && (
        <p role="status">
          <StatusMark status="warning" size={12}>
            <span className="qd-warn">
              {t('ui.partners.over', { amount: money(-contract.left, ground), fee: money(partner.fee, ground) })}
            </span>
          </StatusMark>
        </p>
      )}
    </section>
  )
}

function Sum({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** What fees are commonly split into: by per cent, then into equal parts. */
const SHARES: readonly (readonly number[])[] = [
  [30, 60, 10],
  [30, 70],
  [50, 50],
]
const EQUAL = [3, 4, 6] as const

function Split({ partner, onSplit }: { partner: Partner; onSplit: () => void }) {
  const t = useT()
  const { book } = useCampaign()
  const split = (weights: readonly number[]) =>
    tell.failure(
      splitFee(book.campaign.id, partner.id, [...weights]).then((a) => {
        tell.step(a)
        onSplit()
      }),
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <PlainButton icon={<Icon name="down" size={12} />}>{t('ui.partners.split')}</PlainButton>
      </Menu.Target>
      <Menu.Dropdown>
        {SHARES.map((weights) => (
          <Menu.Item key={weights.join()} onClick={() => split(weights)}>
            {weights.map((w) => `${w}%`).join(' / ')}
          </Menu.Item>
        ))}
        {EQUAL.map((count) => (
          <Menu.Item key={count} onClick={() => split(Array(count).fill(1))}>
            {t('ui.partners.equal', { count })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The line where an instalment is added, by its name. */
function Add({ partner, last }: { partner: Partner; last: ID }) {
  const t = useT()
  const { book } = useCampaign()
  const [fresh, setFresh] = useState('')
  const add = async () => {
    const text = fresh.trim()
    if (!text) return
    setFresh('')
    try {
      const { refused } = await enter(book.campaign.id, {
        kind: 'payment',
        fields: ['name'],
        rows: [{ row: '', after: last, before: '', set: { partner: partner.id }, cells: [text] }],
      })
      if (!refused[0]) return
      tell.done(refused[0].message)
    } catch (e) {
      tell.error(e)
    }
    setFresh(text)
  }
  return (
    <li className={side.line}>
      <Icon name="plus" size={14} />
      <input
        type="text"
        className={side.bare}
        aria-label={t('ui.partners.addPayment')}
        placeholder={t('ui.partners.addPayment')}
        value={fresh}
        onChange={(e) => setFresh(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (composing(e.nativeEvent)) return
          if (e.key === 'Enter') void add()
          else if (e.key === 'Escape' && fresh) {
            e.stopPropagation()
            setFresh('')
          }
        }}
        onBlur={() => void add()}
      />
    </li>
  )
}
