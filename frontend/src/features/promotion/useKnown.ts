// What Go says of the channels and posts: what is late, what is found, and where it is quiet.
import { useMemo } from 'react'
import { type DaysSpan, type ID, type RuleFinding, usePreferences, usePromotion, useReadiness } from '~/api'
import { sameName } from '~/lib/name'
import { type FindingsOf, useFindings } from '~/sheet/findings'
import { useCampaign } from '~/shell/campaign'
import type { Counts } from './columns'
import { type Known as Judged, type Missing, missingOf } from './view'

export interface Known extends Judged {
  posts: FindingsOf
  channels: FindingsOf
  counts: ReadonlyMap<ID, Counts>
  missing: readonly Missing[]
  /** Stretches of the warm-up in which nothing appears anywhere. */
  quiet: readonly DaysSpan[]
}

const NONE: readonly RuleFinding[] = []

export function useKnown(): Known {
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const me = usePreferences().name
  const board = usePromotion(campaign).data
  const findings = useReadiness(campaign).data?.findings ?? NONE
  const posts = useFindings(campaign, 'post')
  const channels = useFindings(campaign, 'channel')
  return useMemo(() => {
    const gaps = new Map(board?.channels.map((c) => [c.channel, c.gaps]))
    return {
      found: new Set(findings.filter((f) => f.kind === 'post').map((f) => f.row)),
      late: new Set(board?.late),
      mine: new Set(me ? book.people.filter((p) => sameName(p.name, me)).map((p) => p.id) : []),
      counts: new Map(board?.channels.map((c) => [c.channel, c])),
      missing: missingOf(book.channels, book.posts, findings, gaps),
      quiet: board?.quiet ?? [],
      posts,
      channels,
    }
  }, [board, findings, me, book.people, book.channels, book.posts, posts, channels])
}
