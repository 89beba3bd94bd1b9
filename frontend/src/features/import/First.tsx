// The first tasks of a sheet as they will stand: what was read is seen before it is written.
import type { ImportPlan, TaskState } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT, useWord } from '~/locale'
import css from './Import.module.css'

export function First({ plan }: { plan: ImportPlan }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  const { part: Heading } = useHeadingLevels()
  const title = t('ui.import.first')
  const more = plan.tasks - plan.first.filter((x) => x.change === 'new').length
  return (
    <>
      <Heading className={css.title}>
        {title} <span className="qd-3 qd-12">{plan.first.length}</span>
      </Heading>
      <div className={css.wide}>
        <table className={`${css.cells} ${css.first}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className="qd-n">
                {t('ui.import.head.row')}
              </th>
              <th scope="col">{t('ui.import.head.change')}</th>
              <th scope="col">{t('ui.checklist.col.title')}</th>
              <th scope="col">{t('ui.checklist.col.group')}</th>
              <th scope="col">{t('ui.checklist.col.owner')}</th>
              <th scope="col">{t('ui.checklist.col.starts')}</th>
              <th scope="col">{t('ui.checklist.col.due')}</th>
              <th scope="col">{t('ui.checklist.col.stage')}</th>
              <th scope="col">{t('ui.checklist.col.state')}</th>
              <th scope="col">{t('ui.checklist.col.items')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.first.map((x) => (
              <tr key={x.row}>
                <td className="qd-n">{x.row}</td>
                <td className={x.change === 'same' ? 'qd-3 qd-nowrap' : 'qd-nowrap'}>
                  {t(`ui.import.change.${x.change as 'new' | 'changed' | 'same'}`)}
                </td>
                <td>{x.title}</td>
                <td>{x.group}</td>
                <td>{x.owner}</td>
                <td className="qd-nowrap">{formatDay(x.starts, lang, { today })}</td>
                <td className="qd-nowrap">{[formatDay(x.due, lang, { today }), x.time].filter(Boolean).join(' ')}</td>
                <td className="qd-nowrap">{word('stage', x.stage)}</td>
                <td className="qd-nowrap">
                  <StatusMark status={x.state as TaskState}>{word('ui.status', x.state)}</StatusMark>
                </td>
                <td className="qd-n">{x.items || ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className={`${css.more} qd-3`}>{t('ui.import.more', { count: more })}</p>}
    </>
  )
}
