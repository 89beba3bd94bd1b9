// How ready the campaign is: by stage, and the rules that do not hold, the worst first.
import { Link } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import type { TaskStage } from '~/api'
import { ShareBar } from '~/components/ShareBar'
import { StatusMark } from '~/components/StatusMark'
import { type Failing, failing } from '~/lib/findings'
import { useT } from '~/locale'
import { pathOfTarget, sectionOf } from '~/places'
import { useCampaign } from '~/shell/campaign'
import { useFindings, useGoTo } from '~/shell/walk'
import css from './Overview.module.css'

/** How many rules that do not hold are told. */
const FAILING = 7

const stages: readonly TaskStage[] = ['plan', 'execute', 'review']

export function Ready() {
  const t = useT()
  const { campaign } = useCampaign().book
  const { ready, findings } = useFindings(campaign.id)
  const goTo = useGoTo(campaign.id, findings)
  if (!ready) return null
  const rules = failing(findings, ready.rules)
  const byStage = stages.flatMap((stage) => {
    const of = ready.rules.filter((r) => r.stage === stage && r.applies)
    return of.length > 0 ? [{ stage, holds: of.filter((r) => r.holds).length, all: of.length }] : []
  })
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.readiness')}{' '}
        <span className="qd-3 qd-12">{t('ui.ready.score', { holds: ready.holds, applies: ready.applies })}</span>
        <span className="qd-grow" />
        <span className="qd-12">
          <ActionLink id="go.readiness">{t('ui.ready.list')}</ActionLink>
        </span>
      </h3>
      {byStage.map(({ stage, holds, all }) => (
        <div key={stage} className={css.stage}>
          <span>{t(`ui.group.${stage}`)}</span>
          <ShareBar done={holds} all={all} width="auto" />
          <span className="qd-n">
            {holds}/{all}
          </span>
        </div>
      ))}
      <ul className={css.failing}>
        {rules.slice(0, FAILING).map((f) => (
          <Rule key={f.rule.rule} failing={f} to={pathOfTarget(campaign.id, f.first)} onGo={() => goTo(f.first)} />
        ))}
      </ul>
      {rules.length > FAILING && (
        <span className="qd-12">
          <ActionLink id="go.readiness">{t('ui.overview.more', { count: rules.length - FAILING })}</ActionLink>
        </span>
      )}
      {ready.applies > 0 && rules.length === 0 && <p className={css.none}>{t('ui.ready.clean')}</p>}
    </section>
  )
}

interface Props {
  failing: Failing
  to: string
  onGo: () => void
}

/** A rule by its first finding, which leads to what puts it right; from there on to the others. */
function Rule({ failing: { rule, first, count }, to, onGo }: Props) {
  const t = useT()
  const section = sectionOf(first.kind, first.field)
  return (
    <li className={css.rule} title={`${rule.name} · ${first.text}`}>
      <StatusMark status={first.severity} />
      <Link
        to={to}
        className={css.ruleName}
        onClick={(e) => {
          e.preventDefault()
          onGo()
        }}
      >
        <span className="qd-cut">{first.title}</span>
        {count > 1 && <span className="qd-3 qd-12 qd-nowrap">{t('ui.overview.andMore', { count: count - 1 })}</span>}
        <span className="qd-grow" />
        <span className="qd-12 qd-accent qd-nowrap">{section && t(section.label)}</span>
      </Link>
      <p className="qd-3 qd-12 qd-cut">{first.text}</p>
    </li>
  )
}
