// The reserve of a campaign and what is entered of its budget as a whole.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, Band, ID, ReleaseForm } from './types'
import { step } from './write'

/** The share of the approved total that the reserve may be, and where it lies; it changes with risks and rules too. */
export function useBand(campaign: ID) {
  return useQuery<Band, ApiError>({
    ...read([...keys.readiness, 'band', campaign], () => go.Campaigns.ReserveBand(campaign)),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })
}

/** Writes the approved total, the reserve (an amount or a share: "12%") or the currency as it was typed. */
export const setBudget = (campaign: ID, field: 'approved' | 'reserve' | 'currency', typed: string): Promise<Applied> =>
  step(() => go.Campaigns.SetBudget(campaign, field, typed))

/** Makes every share of the approved total an amount, as one step. */
export const splitBudget = (campaign: ID): Promise<Applied> => step(() => go.Campaigns.SplitBudget(campaign))

/** Adds the lines of a template's budget with their shares, as one step. */
export const takeBudget = (campaign: ID, template: string): Promise<Applied> =>
  step(() => go.Campaigns.TakeBudget(campaign, template))

/** Lets some of the reserve go; with a row, changes a release. Refused whole, with the reason at each field. */
export const release = (campaign: ID, row: ID, form: ReleaseForm): Promise<Applied> =>
  step(() => go.Campaigns.Release(campaign, row, form))
