// What past campaigns of a scenario came to, beside what the next one plans. Read again when any campaign changes.
import { useQuery } from '@tanstack/react-query'
import { say } from '~/locale'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { runJob } from './job'
import { read } from './queries'
import type { ID, PastBeside, PastFrom, PastView } from './types'

export const usePast = (campaign: ID) =>
  useQuery<PastView, ApiError>({
    queryKey: [...keys.shared, 'past', campaign],
    queryFn: () => runJob(say('ui.past.reading'), (job) => go.Past.Of(campaign, job)),
    // The last known of the same campaign stays in sight while it is worked out anew.
    placeholderData: (data, query) => (query?.queryKey.includes(campaign) ? data : undefined),
  })

/** The campaigns that ranges came from; asked for once somebody looks. */
export const usePastFrom = (campaign: ID, { kind, row, name }: Pick<PastBeside, 'kind' | 'row' | 'name'>) =>
  useQuery<PastFrom, ApiError>(
    read([...keys.shared, 'pastFrom', campaign, kind, row, name], () => go.Past.From(campaign, kind, row, name)),
  )

/** How many campaigns of each scenario are over. */
export const usePastCounts = () =>
  useQuery<Record<string, number>, ApiError>(read([...keys.shared, 'pastCounts'], () => go.Past.Counts()))
