// The budget against what was spent, by category; and what the campaign earned against it, both returns by their names, the
// one this workspace has chosen first.
import { Link } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { nameReturnFirst } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { Way } from './Explanation'
import { lack } from './explainMoney'
import { Figure } from './Figure'
import { Nothing, Part, Table } from './Part'
import css from './Results.module.css'
import { money, ratio, share, type Told, toRow } from './say'

export function Money({ told }: { told: Told }) {
  const { t, results } = told
  const { budget: b } = results
  return (
    <Part id="budget" note={t('ui.results.wholeNote')}>
      <div className={css.pair}>
        {b.categories.length === 0 ? (
          <Nothing>
            {t('results.without.budget')}{' '}
            <Link className="qd-link" to={toRow(told, 'budget_line', '')}>
              {t('ui.results.toBudget')}
            </Link>
          </Nothing>
        ) : (
          <Categories told={told} />
        )}
        <Returns told={told} />
      </div>
    </Part>
  )
}

function Categories({ told }: { told: Told }) {
  const { t, results } = told
  const { budget: b } = results
  const name = (c: { name: string }) => c.name || t('results.uncategorised')
  const cell = (id: string | number, what: string, label: string, text: string) => (
    <Figure name={`budget:${id}:${what}`} label={`${label} ${t(`ui.results.${what as 'may'}`)}`}>
      {text}
    </Figure>
  )
  const left = (b.approved ?? b.planned) - b.spent
  return (
    <Table
      label={t('ui.results.budget')}
      head={[
        { id: 'category', label: t('results.category') },
        { id: 'may', label: t('results.may'), number: true },
        { id: 'spent', label: t('results.spent'), number: true },
        { id: 'left', label: t('results.left'), number: true },
        { id: 'used', label: t('results.used'), number: true },
      ]}
    >
      <tbody>
        {b.categories.map((c, n) => (
          <tr key={c.name}>
            <th scope="row">{name(c)}</th>
            <td data-number>{cell(n, 'may', name(c), money(c.may, told))}</td>
            <td data-number>{cell(n, 'spent', name(c), money(c.spent, told))}</td>
            <td data-number>
              {c.left < 0 ? (
                <span className={css.over}>
                  <StatusMark status="late" size={12}>
                    {cell(n, 'left', name(c), money(c.left, told))}
                  </StatusMark>
                </span>
              ) : (
                cell(n, 'left', name(c), money(c.left, told))
              )}
            </td>
            <td data-number>{cell(n, 'used', name(c), share(c.used, told))}</td>
          </tr>
        ))}
        {b.loose > 0 && (
          <tr>
            <th scope="row">{t('results.loose')}</th>
            <td />
            <td data-number>
              <Link className="qd-link" to={toRow(told, 'budget_line', '')}>
                {money(b.loose, told)}
              </Link>
            </td>
            <td />
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(b.approved === null ? 'results.total' : 'ui.results.approved')}</th>
          <td data-number>
            {cell(
              'all',
              b.approved === null ? 'may' : 'approved',
              t('results.total'),
              money(b.approved ?? b.planned, told),
            )}
          </td>
          <td data-number>{cell('all', 'spent', t('results.total'), money(b.spent, told))}</td>
          <td data-number>{cell('all', 'left', t('results.total'), money(left, told))}</td>
          <td data-number>{cell('all', 'used', t('results.total'), share(b.used, told))}</td>
        </tr>
      </tfoot>
    </Table>
  )
}

function Returns({ told }: { told: Told }) {
  const { t, results } = told
  const r = results.return
  const other = r.first === 'net' ? 'gross' : 'net'
  useAction('results.roi', () =>
    tell.failure(
      nameReturnFirst(other).then((a) => tell.step(a, t('ui.results.firstNow', { name: t(`ui.results.${other}`) }))),
    ),
  )
  const line = (what: 'revenue' | 'cost' | 'profit' | 'net' | 'gross', text: string, strong = false) => (
    <div key={what}>
      <dt>
        {t(`ui.results.${what}`)} {strong && <span className="qd-3 qd-12">{t(`ui.results.how.${what}`)}</span>}
      </dt>
      <dd>
        <Figure name={`return:${what}`} label={t(`ui.results.${what}`)} strong={strong}>
          {text}
        </Figure>
      </dd>
    </div>
  )
  const both = [line('net', ratio(r.net, told), true), line('gross', ratio(r.gross, told), true)]
  return (
    <section className={css.returns} aria-label={t('ui.results.return')}>
      <p className={css.returnHead}>
        <b>{t('ui.results.return')}</b>
        <span className="qd-grow" />
        <ActionLink id="results.roi" />
      </p>
      <dl>
        {line('revenue', money(r.revenue, told))}
        {line('cost', money(r.cost, told))}
        {line('profit', money(r.profit, told))}
        {r.first === 'net' ? both : both.reverse()}
      </dl>
      {r.missing.map((what) => (
        <p key={what} className={css.lack}>
          <StatusMark status="warning" size={12}>
            <Way part={lack(what, told)} />
          </StatusMark>
        </p>
      ))}
    </section>
  )
}
