// The five marks of a goal in its row: a letter for each test, struck out where the goal fails it, and in words for those
// who do not see them.
import type { GoalVerdict } from '~/api'
import type { Translate } from '~/locale'
import css from './Goals.module.css'

const LETTERS = { specific: 'S', measurable: 'M', achievable: 'A', relevant: 'R', time_bound: 'T' } as const

/** The tests a goal fails, by name; all well: said so. */
export function smartWords(verdict: GoalVerdict | undefined, t: Translate): string {
  if (!verdict) return ''
  const failed = verdict.tests.filter((x) => !x.passes).map((x) => t(`ui.goals.smart.${x.test}`))
  return failed.length > 0 ? t('ui.goals.fails', { tests: failed.join(t('list.comma')) }) : t('ui.goals.passes')
}

export function SmartMarks({ verdict, t }: { verdict: GoalVerdict | undefined; t: Translate }) {
  if (!verdict) return null
  const words = smartWords(verdict, t)
  return (
    <span className={css.marks} role="img" aria-label={words} title={words}>
      {verdict.tests.map((x) => (
        <span key={x.test} className={css.mark} data-fails={!x.passes || undefined} aria-hidden>
          {LETTERS[x.test]}
        </span>
      ))}
    </span>
  )
}

export const letterOf = (test: keyof typeof LETTERS) => LETTERS[test]
