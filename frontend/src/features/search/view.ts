// What was found, as the URL asks for it: some kinds of rows, by campaign or newest first.
import type { Hit, Kind, Summary } from '~/api'
import type { RowGroup } from '~/components/DataTable'

export const ORDERS = ['campaign', 'newest'] as const
export type Order = (typeof ORDERS)[number]

/** The scope of what campaigns share; its rows belong to no campaign. */
export const LIBRARY = 'library'

export const idOf = (h: Hit): string => `${h.campaign}/${h.kind}/${h.row}`

/** How many hits there are of each kind, in the order of `kinds`; those in `kept` even when there are none. */
export function counted(hits: readonly Hit[], kinds: readonly Kind[], kept: readonly Kind[]): [Kind, number][] {
  const counts = new Map<Kind, number>()
  for (const h of hits) counts.set(h.kind, (counts.get(h.kind) ?? 0) + 1)
  return kinds.filter((k) => counts.has(k) || kept.includes(k)).map((k) => [k, counts.get(k) ?? 0])
}

export const ofKinds = (hits: readonly Hit[], kinds: readonly Kind[]): readonly Hit[] =>
  kinds.length === 0 ? hits : hits.filter((h) => kinds.includes(h.kind))

interface Words {
  library: string
  all: string
  note: (summary: Summary) => string
}

/** The hits in groups: those of a campaign together, the campaign of the newest first; or all in one. */
export function grouped(
  hits: readonly Hit[],
  order: Order,
  summaries: readonly Summary[],
  words: Words,
): RowGroup<Hit>[] {
  if (order === 'newest') return hits.length ? [{ id: 'all', label: words.all, rows: hits }] : []
  const groups = new Map<string, Hit[]>()
  for (const h of hits) {
    const rows = groups.get(h.campaign)
    if (rows) rows.push(h)
    else groups.set(h.campaign, [h])
  }
  return [...groups].map(([id, rows]) => {
    const summary = summaries.find((s) => s.id === id)
    return {
      id,
      label: id === LIBRARY ? words.library : (rows[0]?.campaign_name ?? ''),
      rows,
      note: summary && words.note(summary),
    }
  })
}

/** The hit the user is at: the one selected, or the first of the rows in sight. A group row is at its first hit. */
export function hitAt(groups: readonly RowGroup<Hit>[], selected: string, folded: readonly string[]): Hit | undefined {
  const group = groups.find((g) => `group:${g.id}` === selected)
  if (group) return group.rows[0]
  const open = groups.filter((g) => !folded.includes(g.id)).flatMap((g) => g.rows)
  return open.find((h) => idOf(h) === selected) ?? open[0]
}

/** The recent searches with one more, newest first. A search that was only begun gives way to what it became. */
export function withRecent(recent: readonly string[], text: string, most = 8): string[] {
  const one = text.trim().replace(/\s+/g, ' ')
  if (one === '') return [...recent]
  return [one, ...recent.filter((r) => !one.startsWith(r))].slice(0, most)
}
