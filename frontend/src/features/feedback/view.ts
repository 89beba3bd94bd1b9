// What the survey's pages ask for and say: filters that stand in the URL, and the options of a choice as they are typed.
import type { FeedbackAsked, ID, Question } from '~/api'
import type { Translate } from '~/locale'

export const WAYS = ['figures', 'responses', 'questions'] as const
export type Way = (typeof WAYS)[number]

export const ONLY = ['said', 'untagged'] as const
export type Only = (typeof ONLY)[number]

export const EVERYONE: FeedbackAsked = {
  question: '',
  low: null,
  high: null,
  option: '',
  tag: '',
  untagged: false,
  said: false,
  phrase: '',
  text: '',
}

/** A number of the URL; null for none. */
const score = (text: string | null): number | null => (text && /^-?\d+$/.test(text) ? Number(text) : null)

/** The responses that a URL asks for. */
export function askedOf(params: URLSearchParams): FeedbackAsked {
  const only = params.get('only')?.split(',') ?? []
  return {
    question: params.get('question') ?? '',
    low: score(params.get('low')),
    high: score(params.get('high')),
    option: params.get('option') ?? '',
    tag: params.get('tag') ?? '',
    untagged: only.includes('untagged'),
    said: only.includes('said'),
    phrase: params.get('phrase') ?? '',
    text: params.get('q') ?? '',
  }
}

/** The way to the responses behind a figure. */
export function linkTo(campaign: ID, asked: Partial<FeedbackAsked>): string {
  const params = new URLSearchParams({ by: 'responses' })
  const { question, low, high, option, tag, untagged, said, phrase } = { ...EVERYONE, ...asked }
  for (const [name, value] of Object.entries({ question, low, high, option, tag, phrase })) {
    if (value !== '' && value !== null) params.set(name, String(value))
  }
  const only = [...(said ? ['said'] : []), ...(untagged ? ['untagged'] : [])]
  if (only.length > 0) params.set('only', only.join(','))
  return `/campaigns/${campaign}/feedback?${params}`
}

/** What one of them is, in words, apart from chips and the words looked for; "" for no such. */
export function saidOf(
  asked: FeedbackAsked,
  questions: readonly Pick<Question, 'id' | 'text'>[],
  t: Translate,
): string {
  const of = questions.find((q) => q.id === asked.question)?.text ?? ''
  const about = { satisfaction: t('ui.feedback.satisfaction'), recommend: t('ui.feedback.nps') }[asked.question] ?? of
  if (asked.tag) return t('ui.feedback.filter.tag', { tag: asked.tag })
  if (asked.phrase) return t('ui.feedback.filter.phrase', { phrase: asked.phrase })
  if (asked.option) return t('ui.feedback.filter.option', { question: about, option: asked.option })
  if (asked.low !== null && asked.low === asked.high)
    return t('ui.feedback.filter.score', { question: about, score: asked.low })
  if (asked.low !== null || asked.high !== null)
    return t('ui.feedback.filter.scores', { question: about, low: asked.low ?? '', high: asked.high ?? '' })
  return ''
}

const fold = (s: string) => s.trim().toLowerCase().split(/\s+/).join(' ')

/** The options of a question, one a line. */
export const optionsOf = (options: string): string[] => [
  ...new Set(
    options
      .split('\n')
      .map((o) => o.trim())
      .filter(Boolean),
  ),
]

/**
 * What is chosen by a text as it is typed from paper: options by their words, by their numbers ("1 3") or letters ("a,c"), apart
 * from each other by a semicolon; anything else is an answer of its own.
 */
export function chosenOf(options: readonly string[], typed: string): string[] {
  const named = (text: string) => options.find((o) => fold(o) === fold(text))
  const whole = named(typed)
  if (whole) return [whole]
  const out = typed.split(/[┋|;；\n]/).flatMap((part): string[] => {
    const text = part.trim()
    if (!text) return []
    const own = named(text)
    if (own) return [own]
    return byNumbers(options, text) ?? [text]
  })
  return [...new Set(out)]
}

/** Options by number or letter; null where some are none. */
function byNumbers(options: readonly string[], text: string): string[] | null {
  const marks = text.split(/[\s,，、.]+/).filter(Boolean)
  const found = marks.map((m) => {
    if (/^\d{1,3}$/.test(m)) return options[Number(m) - 1]
    return /^[a-z]$/i.test(m) ? options[m.toLowerCase().charCodeAt(0) - 97] : undefined
  })
  return found.length > 0 && found.every((o) => o !== undefined) ? (found as string[]) : null
}

/** Chosen options as a text that is typed. */
export const typedOf = (chosen: readonly string[]): string => chosen.join('; ')

/** A text with an option chosen, or no longer. */
export function toggled(options: readonly string[], typed: string, option: string): string {
  const chosen = chosenOf(options, typed)
  return typedOf(chosen.includes(option) ? chosen.filter((o) => o !== option) : [...chosen, option])
}

/** What is typed into a question as a response holds it: of a choice a line for each option. */
export const heldOf = (q: Pick<Question, 'kind' | 'options'>, typed: string): string =>
  q.kind === 'choice' ? chosenOf(optionsOf(q.options), typed).join('\n') : typed

/** The scores of a kind of question, the lowest first; none for others. */
export function scoresOf(kind: string): number[] {
  if (kind === 'satisfaction') return [1, 2, 3, 4, 5]
  return kind === 'recommend' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : []
}

/** What a question counts as: of its kind the first is the score of the whole, others are counted by themselves. */
export function asOf(
  q: Pick<Question, 'id' | 'kind'>,
  questions: readonly Pick<Question, 'id' | 'kind'>[],
): Question['kind'] | 'other' {
  const alone = q.kind === 'satisfaction' || q.kind === 'recommend'
  return alone && questions.find((x) => x.kind === q.kind)?.id !== q.id ? 'other' : q.kind
}
