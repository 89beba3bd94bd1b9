// Materials and promotion as Go judges them, as of today, read again after every step of the campaign; and the writes that
// are more than edits: to the next state, giving out, taking over what another campaign has left.
import { useQuery } from '@tanstack/react-query'
import { useToday } from '~/lib/clock'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, GivenOut, GoodsBoard, ID, Offer, PostMove, PromotionBoard, TakenOver } from './types'
import { step, work } from './write'

/** The last known of the same campaign stays in sight while it is judged anew. */
const kept = (campaign: ID) => ({
  placeholderData: <D>(data: D | undefined, query?: { queryKey: readonly unknown[] }) =>
    query?.queryKey.includes(campaign) ? data : undefined,
})

export function useGoods(campaign: ID) {
  const today = useToday()
  return useQuery<GoodsBoard, ApiError>({
    ...read([...keys.load(campaign), 'goods', today], () => go.Materials.Board(campaign)),
    ...kept(campaign),
  })
}

export function usePromotion(campaign: ID) {
  const today = useToday()
  return useQuery<PromotionBoard, ApiError>({
    ...read([...keys.load(campaign), 'promotion', today], () => go.Promotion.Board(campaign)),
    ...kept(campaign),
  })
}

/** What moving a post would do; nothing is asked for no post. */
export function useForeseenPost(campaign: ID, post: ID, channel: ID, day: string) {
  return useQuery<PostMove, ApiError>({
    ...read([...keys.load(campaign), 'post', post, channel, day], () =>
      go.Promotion.Foresee(campaign, post, channel, day),
    ),
    enabled: post !== '',
    gcTime: 60_000,
    placeholderData: (data, query) => (query?.queryKey[3] === post ? data : undefined),
  })
}

/** What other campaigns have left: read again whenever any of them changes. */
export const useLeftovers = (campaign: ID) =>
  useQuery<Offer[], ApiError>({
    ...read([...keys.shared, 'leftovers', campaign], async () => (await go.Materials.Leftovers(campaign)) ?? []),
    ...kept(campaign),
  })

/** Moves materials to their next state, or back, as one step. */
export const advance = (campaign: ID, rows: readonly ID[], back: boolean): Promise<Applied> =>
  step(() => go.Materials.Advance(campaign, [...rows], back))

/** Records that a number of a prize, as typed, was given out now. */
export const giveOut = (campaign: ID, material: ID, number: string): Promise<GivenOut> =>
  work(
    campaign,
    () => go.Materials.Give(campaign, material, number),
    (g) => g.applied,
  )

/** Makes a material of what another campaign has left. */
export const takeOver = (campaign: ID, { campaign: of, material }: Offer): Promise<TakenOver> =>
  work(
    campaign,
    () => go.Materials.TakeOver(campaign, of, material),
    (t) => t.applied,
  )
