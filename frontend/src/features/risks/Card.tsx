// The risk at hand as it is needed on the day: when it strikes, what is done, by whom and how fast; and what its plan
// still lacks, each with the way to write it.
import { ActionButton } from '~/actions/ActionButton'
import type { Person, Risk, RuleFinding, Worry } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { formatMinutes } from '~/lib/minutes'
import { useT, useWord } from '~/locale'
import { Score } from './columns'
import css from './Risks.module.css'
import { Steps } from './Steps'
import type { Cells } from './view'

interface Props {
  risk: Risk
  number: string
  cells: Cells
  owner: Person | undefined
  findings: readonly RuleFinding[]
  /** What was feared in the pre-mortem and became this risk. */
  worries: readonly Worry[]
  onWrite: (field: string) => void
}

export function Card({ risk, number, cells, owner, findings, worries, onWrite }: Props) {
  const t = useT()
  const word = useWord()
  const { part: Part } = useHeadingLevels()
  const limit = formatMinutes(risk.minutes, t)
  const who = [owner?.name, owner?.phone].filter(Boolean).join(' ')
  return (
    <section className={css.card} aria-label={t('ui.risks.card')}>
      <div className={css.cardHead}>
        <span className="qd-3">{number}</span>
        <Part className="qd-grow">{risk.name}</Part>
        <Score risk={risk} cells={cells} />
        <ActionButton id="risks.incident">{t('ui.risks.incidentShort')}</ActionButton>
        <ActionButton id="risks.details">{t('ui.risks.edit')}</ActionButton>
      </div>
      <dl className={css.facts}>
        <dt>{t('ui.risks.trigger')}</dt>
        <dd className={css.lines}>{risk.trigger || '—'}</dd>
        <dt>{t('ui.risks.response')}</dt>
        <dd>
          <Steps response={risk.response} />
        </dd>
        <dt>{t('ui.risks.who')}</dt>
        <dd>
          {who || '—'}
          {limit && (
            <>
              {' · '}
              <b>{t('ui.risks.withinLimit', { limit })}</b>
            </>
          )}
        </dd>
        {findings.length > 0 && (
          <>
            <dt>{t('ui.risks.missing')}</dt>
            <dd>
              {findings.map((f) => (
                <StatusMark key={f.field + f.code} status="late" size={12}>
                  <span>
                    <span className="qd-bad">{f.text}</span>{' '}
                    <button type="button" className="qd-link" onClick={() => onWrite(f.field)}>
                      {t('ui.risks.write')}
                    </button>
                  </span>
                </StatusMark>
              ))}
            </dd>
          </>
        )}
        <dt>{t('ui.risks.category')}</dt>
        <dd>{word('choice.risk.category', risk.category)}</dd>
        {risk.notes && (
          <>
            <dt>{t('ui.risks.notes')}</dt>
            <dd className={css.lines}>{risk.notes}</dd>
          </>
        )}
        {worries.length > 0 && (
          <>
            <dt>{t('ui.risks.feared')}</dt>
            <dd>{worries.map((w) => w.text).join(t('ui.risks.semicolon'))}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
