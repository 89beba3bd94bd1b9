// The foot of the budget: approved total = lines + reserve, and by how much it is not so.
import type { Budget } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatAmount, formatMoney } from '~/lib/money'
import { formatShare } from '~/lib/number'
import type { Ground } from '~/sheet/useGround'

export function Equation({ budget, ground }: { budget: Budget | undefined; ground: Ground }) {
  const { t, lang, currency } = ground
  if (!budget) return null
  const money = (n: number) => formatMoney(n, currency, lang)
  const loose = budget.loose.committed + budget.loose.paid
  return (
    <>
      <span>
        {t('ui.budget.approved')} <b>{formatMoney(budget.approved, currency, lang)}</b>
      </span>
      {!budget.by_share && (
        <span>
          = {t('ui.budget.lines')} <b>{formatAmount(budget.planned, currency, lang)}</b> + {t('ui.budget.reserve')}{' '}
          <b>{formatAmount(budget.reserve ?? 0, currency, lang)}</b>
        </span>
      )}
      <Verdict budget={budget} ground={ground} />
      {loose > 0 && <span className="qd-3">{t('ui.budget.looseOf', { amount: money(loose) })}</span>}
    </>
  )
}

function Verdict({ budget, ground }: { budget: Budget; ground: Ground }) {
  const { t, lang, currency } = ground
  const well = (words: string) => (
    <StatusMark status="done" size={12}>
      <span className="qd-ok">{words}</span>
    </StatusMark>
  )
  const not = (words: string) => (
    <StatusMark status="warning" size={12}>
      <span className="qd-warn">{words}</span>
    </StatusMark>
  )
  if (budget.by_share) {
    const shares = formatShare(budget.shares, 10_000, lang, 2)
    return budget.shares === 10_000
      ? well(t('ui.budget.sharesWell', { shares }))
      : not(t('ui.budget.sharesOff', { shares }))
  }
  if (budget.unassigned === null) return not(t('ui.budget.noTotal'))
  if (budget.unassigned === 0) return well(t('ui.budget.equal'))
  const amount = formatMoney(Math.abs(budget.unassigned), currency, lang)
  return not(t(budget.unassigned > 0 ? 'ui.budget.under' : 'ui.budget.over', { amount }))
}
