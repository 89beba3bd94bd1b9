// What would come of an import of a run of show: figures, what stands in its way, and how its first items will stand.
import type { ImportedRun, RunPlan } from '~/api'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useFieldName, useLang, useT } from '~/locale'
import { Cells } from './Findings'
import css from './Import.module.css'
import { Rows } from './Rows'
import { Verdict } from './Verdict'

const FIGURES = ['rows', 'made', 'patched', 'unchanged', 'people'] as const
const SHOWN = ['title', 'day', 'starts', 'minutes', 'area', 'owner'] as const

export function RunFindings({ imported }: { imported: ImportedRun }) {
  const t = useT()
  const { plan, errors } = imported
  const changes = plan.made + plan.patched + plan.people
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.import.preview')} tabIndex={0}>
      <Verdict
        figures={FIGURES.map((f) => [t(`ui.runs.figure.${f}`), plan[f]])}
        errors={errors.length + plan.more}
        changes={changes}
        nothing={t('ui.runs.nothing')}
      />
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && changes > 0 && <First plan={plan} />}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}

function First({ plan }: { plan: RunPlan }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const nameOf = useFieldName()
  return (
    <Rows
      title={t('ui.runs.first')}
      heads={SHOWN.map((f) => nameOf('run_item', f))}
      rows={plan.first}
      more={plan.rows - plan.first.length}
    >
      {(x) => (
        <>
          <td>{x.title}</td>
          <td className="qd-nowrap">{formatDay(x.day, lang, { today })}</td>
          <td className="qd-nowrap">{x.starts}</td>
          <td>{x.minutes}</td>
          <td>{x.area}</td>
          <td>{x.owner}</td>
        </>
      )}
    </Rows>
  )
}
