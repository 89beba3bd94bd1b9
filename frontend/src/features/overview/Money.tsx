// The budget in one bar: paid, committed, left, the reserve, and what is approved and not planned; each with its share of
// the approved total.
import { useBudget } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatMoney } from '~/lib/money'
import { formatShare } from '~/lib/number'
import { useLang, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Money.module.css'
import { barOf } from './money'
import blocks from './Overview.module.css'

export function Money() {
  const t = useT()
  const lang = useLang()
  const { campaign } = useCampaign().book
  const budget = useBudget(campaign.id).data
  const bar = budget && barOf(budget)
  if (!budget || !bar) return null
  const money = (amount: number) => formatMoney(amount, campaign.currency, lang)
  const { approved } = budget
  return (
    <section className={blocks.block}>
      <h3 className={blocks.heading}>
        {t('ui.overview.budget')}{' '}
        <span className="qd-3 qd-12">
          {approved === null ? t('ui.overview.notApproved') : t('ui.overview.ofApproved', { amount: money(approved) })}
        </span>
      </h3>
      <div className={css.bar} aria-hidden="true">
        {bar.parts.map((p) => (
          <i key={p.id} data-part={p.id} style={{ width: `${(p.amount / bar.whole) * 100}%` }} />
        ))}
        {bar.over > 0 && approved !== null && <b style={{ left: `${(approved / bar.whole) * 100}%` }} />}
      </div>
      <dl className={css.parts}>
        {bar.parts.map((p) => (
          <div key={p.id}>
            <dt>
              <i data-part={p.id} aria-hidden="true" />
              {t(`ui.overview.money.${p.id}`)}
            </dt>
            <dd>{money(p.amount)}</dd>
            <dd className="qd-3">{approved ? formatShare(p.amount, approved, lang) : ''}</dd>
          </div>
        ))}
      </dl>
      {bar.over > 0 && <Over>{t('ui.overview.over', { amount: money(bar.over) })}</Over>}
      {bar.overspent > 0 && <Over>{t('ui.overview.overspent', { amount: money(bar.overspent) })}</Over>}
    </section>
  )
}

function Over({ children }: { children: string }) {
  return (
    <p className={css.over}>
      <StatusMark status="blocker" size={12}>
        <span className="qd-bad">{children}</span>
      </StatusMark>
    </p>
  )
}
