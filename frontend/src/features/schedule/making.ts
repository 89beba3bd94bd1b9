// What is made in the schedule: a task where the cursor is, a period after the last one.
import { enter, type ID, type Period, type PeriodKind, type Task, type Workbook } from '~/api'
import { addDays, type Day } from '~/lib/date'

async function make(campaign: ID, kind: 'task' | 'period', field: string, text: string, after: ID, set: object) {
  const rows = [{ row: '', after, before: '', set: { ...set } as Record<string, unknown>, cells: [text] }]
  const entered = await enter(campaign, { kind, fields: [field], rows })
  return entered.rows[0] ?? ''
}

/** A task of a day, like the one it stands after. */
export const makeTask = (campaign: ID, title: string, day: Day, like: Task | undefined): Promise<ID> => {
  const { stage = 'plan', key_action = '', group = '', owner = '' } = like ?? {}
  return make(campaign, 'task', 'title', title, like?.id ?? '', {
    stage,
    key_action,
    group,
    owner,
    starts: day,
    due: day,
  })
}

const ORDER: readonly PeriodKind[] = ['preparation', 'warmup', 'live', 'closing', 'review']

/** The kind that the periods lack first, and the week after the last of them. */
export function nextPeriod(periods: readonly Period[], today: Day): Pick<Period, 'kind' | 'starts' | 'ends'> {
  const kind = ORDER.find((k) => !periods.some((p) => p.kind === k)) ?? 'review'
  const last = periods
    .map((p) => p.ends || p.starts)
    .filter(Boolean)
    .sort()
    .at(-1)
  const starts = last ? addDays(last, 1) : today
  return { kind, starts, ends: addDays(starts, 6) }
}

export const makePeriod = (book: Workbook, name: string, today: Day): Promise<ID> =>
  make(book.campaign.id, 'period', 'name', name, book.periods.at(-1)?.id ?? '', nextPeriod(book.periods, today))
