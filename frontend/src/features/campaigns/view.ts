// The list of campaigns as the URL asks for it: grouped, filtered, each group in its order.
import { byName, inTurn, ledBy, type Stage, type Summary } from '~/api'
import type { RowGroup } from '~/components/DataTable'
import { type Day, formatDay, formatMonth, type Lang } from '~/lib/date'
import { rank } from '~/lib/match'
import type { Translate } from '~/locale'

export const GROUPINGS = ['stage', 'client', 'date'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const FILTERS = ['mine', 'late', 'month'] as const
export type Filter = (typeof FILTERS)[number]

/** What is going on first, then what comes, then what is over. */
const stages: readonly Stage[] = ['execute', 'plan', 'review', 'archived']

/** Whether a filter lets a campaign through. `me` is the user's name as the team writes it. */
export function lets(filter: Filter, s: Summary, today: Day, me: string): boolean {
  if (filter === 'mine') return ledBy(s, me)
  if (filter === 'late') return s.next_due !== '' && s.next_due < today && s.stage !== 'archived'
  return (
    s.live.slice(0, 7) <= today.slice(0, 7) && (s.live_end || s.live).slice(0, 7) >= today.slice(0, 7) && s.live !== ''
  )
}

interface View {
  grouping: Grouping
  filters: readonly Filter[]
  text: string
  today: Day
  me: string
  lang: Lang
  t: Translate
}

export function grouped(all: readonly Summary[], v: View): RowGroup<Summary>[] {
  const passing = all.filter((s) => v.filters.every((f) => lets(f, s, v.today, v.me)))
  const found = rank(passing, v.text, (s) => ({ text: s.name, words: `${s.client} ${s.lead}` })).sort(inTurn(v.today))
  const groups = new Map<string, Summary[]>()
  for (const s of found) {
    const id = v.grouping === 'stage' ? s.stage : v.grouping === 'client' ? s.client : s.live.slice(0, 7)
    groups.set(id, [...(groups.get(id) ?? []), s])
  }
  const ids = [...groups.keys()]
  if (v.grouping === 'stage') ids.sort((a, b) => stages.indexOf(a as Stage) - stages.indexOf(b as Stage))
  if (v.grouping === 'client') ids.sort((a, b) => Number(a === '') - Number(b === '') || byName(a, b))
  return ids.map((id) => {
    const rows = groups.get(id) ?? []
    return { id: `${v.grouping}:${id}`, label: labelOf(id, v), rows, note: noteOf(id, rows, v) }
  })
}

function labelOf(id: string, { grouping, t, lang }: View): string {
  if (grouping === 'stage') return t(`stage.${id as Stage}`)
  if (grouping === 'client') return id || t('ui.campaigns.noClient')
  if (!id) return t('ui.live.none')
  return formatMonth(id, lang)
}

function noteOf(id: string, rows: readonly Summary[], { grouping, t, lang, today }: View): string {
  if (grouping !== 'stage' || id === 'archived') return ''
  const next = rows.find((s) => s.live >= today)
  return next ? t('ui.campaigns.nextLive', { date: formatDay(next.live, lang, { today }) }) : ''
}
