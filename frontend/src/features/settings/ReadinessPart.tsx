// The rules that every campaign of this workspace is held to: which are on, how bad it is to fail them, and their numbers.
// Every choice holds at once and is a step to undo.
import { Checkbox } from '@mantine/core'
import { useSearchParams } from 'react-router-dom'
import { type ReadinessRule, tuneRule, useReadinessRules, useWorkspace } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { landed } from '~/lib/landing'
import { useT } from '~/locale'
import { Section } from './Form'
import { NumberField } from './NumberField'
import css from './Readiness.module.css'
import { byStage, isTuned, tunedNumbers } from './rules'
import form from './Settings.module.css'

export function ReadinessPart() {
  const t = useT()
  const rules = useReadinessRules()
  const readonly = useWorkspace().data?.readonly ?? false
  const asked = useSearchParams()[0].get('rule') ?? ''
  if (rules.error && !rules.data) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
  if (!rules.data) return <Loading />
  const off = rules.data.filter((r) => r.off).length
  const tuned = rules.data.filter(isTuned).length
  return (
    <div className={form.form}>
      <p className={form.lead}>
        {readonly ? (
          <StatusMark status="warning">{t('ui.settings.rules.readonly')}</StatusMark>
        ) : (
          t('ui.settings.rules.lead')
        )}
      </p>
      {byStage(rules.data).map(([stage, of]) => (
        <Section key={stage} title={t(`stage.${stage}`)}>
          {of.map((r) => (
            <RuleRow key={r.id} rule={r} readonly={readonly} asked={r.id === asked} />
          ))}
        </Section>
      ))}
      <FootNote>
        <span>{t('ui.settings.rules.count', { count: rules.data.length })}</span>
        {tuned > 0 && <span>{t('ui.settings.rules.countTuned', { count: tuned })}</span>}
        {off > 0 && <span>{t('ui.ready.countOff', { count: off })}</span>}
      </FootNote>
    </div>
  )
}

interface Props {
  rule: ReadinessRule
  readonly: boolean
  /** A jump asks for it. */
  asked: boolean
}

function RuleRow({ rule, readonly, asked }: Props) {
  const t = useT()
  const { id, name, off, severity, standard } = rule
  const tune = (change: Partial<Pick<ReadinessRule, 'off' | 'severity'>>) =>
    tell.failure(tuneRule(id, change.off ?? off, change.severity ?? severity, tunedNumbers(rule)))
  const tuned = isTuned(rule)
  return (
    <fieldset className={css.rule} data-off={off || undefined} disabled={readonly} {...landed(asked)}>
      <legend className="qd-unseen">{name}</legend>
      <div className={css.name}>
        <Checkbox checked={!off} onChange={() => tune({ off: !off })} label={name} disabled={readonly} />
      </div>
      <div className={css.body}>
        <p className={css.asks}>{rule.asks}</p>
        <div className={css.controls}>
          <Segmented
            label={t('ui.settings.rules.severity', { rule: name })}
            value={severity}
            options={[
              { value: 'blocker', label: t('ui.status.blocker'), disabled: readonly },
              { value: 'warning', label: t('ui.status.warning'), disabled: readonly },
            ]}
            onChange={(to) => tune({ severity: to })}
          />
          {rule.numbers.map((n) => (
            <NumberField
              key={n.name}
              number={n}
              disabled={readonly}
              onKeep={async (value) => {
                await tuneRule(id, off, severity, tunedNumbers(rule, { [n.name]: value }))
              }}
            />
          ))}
        </div>
      </div>
      <div className={css.state}>
        {tuned && (
          <>
            <span className="qd-12">{off ? t('ui.settings.rules.off') : t('ui.settings.rules.tuned')}</span>
            {!readonly && (
              <button
                type="button"
                className="qd-link qd-12"
                aria-label={t('ui.settings.rules.resetRule', { rule: name })}
                onClick={() => tell.failure(tuneRule(id, false, '', {}).then((a) => tell.step(a)))}
              >
                {t('ui.settings.rules.reset')}
              </button>
            )}
          </>
        )}
        {!off && severity !== standard && (
          <span className="qd-3 qd-12">{t('ui.settings.rules.standard', { value: t(`ui.status.${standard}`) })}</span>
        )}
      </div>
    </fieldset>
  )
}
