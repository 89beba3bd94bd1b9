// A breakdown drawn: each sub-goal with what it comes to, full width being what the target needs there; the gap at the end
// dashed, the arithmetic beside it, and what would close it.
import { apply, type Goal, type GoalFunnel, type ID, type Metric, type PastBeside, type Stretch } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatFigure, formatNumber, withUnit } from '~/lib/number'
import { pastRange } from '~/lib/past'
import { useLang, useT } from '~/locale'
import { PastLine } from '~/sheet/Past'
import css from './Goals.module.css'

interface Props {
  campaign: ID
  funnel: GoalFunnel
  goals: ReadonlyMap<ID, Goal>
  metrics: ReadonlyMap<ID, Metric>
  /** What past campaigns came to, by goal. */
  past: ReadonlyMap<ID, PastBeside>
  onGo: (goal: ID, field?: string) => void
}

export function Funnel({ campaign, funnel, goals, metrics, past, onGo }: Props) {
  const t = useT()
  const goal = goals.get(funnel.goal)
  if (!goal) return null
  const off = funnel.state === 'short' || funnel.state === 'over'
  const mark = funnel.state === 'meets' ? 'done' : off ? 'late' : 'warning'
  return (
    <>
      {funnel.steps.length > 0 && (
        <ol className={css.steps}>
          {funnel.steps.map((s, n) => (
            <Step
              key={s.goal}
              step={s}
              before={funnel.steps[n - 1]}
              last={n === funnel.steps.length - 1}
              funnel={funnel}
              goals={goals}
              metrics={metrics}
              past={past}
              onGo={onGo}
            />
          ))}
        </ol>
      )}
      <p className={css.verdict}>
        {funnel.sum && <span className={css.sum}>{funnel.sum}</span>}
        <StatusMark status={mark}>
          <span className={off ? 'qd-bad' : funnel.state === 'meets' ? undefined : 'qd-warn'}>{funnel.text}</span>
        </StatusMark>
      </p>
      {funnel.ways.length > 0 && (
        <section className={css.ways} aria-label={t('ui.goals.ways')}>
          <h4 className="qd-3 qd-12">{t('ui.goals.ways')}</h4>
          <ul>
            {funnel.ways.map((w) => (
              <Way key={w.goal} campaign={campaign} goal={goals.get(w.goal)} own={w.goal === funnel.goal} way={w} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface StepProps extends Omit<Props, 'campaign'> {
  step: Stretch
  before: Stretch | undefined
  last: boolean
}

function Step({ step, before, last, funnel, goals, metrics, past, onGo }: StepProps) {
  const t = useT()
  const lang = useLang()
  const sub = goals.get(step.goal)
  const goal = goals.get(funnel.goal)
  if (!sub || !goal) return null
  const off = funnel.state === 'short' || funnel.state === 'over'
  const unit = (x: Goal) => x.unit || metrics.get(x.metric)?.unit || ''
  const name = (
    <button type="button" className={`${css.stepName} qd-cut`} title={sub.name} onClick={() => onGo(sub.id, 'target')}>
      {sub.name}
    </button>
  )
  const counted = step.rate ? (last ? goal.name : metrics.get(step.counts)?.name) : undefined
  const bar = (
    <Bar
      from={step.rate ? 0 : (before?.result ?? 0)}
      to={step.result}
      need={step.need}
      gap={off && last}
      meets={funnel.state === 'meets'}
    />
  )
  const needs = off && !last && step.need !== null && (
    <span className="qd-3 qd-12 qd-nowrap">{t('ui.goals.needs', { n: formatNumber(step.need, lang) })}</span>
  )
  if (!step.rate) {
    return (
      <li className={css.step}>
        {name}
        {bar}
        <span className={css.figure}>
          <b>{formatFigure(sub.target ?? 0, lang)}</b> <span className="qd-3">{unit(sub)}</span> {needs}
        </span>
      </li>
    )
  }
  return (
    <>
      <li className={css.rate}>
        <span className="qd-3">×</span>
        {name}
        <span className={css.chip}>{withUnit(formatFigure(sub.target ?? 0, lang), unit(sub))}</span>
        <PastLine beside={past.get(sub.id)} range={pastRange(past.get(sub.id), 'actual')} short />
      </li>
      <li className={css.step}>
        <span className={`${css.stepName} qd-cut`} title={counted}>
          {counted ?? t('ui.goals.soFar')}
        </span>
        {bar}
        <span className={css.figure}>
          <b>{formatNumber(step.result, lang)}</b> {last && <span className="qd-3">{unit(goal)}</span>} {needs}
        </span>
      </li>
    </>
  )
}

interface BarProps {
  from: number
  to: number
  need: number | null
  gap: boolean
  meets: boolean
}

/** Full width is what is needed. What goes beyond it is drawn to the edge: the words say how much it is. */
function Bar({ from, to, need, gap, meets }: BarProps) {
  const share = (n: number) => (need === null || need === 0 ? 0 : Math.min(100, Math.max(0, (n / need) * 100)))
  const [left, right] = [share(from), meets && share(to) > 98 ? 100 : share(to)]
  return (
    <span className={css.bar} aria-hidden>
      {left > 0 && <i className={css.had} style={{ width: `${left}%` }} />}
      <i style={{ left: `${left}%`, width: `${Math.max(0, right - left)}%` }} />
      {gap && right < 100 && <i className={css.gap} style={{ left: `${right}%`, width: `${100 - right}%` }} />}
    </span>
  )
}

interface WayProps {
  campaign: ID
  goal: Goal | undefined
  own: boolean
  way: { from: number; to: number }
}

/** A change that closes the gap by itself, and the button that makes it. */
function Way({ campaign, goal, own, way }: WayProps) {
  const t = useT()
  const lang = useLang()
  if (!goal) return null
  const change = () =>
    tell.failure(
      apply(campaign, [{ op: 'patch', kind: 'goal', row: goal.id, set: { target: way.to } }]).then((a) => tell.step(a)),
    )
  return (
    <li className={css.way}>
      <span className="qd-cut" title={goal.name}>
        {own ? t('ui.goals.ownTarget', { name: goal.name }) : goal.name}
      </span>
      <span className="qd-nowrap">
        {formatFigure(way.from, lang)} → <b>{withUnit(formatFigure(way.to, lang), goal.unit)}</b>
      </span>
      <PlainButton
        onClick={change}
        aria-label={t('ui.goals.takeWay', { name: goal.name, to: formatFigure(way.to, lang) })}
      >
        {t('ui.goals.change', { to: formatFigure(way.to, lang) })}
      </PlainButton>
    </li>
  )
}
