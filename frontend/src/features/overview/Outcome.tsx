// What came of the campaign in a few lines, once its days are over: goals met, money spent and earned, what guests said, which
// channels were worth it. Each leads to where it is worked out.
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useFeedback, useResults } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatMoney } from '~/lib/money'
import { formatNumber, formatShare } from '~/lib/number'
import { useLang, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Overview.module.css'
import { channelsOf, judgedGoals, overspent } from './outcome'

export function Outcome() {
  const t = useT()
  const lang = useLang()
  const { campaign } = useCampaign().book
  const results = useResults(campaign.id, '').data
  const survey = useFeedback(campaign.id).data
  if (!results || !survey) return null
  const { budget: b, return: r } = results
  const names = (list: readonly string[]) => list.join(lang === 'zh' ? '、' : ', ')
  const money = (n: number) => formatMoney(n, results.currency, lang)
  const { judged, missed } = judgedGoals(results.goals)
  const over = overspent(b)
  const earned = r.first === 'net' ? r.net : r.gross
  const good = channelsOf(results, 'efficient')
  const dear = channelsOf(results, 'costly')
  const whole = b.approved ?? b.planned
  const to = `/campaigns/${campaign.id}/results`
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.came')}
        <span className="qd-grow" />
        <span className="qd-12">
          <ActionLink id="go.report" />
        </span>
      </h3>
      <ul>
        <Line
          to={to}
          label={t('ui.results.goals')}
          says={judged === 0 ? '—' : t('ui.overview.goalsMet', { met: judged - missed.length, all: judged })}
        >
          {judged === 0 && t('ui.overview.goalsUnread')}
          {missed.length > 0 && (
            <Warned>{t('ui.overview.goalsMissed', { names: names(missed.map((g) => g.name)) })}</Warned>
          )}
        </Line>
        <Line to={to} label={t('results.spent')} says={money(b.spent)}>
          {over.length > 0 ? (
            <Warned>{t('ui.overview.overCategories', { names: names(over) })}</Warned>
          ) : (
            b.used !== null && t('ui.overview.usedOf', { share: formatShare(b.used, 1, lang), amount: money(whole) })
          )}
        </Line>
        <Line to={to} label={t(`ui.results.${r.first}`)} says={formatNumber(earned, lang).replace('-', '−')}>
          {t(earned === null ? 'ui.overview.noReturn' : `ui.results.how.${r.first}`)}
        </Line>
        <Line
          to={`/campaigns/${campaign.id}/feedback`}
          label={t('ui.feedback.satisfaction')}
          says={formatNumber(survey.satisfaction && Math.round(survey.satisfaction.mean * 10) / 10, lang)}
        >
          {survey.responses === 0
            ? t('ui.overview.noResponses')
            : [
                survey.recommend && `NPS ${formatNumber(Math.round(survey.recommend.nps), lang).replace('-', '−')}`,
                t('ui.overview.responses', { count: survey.responses }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </Line>
        {good.length > 0 && (
          <Line to={to} label={t('ui.results.channels')}>
            {t('ui.overview.channels.efficient', { names: names(good) })}
          </Line>
        )}
        {dear.length > 0 && (
          <Line to={to} label={good.length > 0 ? '' : t('ui.results.channels')}>
            {t('ui.overview.channels.costly', { names: names(dear) })}
          </Line>
        )}
      </ul>
    </section>
  )
}

const Warned = ({ children }: { children: string }) => (
  <StatusMark status="warning" size={12}>
    <span className="qd-cut">{children}</span>
  </StatusMark>
)

interface LineProps {
  to: string
  /** "" where the line goes on with what the one before it is about. */
  label: string
  says?: string
  children: ReactNode
}

/** A figure by its name, which leads to it, and what there is to say of it. */
function Line({ to, label, says, children }: LineProps) {
  return (
    <li className={css.came} data-on={!label || undefined}>
      {label && (
        <Link className="qd-link" to={to}>
          {label}
        </Link>
      )}
      {says !== undefined && <b className="qd-n">{says}</b>}
      <span className="qd-2 qd-12">{children}</span>
    </li>
  )
}
