// Which rows the overview shows in its blocks, so that a jump knows whether it finds its row there.
import type { Goal, ID, RunItem, Workbook } from '~/api'
import type { Due } from './due'

/** How many run items the block of the day shows. */
export const RUN = 6

export const topGoals = (book: Pick<Workbook, 'goals'>): Goal[] => book.goals.filter((g) => !g.parent)

/** The run of show of the first live day that has one. */
export function onTheDay(book: Pick<Workbook, 'run_items'>): { day: string; items: RunItem[] } {
  const day = book.run_items
    .map((r) => r.day)
    .filter(Boolean)
    .sort()[0]
  if (!day) return { day: '', items: [] }
  return { day, items: book.run_items.filter((r) => r.day === day).sort((a, b) => (a.starts < b.starts ? -1 : 1)) }
}

/** Whether a block shows the row. Of the campaign itself it shows but a few facts. */
export function shows(book: Pick<Workbook, 'goals' | 'run_items'>, due: Due, id: ID): boolean {
  const rows = [...due.late, ...due.today, ...due.soon, ...topGoals(book), ...onTheDay(book).items.slice(0, RUN)]
  return rows.some((r) => r.id === id)
}
