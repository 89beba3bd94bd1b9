// What would come of an import of figures: how many, what they add up to, and what stands in the way, cell by cell.
import type { ReactNode } from 'react'
import type { ImportedReadings } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { formatNumber } from '~/lib/number'
import { useLang, useT } from '~/locale'
import { Cells } from './Findings'
import css from './Import.module.css'
import { Verdict } from './Verdict'

const FIGURES = ['rows', 'made', 'changed', 'unchanged'] as const

export function ReadingFindings({ imported, children }: { imported: ImportedReadings; children?: ReactNode }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { part: Heading } = useHeadingLevels()
  const { plan, errors } = imported
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.findings} aria-label={t('ui.readings.look')} tabIndex={0}>
      <Verdict
        figures={[
          ...FIGURES.map((f) => [t(`ui.readings.${f}`), plan[f]] as const),
          ...(['metrics', 'channels'] as const).map((f) => [t(`ui.readings.${f}`), plan[f].length] as const),
        ]}
        errors={errors.length + plan.more}
        changes={plan.made + plan.changed}
        nothing={t('ui.import.nothing')}
      />
      {children}
      {errors.length > 0 && <Cells title={t('ui.import.errorsTitle')} cells={errors} more={plan.more} />}
      {errors.length === 0 && plan.totals.length > 0 && (
        <>
          <Heading className={css.title}>
            {t('ui.readings.totals')}{' '}
            <span className="qd-3 qd-12">
              {t('ui.readings.span', {
                first: formatDay(plan.first, lang, { today }),
                last: formatDay(plan.last, lang, { today }),
              })}
            </span>
          </Heading>
          <table className={css.cells} aria-label={t('ui.readings.totals')}>
            <thead>
              <tr>
                <th scope="col">{t('ui.readings.metric')}</th>
                <th scope="col" className="qd-n">
                  {t('ui.readings.count')}
                </th>
                <th scope="col" className="qd-n">
                  {t('ui.readings.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {plan.totals.map((x) => (
                <tr key={x.metric}>
                  <th scope="row">{x.unit ? `${x.metric} (${x.unit})` : x.metric}</th>
                  <td className="qd-n">{formatNumber(x.readings, lang)}</td>
                  <td className="qd-n">{formatNumber(x.total, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {plan.notices.length > 0 && <Cells title={t('ui.import.notices')} cells={plan.notices} more={plan.further} />}
    </section>
  )
}
