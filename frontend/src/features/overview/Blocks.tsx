// The blocks of the overview: how far each stage is, goals, the day itself, the campaign's facts, what changed last.
import type { ReactNode } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { type GoalStanding, type TaskStage, useGoalStandings, useLatestSteps } from '~/api'
import { ShareBar } from '~/components/ShareBar'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useThisDay, useToday } from '~/lib/clock'
import { formatDay, formatInstant } from '~/lib/date'
import { landed } from '~/lib/landing'
import { formatMoney } from '~/lib/money'
import { formatNumber, formatShare } from '~/lib/number'
import { type Key, useLang, useT, useWord } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Overview.module.css'
import { onTheDay, RUN, topGoals } from './shown'

/** The row a jump asks for, where a block shows it. */
interface Props {
  asked: string
}

const stages: readonly TaskStage[] = ['plan', 'execute', 'review']

export function Stages() {
  const t = useT()
  const lang = useLang()
  const { book, summary } = useCampaign()
  if (!summary?.tasks) return null
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.progress')}{' '}
        <span className="qd-3 qd-12">{`${summary.done}/${summary.tasks} · ${formatShare(summary.done, summary.tasks, lang)}`}</span>
      </h3>
      {stages.map((stage) => {
        const p = summary.progress[stage] ?? { done: 0, tasks: 0 }
        return (
          <div key={stage} className={css.stage}>
            <span>{t(`stage.${stage}`)}</span>
            <ShareBar done={p.done} all={p.tasks} width="auto" current={book.campaign.stage === stage} />
            <span className="qd-n">
              {p.done}/{p.tasks}
            </span>
          </div>
        )
      })}
    </section>
  )
}

export function Goals({ asked }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const goals = topGoals(book)
  const standings = new Map((useGoalStandings(book.campaign.id).data ?? []).map((s) => [s.goal, s]))
  if (goals.length === 0) return null
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.goals')} <span className="qd-3 qd-12">{goals.length}</span>
      </h3>
      <ul data-years={goals.some((g) => g.deadline && !g.deadline.startsWith(today.slice(0, 4))) || undefined}>
        {goals.map((g) => (
          <li key={g.id} className={css.goal} {...landed(g.id === asked)}>
            <span className="qd-cut qd-grow" title={g.name}>
              {g.name}
            </span>
            <span className="qd-nowrap">
              <Actual of={standings.get(g.id)} />
              {g.target !== null && g.direction === 'at_most' ? '≤ ' : ''}
              {formatNumber(g.target, lang)} <span className="qd-3">{g.unit}</span>
            </span>
            <Standing
              of={standings.get(g.id)}
              until={<span className={`${css.when} qd-3`}>{formatDay(g.deadline, lang, { today })}</span>}
            />
            <Pace of={standings.get(g.id)} target={g.target} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const marks: Record<string, { status: Status; word: Key } | undefined> = {
  met: { status: 'done', word: 'ui.overview.met' },
  missed: { status: 'warning', word: 'ui.overview.missed' },
  low: { status: 'late', word: 'ui.overview.behind' },
}

function Actual({ of }: { of: GoalStanding | undefined }) {
  const lang = useLang()
  if (!of || of.actual === null) return null
  return (
    <>
      <b className="qd-n">{formatNumber(of.actual, lang)}</b> <span className="qd-3">/</span>{' '}
    </>
  )
}

/** How much of its target a goal has, met or behind its pace; until something was read, when it is due. */
function Standing({ of, until }: { of: GoalStanding | undefined; until: ReactNode }) {
  const t = useT()
  const lang = useLang()
  if (!of || of.actual === null) return until
  const mark = marks[of.state]
  // A limit that may still be reached is used up, not achieved.
  const used = !mark && of.used !== null
  const figure = used ? of.used : of.achieved
  const text = figure === null ? '—' : formatShare(figure, 1, lang)
  const share = <span className="qd-n">{used ? t('ui.overview.used', { share: text }) : text}</span>
  return (
    <span className={css.standing} title={mark && t(mark.word)}>
      {mark ? (
        <StatusMark status={mark.status} size={12}>
          <span className="qd-unseen">{t(mark.word)}</span>
          {share}
        </StatusMark>
      ) : (
        share
      )}
    </span>
  )
}

/** Of a pace of hundreds, decimals say nothing. */
const whole = (n: number) => (n >= 100 ? Math.round(n) : n)

/** While its days go on: how far it is, against what had to be there by now. */
function Pace({ of, target }: { of: GoalStanding | undefined; target: number | null }) {
  const t = useT()
  const lang = useLang()
  if (!of || of.due || of.expected === null || of.share === null || !target) return null
  const at = (v: number) => `${Math.min(100, Math.max(0, v * 100))}%`
  return (
    <span className={css.pace}>
      <span className={css.paceBar} data-low={of.state === 'low' || undefined} aria-hidden="true">
        <i style={{ width: at((of.actual ?? 0) / target) }} />
        <b style={{ left: at(of.expected / target) }} />
      </span>
      <span className={of.state === 'low' ? 'qd-bad qd-12' : 'qd-2 qd-12'}>
        {t('ui.overview.pace', {
          share: formatShare(of.share, 1, lang, 0),
          expected: formatNumber(whole(of.expected), lang),
        })}
      </span>
    </span>
  )
}

/** What is next of the run of show. */
export function OnTheDay({ asked }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { day, items } = onTheDay(useCampaign().book, today)
  if (!day) return null
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.day')} <span className="qd-3 qd-12">{formatDay(day, lang, { weekday: true, today })}</span>
      </h3>
      <ul>
        {items.slice(0, RUN).map((r) => (
          <li key={r.id} className={css.run} {...landed(r.id === asked)}>
            <span className="qd-2">{r.starts}</span>
            <span className="qd-cut" title={r.title}>
              {r.title}
            </span>
          </li>
        ))}
      </ul>
      {items.length > RUN && <p className="qd-3 qd-12">{t('ui.overview.more', { count: items.length - RUN })}</p>}
      <p className="qd-13">
        <ActionLink id="go.day">{t('ui.overview.onSite')}</ActionLink>
      </p>
    </section>
  )
}

export function Facts({ asked }: Props) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const { campaign: c } = useCampaign().book
  const facts = [
    [t('ui.overview.theme'), c.theme],
    [t('ui.overview.benefit'), c.benefit],
    [t('ui.overview.audience'), c.audience],
    [t('ui.campaigns.form'), word('ui.form', c.form)],
    [t('ui.overview.venue'), c.venue],
    [t('ui.overview.crowd'), c.crowd === null ? '' : formatNumber(c.crowd, lang)],
    [t('ui.overview.approved'), c.approved === null ? '' : formatMoney(c.approved, c.currency, lang)],
  ]
  return (
    <section className={css.block} {...landed(c.id === asked)}>
      <h3 className={css.heading}>{t('ui.overview.facts')}</h3>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd title={value}>{value || <span className="qd-3">—</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Latest() {
  const t = useT()
  const lang = useLang()
  const today = useThisDay()
  const { book } = useCampaign()
  const steps = useLatestSteps(book.campaign.id).data ?? []
  if (steps.length === 0) return null
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.latest')}
        <span className="qd-grow" />
        <span className="qd-12">
          <ActionLink id="go.history" />
        </span>
      </h3>
      <ul className={css.changes}>
        {steps.map((s) => (
          <li key={s.step} className={css.change}>
            <span className="qd-3">{formatInstant(s.at, lang, today)}</span>
            <span className="qd-2 qd-cut" title={s.label}>
              {s.author && `${s.author} `}
              {s.label}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
