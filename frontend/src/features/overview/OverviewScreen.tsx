// A campaign at a glance: its periods, what is due, how far each stage is, the day itself, and what changed last.
import { useMemo, useState } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { type ID, type RunItem, type Task, type TaskStage, useLatestSteps } from '~/api'
import { FootNote } from '~/components/Foot'
import { ShareBar } from '~/components/ShareBar'
import { useToday } from '~/lib/clock'
import { formatDay, formatInstant } from '~/lib/date'
import { formatMoney } from '~/lib/money'
import { formatNumber, formatShare } from '~/lib/number'
import { useLang, useT, useWord } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { DueList } from './DueList'
import { AHEAD, dueTasks, statusOf, waitingTasks } from './due'
import css from './Overview.module.css'
import { Strip } from './Strip'

const STEPS = 6
const RUN = 6

export default function OverviewScreen() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const { campaign, tasks, groups, people, dependencies, periods } = book
  const [ticked, setTicked] = useState<ReadonlySet<ID>>(new Set())

  const due = useMemo(() => dueTasks(tasks, today, ticked), [tasks, today, ticked])
  const waiting = useMemo(() => waitingTasks(tasks, dependencies), [tasks, dependencies])
  const names = useMemo(() => new Map([...groups, ...people].map((x) => [x.id, x.name])), [groups, people])

  const list = {
    campaign: campaign.id,
    today,
    statusOf: (x: Task) => statusOf(x, waiting, today),
    whoOf: (x: Task) => [names.get(x.group), names.get(x.owner)].filter(Boolean).join(' '),
    onTick: (id: ID) => setTicked((s) => new Set(s).add(id)),
  }
  return (
    <>
      <h2 className="qd-unseen">{t('ui.overview')}</h2>
      <Strip periods={periods} tasks={tasks} today={today} />
      <div className={css.columns}>
        <div className={css.column}>
          <DueList {...list} title={t('ui.overview.late')} tasks={due.late} />
          <DueList {...list} title={t('ui.overview.today')} tasks={due.today} none={t('ui.overview.nothingToday')} />
          <DueList
            {...list}
            title={t('ui.overview.soon', { count: AHEAD })}
            tasks={due.soon}
            none={t('ui.overview.nothingSoon')}
          />
        </div>
        <div className={css.column}>
          <Stages />
          <Goals />
          <OnTheDay />
        </div>
        <div className={css.column}>
          <Facts />
          <Latest />
        </div>
      </div>
      <FootNote>
        <span>
          {t('ui.foot.today')} <b>{formatDay(today, lang, { weekday: true, today })}</b>
        </span>
        {names.get(campaign.lead) && (
          <span>
            {t('ui.foot.lead')} <b>{names.get(campaign.lead)}</b>
          </span>
        )}
      </FootNote>
    </>
  )
}

const stages: readonly TaskStage[] = ['plan', 'execute', 'review']

function Stages() {
  const t = useT()
  const lang = useLang()
  const { book, summary } = useCampaign()
  if (!summary) return null
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

function Goals() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const goals = useCampaign().book.goals.filter((g) => !g.parent)
  if (goals.length === 0) return null
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.goals')} <span className="qd-3 qd-12">{goals.length}</span>
      </h3>
      <ul>
        {goals.map((g) => (
          <li key={g.id} className={css.goal}>
            <span className="qd-cut qd-grow" title={g.name}>
              {g.name}
            </span>
            <span className="qd-nowrap">
              {g.target !== null && g.direction === 'at_most' ? '≤ ' : ''}
              {formatNumber(g.target, lang)} <span className="qd-3">{g.unit}</span>
            </span>
            <span className={`${css.when} qd-3`}>{formatDay(g.deadline, lang, { today })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The run of show of the first live day that has one. */
function OnTheDay() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const day = book.run_items
    .map((r) => r.day)
    .filter(Boolean)
    .sort()[0]
  if (!day) return null
  const items = book.run_items.filter((r: RunItem) => r.day === day).sort((a, b) => (a.starts < b.starts ? -1 : 1))
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.day')} <span className="qd-3 qd-12">{formatDay(day, lang, { weekday: true, today })}</span>
      </h3>
      <ul>
        {items.slice(0, RUN).map((r) => (
          <li key={r.id} className={css.run}>
            <span className="qd-2">{r.starts}</span>
            <span className="qd-cut" title={r.title}>
              {r.title}
            </span>
          </li>
        ))}
      </ul>
      {items.length > RUN && <p className="qd-3 qd-12">{t('ui.overview.more', { count: items.length - RUN })}</p>}
    </section>
  )
}

function Facts() {
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
    <section className={css.block}>
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

function Latest() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const steps = useLatestSteps(book.campaign.id, STEPS).data ?? []
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
      <ul>
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
