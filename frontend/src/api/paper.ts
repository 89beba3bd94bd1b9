// Paper that is out: what of it still holds, and what was ticked on it.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, ID, Paper, TickOrder, TickSheet } from './types'
import { work } from './write'

/** The latest paper of each handout and its options, the latest first: read again whenever the campaign changes, as readiness is. */
export const usePapers = (campaign: ID) =>
  useQuery<Paper[], ApiError>({
    ...read([...keys.readiness, 'papers', campaign], async () => (await go.Print.Papers(campaign, '')) ?? []),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

/** What the codes of a campaign's pages begin with. */
export const usePaperCode = (campaign: ID) =>
  useQuery<string, ApiError>({
    ...read(['code', campaign], () => go.Print.CodeOf(campaign)),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What the numbers on a page stand for; refused in words where the page or a number is none. */
export const readTicks = (order: TickOrder): Promise<TickSheet> => go.Print.ReadTicks(order)

/** Ticks them, as one step. */
export const enterTicks = (order: TickOrder): Promise<Applied> =>
  work(
    order.campaign,
    () => go.Print.EnterTicks(order),
    (a) => a,
  )
