// A campaign at a glance: its periods, what is due, its goals and budget, the day itself, how ready it is and how far each
// stage, and what changed last. Once its days are over: what came of it, and what its review is still to settle. A jump to a
// row lands where the overview shows it, and otherwise on the row itself, at its side.
import { useMemo, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import type { ID, Task } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { FootNote } from '~/components/Foot'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLanding } from '~/lib/landing'
import { isOver, statusOf, waitingTasks } from '~/lib/status'
import { useLang, useT } from '~/locale'
import { Asked } from '~/shell/Asked'
import { useCampaign } from '~/shell/campaign'
import { Facts, Goals, Latest, OnTheDay, Stages } from './Blocks'
import { DueList } from './DueList'
import { AHEAD, byDue, dueTasks } from './due'
import { Following } from './Following'
import { Money } from './Money'
import { Outcome } from './Outcome'
import css from './Overview.module.css'
import { Ready } from './Ready'
import { Strip } from './Strip'
import { shows } from './shown'

export default function OverviewScreen() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const { campaign, tasks, groups, people, dependencies, periods } = book
  const [ticked, setTicked] = useState<ReadonlySet<ID>>(new Set())

  const over = isOver(campaign.stage)
  const due = useMemo(() => dueTasks(tasks, today, ticked, over), [tasks, today, ticked, over])
  const byDay = useMemo(() => tasks.filter((x) => x.due).sort(byDue), [tasks])
  const waiting = useMemo(() => waitingTasks(tasks, dependencies), [tasks, dependencies])
  const names = useMemo(() => new Map([...groups, ...people].map((x) => [x.id, x.name])), [groups, people])

  const { row: asked, leave } = useLanding()
  useAction('overview.leave', asked ? leave : null)

  const list = {
    asked,
    campaign: campaign.id,
    today,
    statusOf: (x: Task) => statusOf(x, waiting, today),
    whoOf: (x: Task) => [names.get(x.group), names.get(x.owner)].filter(Boolean).join(' · '),
    onTick: (id: ID) => setTicked((s) => new Set(s).add(id)),
  }
  return (
    <>
      <h2 className="qd-unseen">{t('ui.overview')}</h2>
      <Strip periods={periods} tasks={tasks} today={today} />
      <div className={css.body}>
        <div className={css.room}>
          <div className={css.columns}>
            {over ? (
              <div className={css.column}>
                <Outcome />
                <DueList {...list} title={t('ui.overview.late')} tasks={due.late} />
                <DueList {...list} title={t('ui.overview.today')} tasks={due.today} />
                <DueList {...list} title={t('ui.overview.stillOpen')} tasks={due.soon} />
                <Following />
              </div>
            ) : tasks.length === 0 ? (
              <div className={css.column} data-empty>
                <EmptyState
                  title={t('ui.overview.noTasks')}
                  action={<ActionButton id="import.open" variant="filled" />}
                >
                  <p className="qd-2">{t('ui.overview.noTasksHint')}</p>
                </EmptyState>
              </div>
            ) : campaign.template ? (
              <div className={css.column}>
                <DueList {...list} title={t('ui.template.tasks')} tasks={byDay} />
              </div>
            ) : (
              <div className={css.column}>
                <DueList {...list} title={t('ui.overview.late')} tasks={due.late} />
                <DueList
                  {...list}
                  title={t('ui.overview.today')}
                  tasks={due.today}
                  none={t('ui.overview.nothingToday')}
                />
                <DueList
                  {...list}
                  title={t('ui.overview.soon', { count: AHEAD })}
                  tasks={due.soon}
                  none={t('ui.overview.nothingSoon')}
                />
              </div>
            )}
            <div className={css.column}>
              <Goals asked={asked} />
              <Money />
              <OnTheDay asked={asked} />
              <Facts asked={asked} />
            </div>
            <div className={css.column}>
              <Ready />
              <Stages />
              <Latest />
            </div>
          </div>
        </div>
        {asked && !shows(book, due, asked, today) && <Asked row={asked} onClose={leave} />}
      </div>
      <FootNote>
        {!campaign.template && (
          <span>
            {t('ui.foot.today')} <b>{formatDay(today, lang, { weekday: true, today })}</b>
          </span>
        )}
        {names.get(campaign.lead) && (
          <span>
            {t('ui.foot.lead')} <b>{names.get(campaign.lead)}</b>
          </span>
        )}
      </FootNote>
    </>
  )
}
