// The team and the partners of a campaign as Go counts them, as of today; read again after every step of the campaign.
import { useQuery } from '@tanstack/react-query'
import { useToday } from '~/lib/clock'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, Contract, ID, Team } from './types'
import { step } from './write'

/** The last known of the same campaign stays in sight while it is counted anew. */
const kept = (campaign: ID) => ({
  placeholderData: <D>(data: D | undefined, query?: { queryKey: readonly unknown[] }) =>
    query?.queryKey[1] === campaign ? data : undefined,
})

/** What groups and departments have to do, and who shares a name. */
export function useTeam(campaign: ID) {
  const today = useToday()
  return useQuery<Team, ApiError>({
    ...read([...keys.load(campaign), 'team', today], () => go.Campaigns.Team(campaign)),
    ...kept(campaign),
  })
}

/** What the contract of each partner lacks, and what its instalments come to. */
export function useContracts(campaign: ID) {
  const today = useToday()
  return useQuery<Contract[], ApiError>({
    ...read([...keys.load(campaign), 'contracts', today], async () => (await go.Campaigns.Contracts(campaign)) ?? []),
    ...kept(campaign),
  })
}

/** Plans instalments of what a fee has left, by weights, as one step: [30, 60, 10], or [1, 1, 1] for equal ones. */
export const splitFee = (campaign: ID, partner: ID, weights: number[]): Promise<Applied> =>
  step(() => go.Edits.SplitFee(campaign, partner, weights))

/** Gives the leads of groups the open tasks of theirs that nobody owns, as one step; group "" stands for the tasks of none. */
export const giveToLeads = (campaign: ID, groups: ID[]): Promise<Applied> =>
  step(() => go.Edits.GiveToLeads(campaign, groups))
