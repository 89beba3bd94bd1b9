// What is entered of the budget as a whole: approved total, reserve (an amount or a share) and currency. Go reads what is
// typed; what it refuses stays in the field with the reason.
import { useState } from 'react'
import { fieldErrors, readCell, setBudget } from '~/api'
import { PanelField } from '~/components/PanelField'
import { tell } from '~/components/Toast'
import { formatAmount } from '~/lib/money'
import { formatShare } from '~/lib/number'
import { told } from '~/lib/told'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'

type Field = 'approved' | 'reserve' | 'currency'

/** Currencies to choose from; any other can be typed. */
const CURRENCIES = ['CNY', 'HKD', 'TWD', 'USD', 'EUR', 'GBP', 'JPY', 'SGD', 'AUD']

export function Whole({ ground }: { ground: Ground }) {
  const { t, lang, currency, nameOf } = ground
  const { book } = useCampaign()
  const { campaign } = book
  const [refused, setRefused] = useState<Partial<Record<Field, { text: string; fault: string }>>>({})

  const write = async (field: Field, text: string) => {
    try {
      await setBudget(campaign.id, field, text)
      setRefused((r) => ({ ...r, [field]: undefined }))
    } catch (e) {
      const fault = fieldErrors(e)[field]
      if (fault) setRefused((r) => ({ ...r, [field]: { text, fault } }))
      else tell.error(e)
    }
  }
  const hint = async (field: Field, text: string) => {
    if (text.trim() === '' || field === 'currency') return null
    const share = field === 'reserve' && /[%％]/.test(text)
    const read = await readCell(campaign.id, 'campaign', share ? 'reserve_share' : field, text)
    if (read.code) return { fault: read.message }
    return typeof read.value === 'number'
      ? { text: told(read.value, share ? 'share' : 'money', { lang, currency, t, today: ground.today }) }
      : null
  }
  const held: Record<Field, string> = {
    approved: formatAmount(campaign.approved, currency, lang),
    reserve:
      campaign.reserve === null && campaign.reserve_share !== null
        ? formatShare(campaign.reserve_share, 10_000, lang, 2)
        : formatAmount(campaign.reserve, currency, lang),
    currency,
  }
  const field = (name: Field, more: object = {}) => (
    <PanelField
      key={name}
      field={name}
      label={nameOf('campaign', name)}
      value={refused[name]?.text ?? held[name]}
      fault={refused[name]?.fault}
      placeholder="—"
      onWrite={(text) => void write(name, text)}
      onHint={(text) => hint(name, text)}
      {...more}
    />
  )
  return (
    <div data-whole>
      {field('approved')}
      {field('reserve', { note: t('ui.budget.reserveHint') })}
      {field('currency', { choices: CURRENCIES.map((text) => ({ text, label: text })), free: true })}
    </div>
  )
}
