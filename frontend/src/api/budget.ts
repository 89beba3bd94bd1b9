// What a campaign's budget comes to: added up in Go, and again after every step of the campaign.
import { useQuery } from '@tanstack/react-query'
import type { Day } from '~/lib/date'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, Budget, Edit, ID } from './types'
import { apply } from './write'

export const budget = (campaign: ID) => read(keys.budget(campaign), () => go.Campaigns.Budget(campaign))

/** A campaign's budget; the last known stays in sight while it is added up anew. */
export function useBudget(campaign: ID, enabled = true) {
  return useQuery<Budget, ApiError>({ ...budget(campaign), enabled })
}

/** Says that these instalments were paid on a day; "" for not paid. One step. */
export const setPaid = (campaign: ID, payments: readonly ID[], day: Day): Promise<Applied> =>
  apply(
    campaign,
    payments.map((row): Edit => ({ op: 'patch', kind: 'payment', row, set: { paid: day } })),
  )
