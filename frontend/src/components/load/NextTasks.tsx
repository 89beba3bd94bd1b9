// The tasks somebody has next: each with how it stands, when it is due and how far that is from the live day. A press goes
// to it.
import { useMemo } from 'react'
import type { ID, Workbook } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { countdown, type Day, formatDay } from '~/lib/date'
import { statusOf, waitingTasks } from '~/lib/status'
import { useLang, useT } from '~/locale'
import css from './Load.module.css'

interface Props {
  tasks: readonly ID[]
  book: Workbook
  today: Day
  onTask: (id: ID) => void
}

export function NextTasks({ tasks, book, today, onTask }: Props) {
  const waiting = useMemo(() => waitingTasks(book.tasks, book.dependencies), [book.tasks, book.dependencies])
  return (
    <ul>
      {tasks.map((id) => (
        <Next key={id} id={id} book={book} today={today} waiting={waiting} onTask={onTask} />
      ))}
    </ul>
  )
}

interface NextProps extends Omit<Props, 'tasks'> {
  id: ID
  waiting: ReadonlySet<ID>
}

function Next({ id, book, today, waiting, onTask }: NextProps) {
  const t = useT()
  const lang = useLang()
  const task = book.tasks.find((x) => x.id === id)
  if (!task) return null // it went a moment ago, and its load is being counted anew
  const late = task.due !== '' && task.due < today
  return (
    <li>
      <button type="button" className={css.next} onClick={() => onTask(id)}>
        <StatusMark status={statusOf(task, waiting, today)} size={12} />
        <span className="qd-cut" title={task.title}>
          {task.title}
        </span>
        <span className={late ? 'qd-bad' : 'qd-2'}>
          {task.due ? `${formatDay(task.due, lang, { today })} ${task.due_time}`.trim() : t('ui.due.none')}
        </span>
        <span className={css.away}>{countdown(liveOf(book), task.due)}</span>
      </button>
    </li>
  )
}

/** The first live day; "" for none. */
const liveOf = (book: Workbook): Day =>
  book.periods
    .filter((p) => p.kind === 'live' && p.starts)
    .map((p) => p.starts)
    .sort()[0] ?? ''
