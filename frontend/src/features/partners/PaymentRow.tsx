// One instalment: what it is for and how much, when it is due and how it stands; the rest of its fields when asked for.
import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { type Payment, type PaymentState, setPaid } from '~/api'
import type { Draft } from '~/components/grid/types'
import { Icon } from '~/components/Icon'
import { PanelField } from '~/components/PanelField'
import { Tick } from '~/components/Tick'
import { tell } from '~/components/Toast'
import { formatDay } from '~/lib/date'
import { landed } from '~/lib/landing'
import { Bare } from '~/sheet/Bare'
import { columnOf } from '~/sheet/columns'
import { fieldOf } from '~/sheet/fields'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { PaymentMark } from './marks'
import css from './Partners.module.css'

interface Props {
  payment: Payment
  state: PaymentState
  ground: Ground
  drafts: Readonly<Record<string, Draft>> | undefined
  /** A jump asks for it. */
  asked: boolean
  onWrite: (field: string, text: string) => void
  onRemove: () => void
}

export function PaymentRow({ payment, state, ground, drafts, asked, onWrite, onRemove }: Props) {
  const { t, lang, today } = ground
  const { book } = useCampaign()
  const [open, setOpen] = useState(false)
  const { name, paid } = payment
  const column = (field: 'name' | 'amount' | 'due' | 'paid' | 'line' | 'notes') => columnOf('payment', field, ground)
  const bare = (field: 'name' | 'amount' | 'due') => (
    <Bare
      label={`${name} · ${column(field).head}`}
      value={drafts?.[field]?.text ?? column(field).text(payment)}
      placeholder={column(field).head}
      number={field === 'amount'}
      bad={drafts?.[field]?.fault !== undefined}
      onWrite={(text) => onWrite(field, text)}
    />
  )
  const faults = Object.values(drafts ?? {}).flatMap((d) => d.fault ?? [])
  return (
    <li className={css.payment} {...landed(asked)}>
      <div className={css.main}>
        <Tick
          done={paid !== ''}
          onTick={() => tell.failure(setPaid(book.campaign.id, [payment.id], paid === '' ? today : ''))}
          label={t('ui.partners.tick', { name })}
        />
        {bare('name')}
        <span className={css.amount}>{bare('amount')}</span>
      </div>
      <div className={css.under}>
        <span className={css.due}>{bare('due')}</span>
        <span className={`qd-grow ${css.state}`}>
          <PaymentMark state={state} />
          {paid && <span className="qd-3 qd-12 qd-cut">{formatDay(paid, lang, { today })}</span>}
        </span>
        <ActionIcon
          size={22}
          aria-label={t('ui.partners.further', { name })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'up' : 'more'} size={12} />
        </ActionIcon>
        <ActionIcon size={22} aria-label={t('ui.partners.remove', { name })} onClick={onRemove}>
          <Icon name="close" size={12} />
        </ActionIcon>
      </div>
      {faults.length > 0 && (
        <p role="alert" className="qd-bad qd-12">
          {faults.join(' ')}
        </p>
      )}
      {open && (
        <div className={css.further}>
          {(['paid', 'line', 'notes'] as const).map((f) => (
            <PanelField
              key={f}
              label={column(f).head}
              value={drafts?.[f]?.text ?? column(f).text(payment)}
              {...fieldOf(column(f), payment)}
              placeholder="—"
              onWrite={(text) => onWrite(f, text)}
            />
          ))}
        </div>
      )}
    </li>
  )
}
