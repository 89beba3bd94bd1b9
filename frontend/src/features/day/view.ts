// What is ticked on site: of which rows, what a tick writes, and the order in which they stay while somebody works.
import type { DayRow, Edit, ID, Material, Post, Task } from '~/api'
import type { Day } from '~/lib/date'

export type Ticked = 'task' | 'post' | 'material'

const ACCEPTED: readonly Material['state'][] = ['accepted', 'loaded', 'returned']

/** Whether a row is ticked, as the campaign has it now. */
export const isDone = {
  task: (x: Task) => x.state === 'done',
  post: (x: Post) => x.status === 'published',
  material: (x: Material) => ACCEPTED.includes(x.state),
} as const

/** What a tick, or taking it away, writes. Of a material all that was ordered was received and accepted, unless somebody said otherwise. */
export const edits = {
  task: (x: Task, done: boolean): Edit => ({
    op: 'patch',
    kind: 'task',
    row: x.id,
    set: { state: done ? 'done' : 'todo' },
  }),
  post: (x: Post, done: boolean): Edit => ({
    op: 'patch',
    kind: 'post',
    row: x.id,
    set: { status: done ? 'published' : 'ready' },
  }),
  material: (x: Material, done: boolean, today: Day): Edit => ({
    op: 'patch',
    kind: 'material',
    row: x.id,
    set: done
      ? {
          state: 'accepted',
          accepted_on: today,
          received: x.received ?? x.quantity,
          accepted: x.accepted ?? x.quantity,
        }
      : { state: 'arrived', accepted_on: '' },
  }),
} as const

/** Rows in the order in which they stood, new ones behind: what is ticked stays under the hand. */
export function steady(stood: readonly ID[], rows: readonly DayRow[]): DayRow[] {
  const rank = new Map(stood.map((id, i) => [id, i]))
  const at = (r: DayRow) => rank.get(r.row) ?? stood.length
  return rows.toSorted((a, b) => at(a) - at(b))
}
