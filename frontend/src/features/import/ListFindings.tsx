// What would come of an import of a list: figures, what stands in its way, and how its first rows will stand.
import type { ReactNode } from 'react'
import type { CellError, ListPlan } from '~/api'
import { useT } from '~/locale'
import { Cells } from './Findings'
import css from './Import.module.css'
import { Verdict } from './Verdict'

const FIGURES = ['rows', 'made', 'patched', 'unchanged', 'people'] as const

interface Props {
  at: 'runs' | 'invited'
  plan: ListPlan
  errors: readonly CellError[]
  /** The first rows. */
  children: ReactNode
}

export const changesOf = (plan: ListPlan) => plan.made + plan.patched + plan.people

export function ListFindings({ at, plan, errors, children }: Props) {
  const t = useT()
  const changes = changesOf(plan)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.import.preview')} tabIndex={0}>
      <Verdict
        figures={FIGURES.map((f) => [t(`ui.${at}.figure.${f}`), plan[f]])}
        errors={errors.length + plan.more}
        changes={changes}
        nothing={t(`ui.${at}.nothing`)}
      />
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && changes > 0 && children}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}
