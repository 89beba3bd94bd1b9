// What a deletion took from other rows, in words: who is told knows what to hand on, or takes it back.
import type { Applied, Change } from '~/api'
import { type Key, say, type Translate } from '~/locale'

/** Which changes of other rows these words are of. */
export type Loss = readonly [Key, (change: Change, has: (field: string) => boolean) => boolean]

/** The step's name, then what else it changed, counted: "delete “Lin” · 5 tasks have no owner now". */
export function lostWords(applied: Applied, losses: readonly Loss[], t: Translate = say): string {
  const changes = applied.changes ?? []
  const told = new Set<Change>()
  const said = losses.flatMap(([key, is]) => {
    const those = changes.filter((c) => is(c, (f) => c.fields?.includes(f) ?? false))
    for (const c of those) told.add(c)
    return those.length > 0 ? [t(key, { count: those.length })] : []
  })
  const rest = changes.filter((c) => c.row !== null && !told.has(c)).length
  if (rest > 0) said.push(t('ui.sheet.lost.other', { count: rest }))
  return [applied.label, ...said].join(t('ui.sheet.lost.stop'))
}
