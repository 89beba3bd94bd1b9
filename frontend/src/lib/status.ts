// How a task stands today, and a campaign.
import type { Dependency, ID, Task } from '~/api'
import type { Status } from '~/components/StatusMark'
import type { Day } from './date'

/** The tasks that cannot start: something they depend on is not done. */
export function waitingTasks(tasks: readonly Task[], dependencies: readonly Dependency[]): Set<ID> {
  const done = new Map(tasks.map((x) => [x.id, x.state === 'done']))
  return new Set(dependencies.filter((d) => done.get(d.on) === false).map((d) => d.task))
}

/** The shape a task has today. */
export function statusOf(task: Task, waiting: ReadonlySet<ID>, today: Day): Status {
  if (task.state === 'done') return 'done'
  if (task.due && task.due < today) return 'late'
  if (waiting.has(task.id)) return 'waiting'
  return task.state
}

/** Whether a campaign has had its days: what came of it is asked for, no longer what is next. */
export const isOver = (stage: string): boolean => stage === 'review' || stage === 'archived'
