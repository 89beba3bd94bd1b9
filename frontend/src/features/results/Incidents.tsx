// What went wrong on the day, and how soon each was answered against its limit.
import { Link } from 'react-router-dom'
import { StatusMark } from '~/components/StatusMark'
import { Figure } from './Figure'
import { Nothing, Part, Table } from './Part'
import css from './Results.module.css'
import { minutes, type Told, toRow } from './say'

const MARKS = { met: 'done', missed: 'late', over: 'late', running: 'doing', idle: 'warning' } as const

export function Incidents({ told }: { told: Told }) {
  const { t, results } = told
  const { list, met, late, mean } = results.incidents
  return (
    <Part id="incidents" note={t('ui.results.how.response')}>
      {list.length === 0 ? (
        <Nothing>{t('ui.results.noIncidents')}</Nothing>
      ) : (
        <>
          <p className={css.counts}>
            <span>
              {t('ui.results.inTime')} <b>{met}</b>
            </span>
            <span>
              {t('ui.results.tooLate')} <b>{late}</b>
            </span>
            {mean !== null && (
              <span>
                {t('ui.results.mean')}{' '}
                <Figure name="incidents:mean" label={t('ui.results.mean')} strong>
                  {minutes(mean, told)}
                </Figure>
              </span>
            )}
          </p>
          <Table
            label={t('ui.results.incidents')}
            head={[
              { id: 'incident', label: t('results.incident') },
              { id: 'response', label: t('results.response'), number: true },
              { id: 'limit', label: t('results.limit'), number: true },
              { id: 'verdict', label: t('results.verdict') },
            ]}
          >
            <tbody>
              {list.map((i) => (
                <tr key={i.incident}>
                  <th scope="row">
                    <Link className={css.name} to={toRow(told, 'incident', i.incident)} title={i.name}>
                      {i.name}
                    </Link>
                  </th>
                  <td data-number>
                    <Figure name={`incidents:${i.incident}`} label={`${i.name} ${t('results.response')}`} strong>
                      {i.state === 'idle' ? '—' : minutes(i.elapsed, told)}
                    </Figure>
                  </td>
                  <td data-number>{minutes(i.limit, told)}</td>
                  <td>
                    <StatusMark status={MARKS[i.state]} size={12}>
                      {t(`results.response.${i.state}`)}
                    </StatusMark>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Part>
  )
}
