// Tasks to tick, as they fall due. One that was just ticked stays in its place until the user leaves.
import { useState } from 'react'
import { type ID, type Task, useApply } from '~/api'
import { type Status, StatusMark } from '~/components/StatusMark'
import { Tick } from '~/components/Tick'
import { tell } from '~/components/Toast'
import { type Day, daysBetween, formatDay } from '~/lib/date'
import { landed } from '~/lib/landing'
import { useLang, useT } from '~/locale'
import css from './Overview.module.css'

/** How many tasks a list shows at first, and more at a time: a glance, not the checklist. */
const PAGE = 12

interface Props {
  campaign: ID
  title: string
  tasks: readonly Task[]
  statusOf: (task: Task) => Status
  whoOf: (task: Task) => string
  today: Day
  onTick: (id: ID) => void
  /** The row a jump asks for. */
  asked: ID
  /** What to say when there are none; without it the list is left out. */
  none?: string
}

export function DueList({ campaign, title, tasks, statusOf, whoOf, today, onTick, asked, none }: Props) {
  const t = useT()
  const save = useApply(campaign)
  const [pages, setPages] = useState(1)
  if (tasks.length === 0 && !none) return null
  const tick = (task: Task) => {
    onTick(task.id)
    tell.failure(
      save([{ op: 'patch', kind: 'task', row: task.id, set: { state: task.state === 'done' ? 'todo' : 'done' } }]),
    )
  }
  const shown = Math.max(pages * PAGE, tasks.findIndex((x) => x.id === asked) + 1) // a jump lands on its row
  const left = tasks.length - shown
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {title} <span className="qd-3 qd-12">{tasks.length}</span>
      </h3>
      {tasks.length === 0 && <p className={css.none}>{none}</p>}
      <ul>
        {tasks.slice(0, shown).map((task) => (
          <li
            key={task.id}
            className={css.task}
            data-done={task.state === 'done' || undefined}
            {...landed(task.id === asked)}
          >
            <Tick done={task.state === 'done'} onTick={() => tick(task)} label={task.title} />
            <StatusMark status={statusOf(task)} />
            <span className="qd-cut qd-grow" title={[task.title, whoOf(task)].filter(Boolean).join(' · ')}>
              {task.title}
            </span>
            <span className={`${css.who} qd-3 qd-12 qd-cut`}>{whoOf(task)}</span>
            <When task={task} status={statusOf(task)} today={today} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={`qd-link qd-13 ${css.more}`} onClick={() => setPages(pages + 1)}>
          {t('ui.overview.more', { count: left })}
        </button>
      )}
    </section>
  )
}

function When({ task, status, today }: { task: Task; status: Status; today: Day }) {
  const t = useT()
  const lang = useLang()
  if (status === 'late')
    return <span className={`${css.when} qd-bad`}>{t('ui.due.late', { count: daysBetween(task.due, today) })}</span>
  if (status === 'waiting') return <span className={`${css.when} qd-warn`}>{t('ui.status.waiting')}</span>
  const day = task.due === today ? t('ui.due.today') : formatDay(task.due, lang, { today })
  return <span className={`${css.when} qd-2`}>{task.due === today && task.due_time ? task.due_time : day}</span>
}
