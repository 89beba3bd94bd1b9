// What a campaign's budget comes to: added up in Go, and again after every step of the campaign.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Budget, ID } from './types'

export const budget = (campaign: ID) => read(keys.budget(campaign), () => go.Campaigns.Budget(campaign))

/** A campaign's budget; the last known stays in sight while it is added up anew. */
export function useBudget(campaign: ID, enabled = true) {
  return useQuery<Budget, ApiError>({ ...budget(campaign), enabled })
}
