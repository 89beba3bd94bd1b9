// The lessons as the library shows them: of a scenario, of a topic, with the words typed; and how one enters a template.
import type { ID, Lesson, LessonEdit, LessonKind, LessonProposal, LessonRow, TemplateInfo } from '~/api'
import { rank } from '~/lib/match'

/** Of every scenario is what names none. "" lets all through. */
export function passing(all: readonly Lesson[], scenario: string, topic: string, text: string): Lesson[] {
  const some = all.filter(
    (x) => (scenario === '' || x.scenario === scenario || x.scenario === '') && (topic === '' || x.topic === topic),
  )
  if (!text) return some
  const found = new Set(rank(some, text, (x) => ({ text: x.text, words: x.topic })))
  return some.filter((x) => found.has(x))
}

export const topicsOf = (all: readonly Lesson[]): string[] =>
  [...new Set(all.map((x) => x.topic).filter(Boolean))].sort()

/** The template that a lesson is most likely meant for: one's own of its scenario, then the built-in one, then the first. */
export function likely(templates: readonly TemplateInfo[], { scenario }: Pick<Lesson, 'scenario'>): string {
  const of = (own: boolean) => templates.find((x) => x.own === own && x.scenario === scenario)
  return (of(true) ?? of(false) ?? templates[0])?.id ?? ''
}

/** The fields of a kind that a lesson may write, as Go has them: its title first. */
export const LESSON_FIELDS: Record<LessonKind, readonly string[]> = {
  task: ['title', 'acceptance', 'notes'],
  risk: ['name', 'response', 'trigger'],
  material: ['name', 'spec', 'notes'],
}

export const KINDS = ['task', 'risk', 'material'] as const satisfies LessonKind[]

/** Whether a row of the kind is dated by days from the live day. */
export const hasDay = (kind: LessonKind) => kind !== 'risk'

/** Another row, or kind, to change: with what the lesson says behind what the row says itself, or as a new one. */
export function turned(proposal: LessonProposal, lesson: Pick<Lesson, 'text'>, kind: LessonKind, row: ID): LessonEdit {
  const base = { ...proposal.edit, kind, row }
  const [title = '', said = ''] = LESSON_FIELDS[kind]
  const known = proposal.rows[kind]?.find((x) => x.row === row)
  if (!known) return { ...base, row: '', set: { [title]: lesson.text }, day: hasDay(kind) ? -7 : null }
  return { ...base, set: { [said]: `${known.set[said] ?? ''}\n${lesson.text}`.trim() }, day: null }
}

/** What a field will hold. */
export const heldBy = (edit: LessonEdit, row: LessonRow | undefined, field: string): string =>
  edit.set[field] ?? row?.set[field] ?? ''
