// What would come of the import: figures, then what stands in its way, cell by cell, then what it makes of doubtful cells.
import type { ApiError, CellError, Imported } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { formatNumber } from '~/lib/number'
import { useLang, useT } from '~/locale'
import { First } from './First'
import css from './Import.module.css'

const FIGURES = ['tasks', 'items', 'groups', 'people', 'patched', 'unchanged'] as const

export function Findings({ imported }: { imported: Imported }) {
  const t = useT()
  const lang = useLang()
  const { plan, errors } = imported
  if (!plan) return null
  const changes = plan.tasks + plan.items + plan.groups + plan.people + plan.patched
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.import.preview')} tabIndex={0}>
      <dl className={css.figures}>
        {FIGURES.map((f) => (
          <div key={f}>
            <dt>{t(`ui.import.figure.${f}`)}</dt>
            <dd>{formatNumber(plan[f], lang)}</dd>
          </div>
        ))}
      </dl>
      <div role="status" className={css.verdict}>
        {errors.length > 0 ? (
          <StatusMark status="blocker">{t('ui.import.refused', { count: errors.length + plan.more })}</StatusMark>
        ) : changes === 0 ? (
          <StatusMark status="todo">{t('ui.import.nothing')}</StatusMark>
        ) : (
          <StatusMark status="done">{t('ui.import.ready')}</StatusMark>
        )}
      </div>
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && changes > 0 && <First plan={plan} />}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}

/** None of the headings is that of the task: the columns beside it say which one is. */
export function NoTasks({ error }: { error: ApiError | null }) {
  const t = useT()
  if (!error) return null
  return (
    <section className={css.findings} aria-label={t('ui.import.preview')}>
      <div role="alert" className={css.verdict}>
        <StatusMark status="blocker">{t('ui.import.noTasks')}</StatusMark>
        <p className="qd-2">{error.message}</p>
      </div>
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
