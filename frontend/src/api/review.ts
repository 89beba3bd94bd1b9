// The review of a campaign: problems drafted from what happened, its meeting and minutes, what is still to be done in all
// campaigns, lessons on their way into templates, and the archive.
import { useQuery } from '@tanstack/react-query'
import { useToday } from '~/lib/clock'
import type { Day } from '~/lib/date'
import { keys, queries } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type {
  Applied,
  Archived,
  Happening,
  ID,
  LessonApplied,
  LessonDiff,
  LessonEdit,
  LessonProposal,
  MeetingMade,
  OpenImprovement,
  ReviewSpan,
  TaskState,
} from './types'
import { apply, work } from './write'

const own = (a: Applied) => a

/** Under readiness, which every step has read again: a lesson is a step of the library. */
const under = (what: string, campaign: ID) => [...keys.readiness, what, campaign]

/** The last known of the same campaign stays in sight while it is worked out anew. */
const kept = (campaign: ID) => ({
  placeholderData: <D>(data: D | undefined, query?: { queryKey: readonly unknown[] }) =>
    query?.queryKey[2] === campaign ? data : undefined,
})

export const happened = (campaign: ID, today: Day) =>
  read([...under('happened', campaign), today], async () => (await go.Improvements.Happened(campaign)) ?? [])

/** What went other than planned and is no improvement yet, in the language of the window. */
export function useHappened(campaign: ID) {
  const today = useToday()
  return useQuery<Happening[], ApiError>({
    ...happened(campaign, today),
    ...kept(campaign),
  })
}

export const takeHappened = (campaign: ID, chosen: readonly string[]): Promise<Applied> =>
  work(campaign, () => go.Improvements.Take(campaign, [...chosen]), own)

/** Until when the review meeting is in time. */
export const useReviewSpan = (campaign: ID) =>
  useQuery<ReviewSpan, ApiError>({
    ...read(under('reviewSpan', campaign), () => go.Improvements.ReviewSpan(campaign)),
    ...kept(campaign),
  })

export const planReview = (campaign: ID): Promise<MeetingMade> =>
  work(
    campaign,
    () => go.Improvements.PlanReview(campaign),
    (m) => m.applied,
  )

/** Puts what the figures say behind the agenda; step "" when all of it stands there. */
export const draftAgenda = (campaign: ID, meeting: ID): Promise<Applied> =>
  work(campaign, () => go.Improvements.DraftAgenda(campaign, meeting), own)

/** Makes improvements of lines of minutes, as one step. */
export const fromMinutes = (campaign: ID, meeting: ID, lines: readonly string[]): Promise<Applied> =>
  work(campaign, () => go.Improvements.FromMinutes(campaign, meeting, [...lines]), own)

/** Names an improvement among those of all campaigns. */
export const improvementId = (x: Pick<OpenImprovement, 'campaign' | 'improvement'>): string =>
  `${x.campaign}.${x.improvement}`

/** What is still to be done of all campaigns; of one name, where one is given. */
export const useOpenImprovements = (name: string, enabled = true) =>
  useQuery<OpenImprovement[], ApiError>({
    ...read([...keys.due, 'improvements', name], async () => (await go.Improvements.Open(name)) ?? []),
    enabled,
  })

/** Gives an improvement of any campaign a state, as one step; the lists follow when Go has answered. */
export const setImprovementState = (x: OpenImprovement, state: TaskState): Promise<Applied> =>
  apply(x.campaign, [{ op: 'patch', kind: 'improvement', row: x.improvement, set: { state } }])

/** Keeps improvements as lessons, as one step of the library; step "" when they are kept. */
export const keepLessons = (campaign: ID, rows: readonly ID[]): Promise<Applied> =>
  work(campaign, () => go.Improvements.KeepLessons(campaign, [...rows]), own)

/** How a lesson would change a template. */
export const useLessonProposal = (lesson: ID, template: string) =>
  useQuery<LessonProposal, ApiError>({
    ...read([...keys.templates, 'lesson', lesson, template], () => go.Lessons.Propose(lesson, template)),
    enabled: template !== '',
    staleTime: 0,
  })

/** What an edit would change; the last known stays in sight while a field is typed in. */
export const useLessonDiff = (edit: LessonEdit | null) =>
  useQuery<LessonDiff | null, ApiError>({
    ...read([...keys.templates, 'diff', edit], () => (edit ? go.Lessons.Foresee(edit) : Promise.resolve(null))),
    staleTime: 0,
    placeholderData: (data) => data,
  })

export async function changeTemplate(edit: LessonEdit): Promise<LessonApplied> {
  const made = await work(
    edit.template,
    () => go.Lessons.Change(edit),
    (m) => m.applied,
  )
  await queries.invalidateQueries({ queryKey: keys.templates })
  return made
}

/** What archiving keeps, and what is still open. */
export const useArchived = (campaign: ID) =>
  useQuery<Archived, ApiError>({
    ...read(under('archive', campaign), () => go.Archive.Show(campaign)),
    ...kept(campaign),
  })

export const closeCampaign = (campaign: ID): Promise<Applied> => work(campaign, () => go.Archive.Close(campaign), own)
export const reopenCampaign = (campaign: ID): Promise<Applied> => work(campaign, () => go.Archive.Reopen(campaign), own)
