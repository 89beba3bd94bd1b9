// The plan of the risk that struck, beside the clock: what is done, step by step, by whom, and on which number.
import { Link } from 'react-router-dom'
import type { ID, Incident, Person, Risk } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { formatMinutes } from '~/lib/minutes'
import { stepsOf } from '~/lib/steps'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import css from './Incidents.module.css'

interface Props {
  campaign: ID
  incident: Incident
  risk: Risk | undefined
  people: readonly Person[]
}

export function Plan({ campaign, incident, risk, people }: Props) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const who = people.find((p) => p.id === (risk?.owner || incident.owner))
  const steps = stepsOf(risk?.response ?? '')
  return (
    <section className={css.plan} aria-label={t('ui.incidents.plan')}>
      <div className={css.partHead}>
        <Heading>{t('ui.incidents.plan')}</Heading>
        {risk && (
          <Link to={pathOfRow(campaign, 'risk', risk.id)} className="qd-12">
            {t('ui.incidents.toRisk')}
          </Link>
        )}
      </div>
      {risk ? (
        <>
          {risk.trigger && <p className="qd-2 qd-13">{t('ui.incidents.trigger', { trigger: risk.trigger })}</p>}
          {steps.length > 0 ? (
            <ol className={css.steps}>
              {steps.map((s, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is where it stands
                <li key={i}>{s}</li>
              ))}
            </ol>
          ) : (
            <p className="qd-3">{t('ui.incidents.noResponse')}</p>
          )}
        </>
      ) : (
        <p className="qd-3">{t('ui.incidents.noRisk')}</p>
      )}
      {who && (
        <p className={css.who}>
          <b>{who.name}</b> {who.phone && <span>{who.phone}</span>}
          {risk && risk.minutes !== null && (
            <span className="qd-2">{t('ui.incidents.within', { limit: formatMinutes(risk.minutes, t) })}</span>
          )}
        </p>
      )}
    </section>
  )
}
