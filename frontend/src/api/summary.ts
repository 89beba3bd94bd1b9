// What lists and the calendar of campaigns both ask of a summary.

import type { Day } from '~/lib/date'
import { sameName } from '~/lib/name'
import type { Summary } from './types'

/** Chinese by pinyin. Made once: a thousand names are compared. */
const names = new Intl.Collator('zh-CN')

export const byName = (a: string, b: string): number => names.compare(a, b)

/** Whether the campaign is the user's. `me` is the user's name as the team writes it. */
export const ledBy = (s: Summary, me: string): boolean => me !== '' && sameName(s.lead, me)

/** How a campaign stands to a day: live then, live later, without a live day, over. */
export type Turn = 'now' | 'next' | 'none' | 'over'

export function turnOf(s: Summary, today: Day): Turn {
  if (s.live === '') return 'none'
  if ((s.live_end || s.live) < today) return 'over'
  return s.live <= today ? 'now' : 'next'
}

const turns: readonly Turn[] = ['now', 'next', 'none', 'over']

/** What is live, and next, comes first; then what has no day; then the past, latest first. */
export function inTurn(today: Day) {
  return (a: Summary, b: Summary): number => {
    const [ta, tb] = [turnOf(a, today), turnOf(b, today)]
    const when = a.live < b.live ? -1 : a.live > b.live ? 1 : 0
    return turns.indexOf(ta) - turns.indexOf(tb) || (ta === 'over' ? -when : when) || byName(a.name, b.name)
  }
}
