// What came of a campaign, worked out in Go; read again whenever the campaign changes, as readiness is, for clocks of
// incidents and days go on.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import { type Applied, type ID, LIBRARY, type Results } from './types'
import { work } from './write'

export const results = (campaign: ID, cut: string) =>
  read([...keys.readiness, 'results', campaign, cut], () => go.Results.In(campaign, cut))

/** Cut to warmup or live, "" for the whole campaign. The last known of the same campaign stays in sight meanwhile. */
export const useResults = (campaign: ID, cut: string) =>
  useQuery<Results, ApiError>({
    ...results(campaign, cut),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

/** Which return this workspace names first, as one step of the library. */
export const nameReturnFirst = (which: 'net' | 'gross'): Promise<Applied> =>
  work(
    LIBRARY,
    () => go.Results.NameFirst(which),
    (a) => a,
  )
