// What would come of an import of tasks: figures, then what stands in its way, cell by cell, then what it makes of doubtful cells.
import type { CellError, Imported } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import { First } from './First'
import css from './Import.module.css'
import { changesOf } from './plan'
import { Verdict } from './Verdict'

const FIGURES = ['tasks', 'items', 'groups', 'people', 'patched', 'unchanged'] as const

export function Findings({ imported }: { imported: Imported }) {
  const t = useT()
  const { plan, errors } = imported
  if (!plan) return null
  const changes = changesOf(plan)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.import.preview')} tabIndex={0}>
      <Verdict
        figures={FIGURES.map((f) => [t(`ui.import.figure.${f}`), plan[f]])}
        errors={errors.length + plan.more}
        changes={changes}
        nothing={t('ui.import.nothing')}
      />
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && changes > 0 && <First plan={plan} />}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}

interface CellsProps {
  title: string
  cells: readonly CellError[]
  /** How many there are beyond those listed. */
  more: number
}

export function Cells({ title, cells, more }: CellsProps) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  return (
    <>
      <Heading className={css.title}>
        {title} <span className="qd-3 qd-12">{cells.length + more}</span>
      </Heading>
      <table className={css.cells} aria-label={title}>
        <thead>
          <tr>
            {(['cell', 'row', 'column', 'value', 'message'] as const).map((h) => (
              <th key={h} scope="col" data-head={h}>
                {t(`ui.import.head.${h}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((c) => (
            <tr key={`${c.cell} ${c.code}`}>
              <th scope="row">{c.cell}</th>
              <td className="qd-n">{c.row}</td>
              <td>{c.column}</td>
              <td>{c.value}</td>
              <td>{c.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={`${css.more} qd-3`}>{t('ui.import.more', { count: more })}</p>}
    </>
  )
}
