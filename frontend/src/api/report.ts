// The text of the review report: what the figures say, and what somebody made of it.
import { useQuery } from '@tanstack/react-query'
import type { Lang } from '~/lib/date'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, ID, ReportPart, ReportSection } from './types'
import { work } from './write'

const own = (a: Applied) => a

/** The sections with their drafts in the language of the window. Under readiness, which every step has read again. */
export const useReport = (campaign: ID, lang: Lang) =>
  useQuery<ReportSection[], ApiError>({
    ...read([...keys.readiness, 'report', campaign, lang], async () => (await go.Report.View(campaign, lang)) ?? []),
    placeholderData: (data, query) =>
      query?.queryKey[2] === campaign && query.queryKey[3] === lang ? data : undefined,
  })

/** Keeps what somebody wrote of a section, as one step. */
export const writeSection = (campaign: ID, part: ReportPart, lang: Lang, text: string): Promise<Applied> =>
  work(campaign, () => go.Report.Write(campaign, part, lang, text), own)

/** Lets what the figures say take the place of what was written, as one step. */
export const redraftSection = (campaign: ID, part: ReportPart): Promise<Applied> =>
  work(campaign, () => go.Report.Redraft(campaign, part), own)

/** Says that what was written holds beside what the figures say now, as one step. */
export const keepSection = (campaign: ID, part: ReportPart, lang: Lang): Promise<Applied> =>
  work(campaign, () => go.Report.Keep(campaign, part, lang), own)

/** Leaves a section out of the report, or takes it in again, as one step. */
export const hideSection = (campaign: ID, part: ReportPart, hidden: boolean): Promise<Applied> =>
  work(campaign, () => go.Report.Hide(campaign, part, hidden), own)
