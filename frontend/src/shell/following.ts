// Following improvements of all campaigns: what was ticked here stays in its place until the user leaves.
import { useCallback, useState } from 'react'
import { improvementId, type OpenImprovement, setImprovementState } from '~/api'
import type { RowGroup } from '~/components/DataTable'
import { tell } from '~/components/Toast'
import { rank } from '~/lib/match'

/** Those that are open, and where they were those that were ticked here and are open no more. */
export function withDone(
  open: readonly OpenImprovement[],
  done: ReadonlyMap<string, OpenImprovement>,
): OpenImprovement[] {
  const there = new Set(open.map(improvementId))
  const gone = [...done.values()].filter((x) => !there.has(improvementId(x)))
  const key = (x: OpenImprovement) => [x.deadline || '~', x.campaign_name, x.campaign, x.title].join(' ')
  return [...open, ...gone.map((x): OpenImprovement => ({ ...x, state: 'done' }))].toSorted((a, b) =>
    key(a) < key(b) ? -1 : Number(key(a) > key(b)),
  )
}

/** By campaign, the one with the nearest deadline first; the words typed let through what has them. */
export function byCampaign(
  all: readonly OpenImprovement[],
  text: string,
  note: (x: OpenImprovement) => string,
): RowGroup<OpenImprovement>[] {
  const found = new Set(
    text
      ? rank(all, text, (x) => ({
          text: x.title,
          words: [x.campaign_name, x.owner, x.department, x.measure].join(' '),
        }))
      : all,
  )
  const groups = new Map<string, OpenImprovement[]>()
  for (const x of all) if (found.has(x)) groups.set(x.campaign, [...(groups.get(x.campaign) ?? []), x])
  return [...groups].map(([id, rows]) => ({
    id,
    label: rows[0]?.campaign_name ?? '',
    note: rows[0] && note(rows[0]),
    rows,
  }))
}

const NOTHING: ReadonlyMap<string, OpenImprovement> = new Map()

export function useFollowing(open: readonly OpenImprovement[]) {
  const [done, setDone] = useState(NOTHING)
  const tick = useCallback(
    (x: OpenImprovement) => {
      const id = improvementId(x)
      const was = done.get(id)
      const put = (row: OpenImprovement | undefined) =>
        setDone((d) => {
          const next = new Map(d)
          if (row) next.set(id, row)
          else next.delete(id)
          return next
        })
      put(was ? undefined : x)
      tell.failure(
        setImprovementState(x, was ? was.state : 'done')
          .then((a) => tell.step(a))
          .catch((e: unknown) => {
            put(was)
            throw e
          }),
      )
    },
    [done],
  )
  return { rows: withDone(open, done), tick }
}
