// What would come of an import of responses: how many, which questions are made, who answered twice, and what stands in the
// way, cell by cell.
import type { ReactNode } from 'react'
import type { ImportedResponses } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import { Cells } from './Findings'
import css from './Import.module.css'
import { Verdict } from './Verdict'

const FIGURES = ['rows', 'made', 'changed', 'unchanged', 'twice'] as const

export function ResponseFindings({ imported, children }: { imported: ImportedResponses; children?: ReactNode }) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const { plan, errors } = imported
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.responses.look')} tabIndex={0}>
      <Verdict
        figures={FIGURES.map((f) => [t(`ui.responses.${f}`), plan[f]])}
        errors={errors.length + plan.more}
        changes={plan.made + plan.changed}
        nothing={t('ui.import.nothing')}
      />
      {children}
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && plan.questions.length > 0 && (
        <>
          <Heading className={css.title}>
            {t('ui.responses.made_questions')} <span className="qd-3 qd-12">{plan.questions.length}</span>
          </Heading>
          <ul className={css.made} aria-label={t('ui.responses.made_questions')}>
            {plan.questions.map((q) => (
              <li key={q}>{q}</li>
            ))}
          </ul>
        </>
      )}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}
