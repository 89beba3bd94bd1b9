// What a finished campaign came to, as the overview says it: from the results, the survey and what is still followed.
import type { GoalResult, Improvement, Results } from '~/api'
import type { Day } from '~/lib/date'

/** The goals that can be judged, as the results and the report count them, and those of them that were not met. */
export function judgedGoals(goals: readonly GoalResult[]): { judged: number; missed: GoalResult[] } {
  const judged = goals.filter((g) => g.missing === '')
  return { judged: judged.length, missed: judged.filter((g) => !g.met) }
}

/** The categories that cost more than they were to. */
export const overspent = ({ categories }: Pick<Results['budget'], 'categories'>): string[] =>
  categories.filter((c) => c.left < 0 && c.name).map((c) => c.name)

/** The channels of a verdict, the most converting first. */
export const channelsOf = (results: Pick<Results, 'channels'>, verdict: 'efficient' | 'costly'): string[] =>
  results.channels.rows
    .filter((c) => c.verdict === verdict)
    .sort((a, b) => (b.conversion_share ?? 0) - (a.conversion_share ?? 0))
    .map((c) => c.name)

/** What is still to be done of the problems: by deadline, those without one last. */
export const following = (improvements: readonly Improvement[]): Improvement[] =>
  improvements
    .filter((x) => x.kind === 'problem' && x.state !== 'done')
    .sort((a, b) => (a.deadline || '9999').localeCompare(b.deadline || '9999'))

export const isLate = (x: Pick<Improvement, 'deadline'>, today: Day): boolean => x.deadline !== '' && x.deadline < today
