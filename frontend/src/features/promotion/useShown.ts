// What the calendar shows: the posts that the filters let through, on their channels and days.
import { useMemo } from 'react'
import { type ID, useSpecialDays } from '~/api'
import { isWeekend, nearDay } from '~/lib/date'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import type { Known } from './useKnown'
import type { Asked } from './useTerms'
import { daysOf, passing, placed } from './view'

const untouched = { was: <P>(p: P) => p, fresh: () => false }

/** made are the posts that were made here under these filters: they stay in sight. */
export function useShown(asked: Asked, known: Known, made: readonly ID[]) {
  const { today, word } = useGround()
  const { book } = useCampaign()
  const { only, narrowed, text } = asked
  const onlyKey = only.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const posts = useMemo(() => {
    const { channels, people } = book
    const terms = { ...known, only, narrowed, text, word, channels, people, ...untouched }
    return passing(book.posts, { ...terms, fresh: (p) => made.includes(p.id) })
  }, [book, known, onlyKey, narrowed, text, word, made])
  const channels = useMemo(
    () => book.channels.filter((c) => narrowed.channel.length === 0 || narrowed.channel.includes(c.id)),
    [book.channels, narrowed.channel],
  )
  const near = nearDay(today)
  const days = useMemo(
    () => daysOf(book.periods, book.posts, book.channels, near),
    [book.periods, book.posts, book.channels, near],
  )
  const at0 = useMemo(() => placed(posts), [posts])
  const special = useSpecialDays(days.find(Boolean) ?? near, days.at(-1) ?? near).data
  const off = useMemo(() => {
    const said = new Map(special?.map((s) => [s.day, s.off]))
    return new Set(days.filter((d) => d !== '' && (said.get(d) ?? isWeekend(d))))
  }, [special, days])
  const missing = useMemo(() => {
    const out = new Map<ID, number>()
    for (const m of known.missing) out.set(m.channel, (out.get(m.channel) ?? 0) + 1)
    return out
  }, [known.missing])
  return { posts, channels, near, days, placed: useAway(at0, days), off, missing }
}

/** Posts of days that are not drawn stand with those that have none. */
function useAway(at: ReturnType<typeof placed>, days: readonly string[]) {
  return useMemo(() => {
    const known = new Set(days)
    return new Map(
      [...at].map(([channel, own]) => {
        const away = [...own].filter(([day]) => !known.has(day)).flatMap(([, list]) => list)
        if (away.length === 0) return [channel, own] as const
        const inside = new Map([...own].filter(([day]) => known.has(day)))
        inside.set('', [...(inside.get('') ?? []), ...away])
        return [channel, inside] as const
      }),
    )
  }, [at, days])
}
