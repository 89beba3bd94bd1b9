// What is due, from the rows of a campaign: overdue, today, and the next days.
import type { ID, Task } from '~/api'
import { addDays, type Day } from '~/lib/date'

/** How many days beyond today the overview looks. */
export const AHEAD = 3

export interface Due {
  late: Task[]
  today: Task[]
  soon: Task[]
}

/** By due day, then time (none comes last), then as the checklist has them. */
export const byDue = (a: Task, b: Task) =>
  a.due === b.due ? (a.due_time || '99').localeCompare(b.due_time || '99') : a.due < b.due ? -1 : 1

/** The open tasks by when they are due. Those in `kept` were ticked a moment ago and stay where they were. */
export function dueTasks(tasks: readonly Task[], today: Day, kept: ReadonlySet<ID>): Due {
  const open = tasks.filter((x) => x.due && (x.state !== 'done' || kept.has(x.id))).sort(byDue)
  const until = addDays(today, AHEAD)
  return {
    late: open.filter((x) => x.due < today),
    today: open.filter((x) => x.due === today),
    soon: open.filter((x) => x.due > today && x.due <= until),
  }
}
