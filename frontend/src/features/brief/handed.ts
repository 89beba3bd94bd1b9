// The rules with their questions and answers as one text, for handing on: into a chat, a mail, a shop's notice.
import type { Answer } from '~/api'
import type { Translate } from '~/locale'

export function handed(
  name: string,
  rules: string,
  answers: readonly Pick<Answer, 'question' | 'answer'>[],
  t: Translate,
) {
  const parts = [name]
  if (rules.trim()) parts.push(`${t('field.rules')}\n${rules.trim()}`)
  if (answers.length > 0) {
    const said = answers.map((a, n) => `${n + 1}. ${a.question.trim()}\n${a.answer.trim() || t('ui.brief.noAnswer')}`)
    parts.push(`${t('ui.brief.answers')}\n${said.join('\n\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}
