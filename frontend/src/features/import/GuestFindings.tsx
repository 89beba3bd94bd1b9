// What would come of an import of a guest list: figures, what stands in its way, and how its first guests will stand.
import type { GuestPlan, ImportedGuests } from '~/api'
import { useFieldName, useT } from '~/locale'
import { Cells } from './Findings'
import css from './Import.module.css'
import { Rows } from './Rows'
import { Verdict } from './Verdict'

const FIGURES = ['rows', 'made', 'patched', 'unchanged', 'people'] as const
const SHOWN = ['name', 'organisation', 'role', 'category', 'phone', 'owner'] as const

export function GuestFindings({ imported }: { imported: ImportedGuests }) {
  const t = useT()
  const { plan, errors } = imported
  const changes = plan.made + plan.patched + plan.people
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.import.preview')} tabIndex={0}>
      <Verdict
        figures={FIGURES.map((f) => [t(`ui.invited.figure.${f}`), plan[f]])}
        errors={errors.length + plan.more}
        changes={changes}
        nothing={t('ui.invited.nothing')}
      />
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && changes > 0 && <First plan={plan} />}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}

function First({ plan }: { plan: GuestPlan }) {
  const t = useT()
  const nameOf = useFieldName()
  return (
    <Rows
      title={t('ui.invited.first')}
      heads={SHOWN.map((f) => nameOf('guest', f))}
      rows={plan.first}
      more={plan.rows - plan.first.length}
    >
      {(x) => (
        <>
          <td>{x.name}</td>
          <td>{x.organisation}</td>
          <td>{x.role}</td>
          <td>{x.category}</td>
          <td className="qd-nowrap">{x.phone}</td>
          <td>{x.owner}</td>
        </>
      )}
    </Rows>
  )
}
