// Which rows the overview shows in its blocks, so that a jump knows whether it finds its row there.
import type { Goal, ID, RunItem, Workbook } from '~/api'
import { isOver } from '~/lib/status'
import type { Due } from './due'

/** How many run items the block of the day shows. */
export const RUN = 6

export const topGoals = (book: Pick<Workbook, 'goals'>): Goal[] => book.goals.filter((g) => !g.parent)

/**
 * What is next of the run of show: of today, what is neither over nor left out; otherwise all of the next day that has one, and
 * without any ahead, of the last. Nothing once the campaign is reviewed.
 */
export function onTheDay(
  book: Pick<Workbook, 'run_items'> & { campaign: Pick<Workbook['campaign'], 'stage'> },
  today: string,
): { day: string; items: RunItem[] } {
  const days = book.run_items
    .map((r) => r.day)
    .filter(Boolean)
    .sort()
  const day = days.find((d) => d >= today) ?? days.at(-1)
  if (!day || isOver(book.campaign.stage)) return { day: '', items: [] }
  const items = book.run_items.filter((r) => r.day === day).sort((a, b) => (a.starts < b.starts ? -1 : 1))
  const open = day === today ? items.filter((r) => r.ended === null && !r.skipped) : items
  return { day, items: open.length > 0 ? open : items }
}

/** Whether a block shows the row. Of the campaign itself it shows but a few facts. */
export function shows(
  book: Pick<Workbook, 'goals' | 'run_items'> & { campaign: Pick<Workbook['campaign'], 'stage'> },
  due: Due,
  id: ID,
  today: string,
): boolean {
  const rows = [...due.late, ...due.today, ...due.soon, ...topGoals(book), ...onTheDay(book, today).items.slice(0, RUN)]
  return rows.some((r) => r.id === id)
}
