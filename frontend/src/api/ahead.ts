// What a campaign's page shows is asked for as soon as somebody goes there, all at once: it is then drawn whole, and nothing
// of it moves what was drawn before.
import { localDay } from '~/lib/date'
import { budget } from './budget'
import { queries } from './cache'
import { goalStandings } from './data'
import { latestSteps } from './history'
import { incidents } from './incidents'
import { workbook } from './queries'
import { readiness } from './readiness'
import type { ID } from './types'

/** Reads a campaign, with what stands above every section of it. What cannot be read says so where it is shown. */
export const prefetchCampaign = (id: ID): Promise<unknown> =>
  Promise.all([
    queries.prefetchQuery(workbook(id)),
    queries.prefetchQuery(readiness(id, localDay(new Date()))),
    queries.prefetchQuery(incidents(id)),
  ])

/** Reads what the overview of a campaign shows besides its rows. */
export const prefetchOverview = (id: ID): Promise<unknown> =>
  Promise.all([
    queries.prefetchQuery(budget(id)),
    queries.prefetchQuery(goalStandings(id)),
    queries.prefetchQuery(latestSteps(id)),
  ])
