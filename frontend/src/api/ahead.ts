// What a campaign's page shows is asked for as soon as somebody goes there, all at once, so that little of it comes after the
// rest. What cannot be read says so where it is shown.
import { thisDay } from '~/lib/clock'
import { templateToday } from '~/lib/date'
import { isOver } from '~/lib/status'
import { budget } from './budget'
import { queries } from './cache'
import { goalStandings } from './data'
import { feedback } from './feedback'
import { latestSteps } from './history'
import { incidents } from './incidents'
import { campaigns, summary, workbook } from './queries'
import { readiness } from './readiness'
import { results } from './results'
import { happened } from './review'
import type { ID, Summary } from './types'

/** What is known of a campaign from the list, else what Go says of it: the list leaves out the trash and templates. */
async function known(id: ID): Promise<Summary | undefined> {
  const list = await queries.ensureQueryData(campaigns).catch(() => [])
  return list.find((s) => s.id === id) ?? (await queries.fetchQuery(summary(id)).catch(() => undefined))
}

interface Query {
  queryKey: readonly unknown[]
  queryFn: () => Promise<unknown>
}

const ahead = (...of: Query[]): Promise<unknown> => Promise.all(of.map((query) => queries.prefetchQuery(query)))

/** Reads a campaign, with what stands above every section of it. */
export const prefetchCampaign = (id: ID): Promise<unknown> => Promise.all([ahead(workbook(id)), above(id)])

async function above(id: ID): Promise<unknown> {
  const of = await known(id)
  if (of?.template) return ahead(readiness(id, templateToday(of.live)))
  return ahead(readiness(id, thisDay()), incidents(id))
}

/** Reads what the overview of a campaign shows besides its rows. */
export const prefetchOverview = (id: ID): Promise<unknown> =>
  Promise.all([ahead(budget(id), goalStandings(id), latestSteps(id)), outcome(id)])

async function outcome(id: ID): Promise<unknown> {
  const of = await known(id)
  return of && isOver(of.stage) && ahead(results(id, ''), feedback(id), happened(id, thisDay()))
}
