// The steps in the order they came, under the days they were made on.
import type { HistoryEntry } from '~/api'
import type { RowGroup } from '~/components/DataTable'
import { addDays, type Day, formatDay, type Lang, localDay } from '~/lib/date'
import type { Translate } from '~/locale'

interface View {
  today: Day
  lang: Lang
  t: Translate
  /** Older steps are still to come: nobody knows how many the last day has. */
  more: boolean
}

/**
 * One group for each run of steps made on one day. What a colleague made earlier may arrive later; then a day stands
 * twice, because a moment to go back to lies between the steps as they arrived.
 */
export function byDay(entries: readonly HistoryEntry[], view: View): RowGroup<HistoryEntry>[] {
  const runs: { day: Day; rows: HistoryEntry[] }[] = []
  for (const e of entries) {
    const day = localDay(new Date(e.at))
    const run = runs.at(-1)
    if (run?.day === day) run.rows.push(e)
    else runs.push({ day, rows: [e] })
  }
  const seen = new Map<Day, number>()
  return runs.map(({ day, rows }, i) => {
    const nth = (seen.get(day) ?? 0) + 1
    seen.set(day, nth)
    const open = view.more && i === runs.length - 1
    return {
      id: nth === 1 ? day : `${day}.${nth}`,
      label: labelOf(day, view),
      rows,
      ...(open && { count: `${rows.length}+` }),
    }
  })
}

function labelOf(day: Day, { today, lang, t }: View): string {
  const date = formatDay(day, lang, { weekday: true, today })
  if (day === today) return t('ui.today', { date })
  return day === addDays(today, -1) ? t('ui.yesterday', { date }) : date
}
