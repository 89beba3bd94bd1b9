// What the five tests say: of the goal at the cursor all of them, of the others what they lack, each with the way to the
// field that puts it right; and weights that do not add up.
import type { Goal, GoalReason, GoalReport, GoalTest, ID, PastBeside } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatShare } from '~/lib/number'
import { pastRange } from '~/lib/past'
import { useFieldName, useLang, useT } from '~/locale'
import { PastLine } from '~/sheet/Past'
import css from './Goals.module.css'
import { letterOf } from './Smart'

interface Props {
  report: GoalReport
  goals: ReadonlyMap<ID, Goal>
  /** The goal at the cursor; "" for none. */
  at: ID
  onGo: (goal: ID, field?: string) => void
  /** What past campaigns came to beside the goal at the cursor. */
  past?: PastBeside | undefined
}

export function Verdicts({ report, goals, at, onGo, past }: Props) {
  const t = useT()
  const here = report.goals.find((v) => v.goal === at)
  const others = report.goals.filter((v) => !v.passes && v.goal !== at)
  return (
    <>
      <Weights report={report} goals={goals} onGo={onGo} />
      {here && (
        <section className={css.goal}>
          <h4>{goals.get(here.goal)?.name}</h4>
          <Past beside={past} />
          {here.tests.map((x) => (
            <Test key={x.test} test={x} onGo={(field) => onGo(here.goal, field)} />
          ))}
        </section>
      )}
      {others.map((v) => (
        <section key={v.goal} className={css.goal}>
          <h4>
            <button type="button" className={`${css.goalName} qd-cut`} onClick={() => onGo(v.goal)}>
              {goals.get(v.goal)?.name}
            </button>{' '}
            <span className="qd-bad qd-12 qd-nowrap">
              {t('ui.goals.lacks', { count: v.tests.filter((x) => !x.passes).length })}
            </span>
          </h4>
          {v.tests.map((x) => !x.passes && <Test key={x.test} test={x} onGo={(field) => onGo(v.goal, field)} />)}
        </section>
      ))}
      {!here && others.length === 0 && report.goals.length > 0 && <p className="qd-3 qd-13">{t('ui.goals.allPass')}</p>}
    </>
  )
}

/** What was reached, and how much of the target that was. */
function Past({ beside }: { beside: PastBeside | undefined }) {
  const t = useT()
  const achieved = pastRange(beside, 'achieved')
  return (
    <p>
      <PastLine beside={beside} range={pastRange(beside, 'actual')} />
      {achieved && (
        <>
          <br />
          <PastLine beside={beside} range={achieved} of={t('past.figure.achieved')} />
        </>
      )}
    </p>
  )
}

/** Reasons that ask for another value, not for a first one. */
const CHANGES: readonly string[] = ['reach', 'outside', 'zero']

function Test({ test, onGo }: { test: GoalTest; onGo: (field: string) => void }) {
  const t = useT()
  const nameOf = useFieldName()
  const ask = (r: GoalReason) => {
    const field = nameOf('goal', r.field)
    return t(CHANGES.includes(r.code) ? 'ui.goals.changeField' : 'ui.goals.fillField', { field })
  }
  return (
    <div className={css.test}>
      <StatusMark status={test.passes ? 'done' : 'late'}>
        <b className="qd-nowrap">
          {letterOf(test.test)} {t(`ui.goals.smart.${test.test}`)}
        </b>
      </StatusMark>
      <div className={css.because}>
        {test.passes ? (
          <p className="qd-2">{test.because}</p>
        ) : (
          test.reasons.map((r) => (
            <p key={r.code}>
              {r.text}{' '}
              <button type="button" className="qd-link qd-nowrap" onClick={() => onGo(r.field)}>
                {ask(r)}
              </button>
            </p>
          ))
        )}
      </div>
    </div>
  )
}

/** Weights of siblings that do not share out the whole; those without one weigh nothing. */
function Weights({ report, goals, onGo }: Omit<Props, 'at' | 'past'>) {
  const t = useT()
  const lang = useLang()
  const open = report.weights.filter((w) => w.sum !== 10_000)
  return open.map((w) => {
    const first = [...goals.values()].find((g) => g.parent === w.parent)
    const of = goals.get(w.parent)?.name
    const sum = formatShare(w.sum, 10_000, lang, 2)
    return (
      <p key={w.parent} className={css.weights}>
        <StatusMark status="warning">
          <span className="qd-warn">
            {of ? t('ui.goals.weightsOf', { name: of, sum }) : t('ui.goals.weights', { sum })}
            {w.with < w.goals && ` ${t('ui.goals.unweighted', { count: w.goals - w.with })}`}
          </span>
        </StatusMark>{' '}
        {first && (
          <button type="button" className="qd-link qd-nowrap" onClick={() => onGo(first.id, 'weight')}>
            {t('ui.goals.changeField', { field: t('field.weight') })}
          </button>
        )}
      </p>
    )
  })
}
