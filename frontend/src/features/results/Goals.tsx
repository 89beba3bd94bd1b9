// Goals and how far each was achieved: a bar with the target as its tick, a mark with its word, the share.
import { Link } from 'react-router-dom'
import type { GoalResult } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { Way } from './Explanation'
import { explain } from './explain'
import { Figure } from './Figure'
import { Nothing, Part, Table } from './Part'
import css from './Results.module.css'
import { aim, figure, share, type Told, toRow } from './say'

/** The bar reaches to this share of the target. */
const WIDEST = 1.4

export function Goals({ told }: { told: Told }) {
  const { t, results } = told
  if (results.goals.length === 0) {
    return (
      <Part id="goals">
        <Nothing>
          {t('results.without.goals')}{' '}
          <Link className="qd-link" to={toRow(told, 'goal', '')}>
            {t('ui.results.toGoals')}
          </Link>
        </Nothing>
      </Part>
    )
  }
  const inner = results.goals.map((g) => g.parent)
  return (
    <Part id="goals" note={t(results.in ? 'ui.results.cutNote' : 'ui.results.goalsNote')}>
      <Table
        label={t('ui.results.goals')}
        head={[
          { id: 'goal', label: t('results.goal') },
          { id: 'target', label: t('results.target'), number: true },
          { id: 'actual', label: t('results.actual'), number: true },
          { id: 'unit', label: t('results.unit') },
          { id: 'bar', label: t('ui.results.achievedHow') },
          { id: 'achieved', label: t('results.achieved') },
        ]}
      >
        <tbody>
          {results.goals.map((g) => (
            <tr key={g.goal}>
              <th scope="row" data-part={g.parent !== '' || undefined}>
                <Link className={css.name} to={toRow(told, 'goal', g.goal)} title={g.name}>
                  {inner.includes(g.goal) && g.parent === '' ? <b>{g.name}</b> : g.name}
                </Link>
              </th>
              <td data-number>
                {g.at_most && g.target !== null && <span className="qd-3">≤ </span>}
                {aim(g.target, told, g.unit)}
              </td>
              <td data-number>
                <Figure name={`goal:${g.goal}:actual`} label={`${g.name} ${t('results.actual')}`} strong>
                  {figure(g.actual, told, g.unit)}
                </Figure>
              </td>
              <td className="qd-3">{g.unit}</td>
              <td>
                <Bar goal={g} />
              </td>
              <td>
                <Achieved goal={g} told={told} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  )
}

function Bar({ goal }: { goal: GoalResult }) {
  if (goal.achieved === null) return null
  const at = (v: number) => `${(Math.min(WIDEST, Math.max(0, v)) / WIDEST) * 100}%`
  return (
    <span className={css.bar} data-bad={goal.low || undefined} aria-hidden="true">
      <i style={{ width: at(goal.achieved) }} />
      <b style={{ left: at(1) }} />
    </span>
  )
}

/** Met, close to it, or far from it; without a figure, why there is none. */
function Achieved({ goal, told }: { goal: GoalResult; told: Told }) {
  const { t } = told
  if (goal.missing) {
    const lack = explain(`goal:${goal.goal}:achieved`, told)?.lacks[0]
    return (
      <StatusMark status="warning" size={12}>
        {lack && <Way part={lack} />}
      </StatusMark>
    )
  }
  const status = goal.met ? 'done' : goal.low ? 'late' : 'warning'
  const word = goal.met ? 'results.met' : 'results.unmet'
  return (
    <StatusMark status={status} size={12}>
      <Figure name={`goal:${goal.goal}:achieved`} label={`${goal.name} ${t('results.achieved')}`} strong>
        {goal.achieved === null ? t(word) : share(goal.achieved, told)}
      </Figure>
      {goal.achieved !== null && <span className="qd-12 qd-2">{t(word)}</span>}
    </StatusMark>
  )
}
