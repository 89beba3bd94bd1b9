// Below the fields of a line: how far it is over and how to cover that, what it comes to, and its instalments.
import { ActionLink } from '~/actions/ActionButton'
import { type BudgetLine, type PastView, setPaid } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { Tick } from '~/components/Tick'
import { tell } from '~/components/Toast'
import { formatDay } from '~/lib/date'
import { formatMoney } from '~/lib/money'
import { sameName } from '~/lib/name'
import { pastRange } from '~/lib/past'
import { PastLine } from '~/sheet/Past'
import side from '~/sheet/Side.module.css'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Budget.module.css'
import type { Ledger } from './view'

interface Props {
  line: BudgetLine
  ledger: Ledger
  ground: Ground
  /** What past campaigns came to; not for the client's eyes. */
  past: PastView | undefined
}

export function LineMore({ line, ledger, ground, past }: Props) {
  const { t, lang, currency, today } = ground
  const { book } = useCampaign()
  const money = (n: number | null) => formatMoney(n, currency, lang)
  const amount = ledger.amounts.get(line.id)
  const partners = ledger.partners
  const payments = book.payments.filter((p) => p.line === line.id)
  return (
    <>
      {past && <Past line={line} past={past} ground={ground} />}
      {amount && (
        <section className={side.part}>
          <dl className={css.pairs}>
            <dt>{t('ui.budget.mayCost')}</dt>
            <dd>
              {money((amount.planned ?? 0) + amount.raised)}
              {amount.raised > 0 && (
                <span className="qd-3">{` = ${money(amount.planned ?? 0)} + ${money(amount.raised)}`}</span>
              )}
            </dd>
            <dt>{t('ui.budget.spent')}</dt>
            <dd>{money(amount.committed + amount.paid)}</dd>
            <dt>{t('ui.budget.col.left')}</dt>
            <dd className={amount.left < 0 ? 'qd-bad' : undefined}>
              <b>{money(amount.left).replace('-', '−')}</b>
            </dd>
          </dl>
          {amount.left < 0 && (
            <p className="qd-bad qd-13">
              <StatusMark status="late">{t('ui.budget.overBy', { amount: money(-amount.left) })}</StatusMark>{' '}
              <ActionLink id="budget.release" />
            </p>
          )}
        </section>
      )}
      <section className={side.part}>
        <h3>
          {t('ui.budget.payments')} <span>{payments.length}</span>
        </h3>
        {payments.length === 0 && <p className="qd-3">{t('ui.budget.noPayments')}</p>}
        {payments.map((p) => (
          <div key={p.id} className={css.payment}>
            <Tick
              done={p.paid !== ''}
              onTick={() => tell.failure(setPaid(book.campaign.id, [p.id], p.paid === '' ? today : ''))}
              label={t('ui.budget.isPaid', { name: p.name })}
            />
            <span className="qd-cut">
              {[partners.get(p.partner)?.name, p.name].filter(Boolean).join(' · ')}{' '}
              <span className="qd-3 qd-12">
                {p.paid
                  ? t('ui.budget.paidOn', { day: formatDay(p.paid, lang, { today }) })
                  : p.due && t('ui.budget.dueOn', { day: formatDay(p.due, lang, { today }) })}
              </span>
            </span>
            <span>{money(p.amount)}</span>
          </div>
        ))}
      </section>
    </>
  )
}

/** What the line and its category cost in past campaigns. */
function Past({ line, past, ground }: Pick<Props, 'line' | 'ground'> & { past: PastView }) {
  const { t } = ground
  const own = past.beside.find((b) => b.kind === 'budget_line' && b.row === line.id)
  const category = past.beside.find((b) => b.kind === 'category' && sameName(b.name, line.category))
  const each = pastRange(own, 'cost', 'price') ?? pastRange(own, 'spent', 'planned')
  const share = pastRange(category, 'share', 'spent_share')
  if (!each && !share) return null
  return (
    <section className={side.part} data-past-part>
      {each && (
        <p>
          <PastLine beside={own} range={each} of={t(`past.figure.${each.figure}`)} />
        </p>
      )}
      {share && (
        <p>
          <PastLine
            beside={category}
            range={share}
            of={`${category?.name.trim()} ${t(`past.figure.${share.figure}`)}`}
          />
        </p>
      )}
    </section>
  )
}
