// What campaigns share: people and partners of the library, and their way into campaigns and back.
import { useQuery } from '@tanstack/react-query'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, ID, Shared, SharedKind } from './types'
import { step } from './write'

export const useShared = () => useQuery<Shared, ApiError>(read(keys.shared, () => go.Campaigns.Shared()))

/** Copies rows of the library into a campaign, as one step; who is there already is passed over. */
export const lend = (kind: SharedKind, rows: ID[], to: ID): Promise<Applied> =>
  step(() => go.Campaigns.Lend(kind, rows, to))

/** Takes rows of a campaign into the library, as one step of the library. */
export const keep = (campaign: ID, kind: SharedKind, rows: ID[]): Promise<Applied> =>
  step(() => go.Campaigns.Keep(campaign, kind, rows))
