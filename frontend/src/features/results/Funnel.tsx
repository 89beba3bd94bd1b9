// The steps from being seen to what was wanted, each conversion under its name.
import { Link } from 'react-router-dom'
import { Figure } from './Figure'
import { Nothing, Part, Table } from './Part'
import css from './Results.module.css'
import { figure, share, type Told, toData, toRow } from './say'

export function Funnel({ told }: { told: Told }) {
  const { t, results } = told
  const most = Math.max(0, ...results.funnel.map((s) => s.value ?? 0))
  return (
    <Part id="funnel" note={t('ui.results.how.rate')}>
      {results.funnel.length === 0 ? (
        <Nothing>
          {t('ui.results.noFunnel')}{' '}
          <Link className="qd-link" to={toRow(told, 'metric', '', 'role')}>
            {t('ui.results.toMetrics')}
          </Link>
        </Nothing>
      ) : (
        <Table
          label={t('ui.results.funnel')}
          head={[
            { id: 'step', label: t('results.step') },
            { id: 'actual', label: t('results.actual'), number: true },
            { id: 'bar', label: t('ui.results.ofMost') },
            { id: 'conversion', label: t('results.conversion') },
            { id: 'rate', label: t('results.rate'), number: true },
          ]}
        >
          <tbody>
            {results.funnel.map((s) => (
              <tr key={s.metric}>
                <th scope="row">
                  <Link className={css.name} to={toData(told, s.metric)} title={s.name}>
                    {s.name}
                  </Link>
                </th>
                <td data-number>
                  <Figure name={`step:${s.metric}:value`} label={s.name} strong>
                    {figure(s.value, told)}
                  </Figure>
                </td>
                <td>
                  {s.value !== null && most > 0 && (
                    <span className={css.bar} aria-hidden="true">
                      <i style={{ width: `${(s.value / most) * 100}%` }} />
                    </span>
                  )}
                </td>
                <td className="qd-2">{s.from && (s.rate_name || `${s.name} ÷ ${s.from_name}`)}</td>
                <td data-number>
                  {s.from && (
                    <Figure name={`step:${s.metric}:rate`} label={s.rate_name || `${s.name} ÷ ${s.from_name}`} strong>
                      {share(s.rate, told)}
                    </Figure>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Part>
  )
}
