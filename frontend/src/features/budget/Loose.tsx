// Payments that name no line of the budget: they count in the sums and in no category until they are put on one.
import { NativeSelect } from '@mantine/core'
import { apply, type Budget } from '~/api'
import { tell } from '~/components/Toast'
import { formatMoney } from '~/lib/money'
import side from '~/sheet/Side.module.css'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Budget.module.css'

export function Loose({ ground, budget }: { ground: Ground; budget: Budget }) {
  const { t, lang, currency } = ground
  const { book } = useCampaign()
  const partners = new Map(book.partners.map((p) => [p.id, p.name]))
  const loose = book.payments.filter((p) => !book.budget_lines.some((l) => l.id === p.line))
  const total = formatMoney(budget.loose.committed + budget.loose.paid, currency, lang)
  return (
    <section className={side.part}>
      <h3>
        {t('ui.budget.loose')} <span>{total}</span>
      </h3>
      {loose.map((p) => (
        <div key={p.id} className={css.payment}>
          <span />
          <span className="qd-cut">{[partners.get(p.partner), p.name].filter(Boolean).join(' · ')}</span>
          <span>{formatMoney(p.amount, currency, lang)}</span>
          <NativeSelect
            aria-label={t('ui.budget.putOn', { name: p.name })}
            data={[
              { value: '', label: t('ui.budget.choose') },
              ...book.budget_lines.map((l) => ({ value: l.id, label: l.item })),
            ]}
            value=""
            onChange={(e) =>
              e.currentTarget.value &&
              tell.failure(
                apply(book.campaign.id, [
                  { op: 'patch', kind: 'payment', row: p.id, set: { line: e.currentTarget.value } },
                ]),
              )
            }
          />
        </div>
      ))}
    </section>
  )
}
