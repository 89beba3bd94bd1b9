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

/** By due day (none comes last), then time (likewise), then as the checklist has them. */
export const byDue = (a: Task, b: Task) =>
  a.due === b.due
    ? (a.due_time || '99').localeCompare(b.due_time || '99')
    : (a.due || '9999') < (b.due || '9999')
      ? -1
      : 1

/**
 * The open tasks by when they are due. Those in `kept` were ticked a moment ago and stay where they were. Of a campaign whose
 * days are over, `soon` is all that is left, also what has no day.
 */
export function dueTasks(tasks: readonly Task[], today: Day, kept: ReadonlySet<ID>, over = false): Due {
  const open = tasks.filter((x) => x.state !== 'done' || kept.has(x.id)).sort(byDue)
  const until = addDays(today, AHEAD)
  return {
    late: open.filter((x) => x.due && x.due < today),
    today: open.filter((x) => x.due === today),
    soon: open.filter((x) => (over ? x.due > today || !x.due : x.due > today && x.due <= until)),
  }
}
