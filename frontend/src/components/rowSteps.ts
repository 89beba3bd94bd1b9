// The history of one row in words: a line for each row that a step changed.
import type { FieldChange, HistoryChange, ID, Kind, RowStep } from '~/api'
import { formatDay } from '~/lib/date'
import { type Reader, told } from '~/lib/told'
import type { Key } from '~/locale'

export interface Line {
  id: string
  at: number
  author: string
  /** What was done: "截止 5月27日 → 5月29日". */
  words: string
}

export interface Words extends Reader {
  nameOf: (kind: string, field: string) => string
  kindOf: (kind: Kind) => string
}

/** The lines of the steps of a row, in their order. What was made or deleted together with the row goes without saying. */
export function linesOf(steps: readonly RowStep[], row: ID, words: Words): Line[] {
  return steps.flatMap((step) => {
    const whole = step.changes.filter((c) => c.row === row && c.op !== 'patch')
    const told = whole.length > 0 ? whole : step.changes
    return told.map((c) => ({
      id: `${step.step} ${c.row}`,
      at: step.at,
      author: step.author,
      words: c.row === row ? own(c, words) : owned(c, words),
    }))
  })
}

/** What became of the row itself. */
function own(c: HistoryChange, words: Words): string {
  if (c.op !== 'patch') return words.t(`ui.row.did.${c.op}`)
  return fields(c, words)
}

/** What became of a row that it owns, by name. */
function owned(c: HistoryChange, words: Words): string {
  const { t } = words
  const link = c.kind === 'dependency' && c.op !== 'patch' && linked(c)
  if (link) return t(link.key, { title: link.title })
  const what = { kind: words.kindOf(c.kind), title: c.title }
  if (c.op !== 'patch') return t(`ui.row.did.${c.op}.of`, what)
  const [first, ...more] = c.fields
  if (c.kind === 'item' && first?.field === 'done' && more.length === 0) {
    return t(first.after === true ? 'ui.row.did.tick' : 'ui.row.did.untick', { title: c.title })
  }
  return `${t('ui.row.did.of', what)} ${fields(c, words)}`
}

/** A dependency by the task at its other end: what the row waits for, or what waits for the row. */
function linked(c: HistoryChange): { key: Key; title: string } | null {
  const f = c.fields[0]
  if (!f || (f.field !== 'on' && f.field !== 'task')) return null
  const made = c.op === 'create'
  const title = String((made ? f.after : f.before) ?? '')
  if (f.field === 'on') return { key: made ? 'ui.row.did.waits' : 'ui.row.did.waitsNot', title }
  return { key: made ? 'ui.row.did.awaited' : 'ui.row.did.awaitedNot', title }
}

function fields(c: HistoryChange, words: Words): string {
  // The day of a tick says no more than the tick.
  const shown = c.fields.filter((f) => !(f.field === 'done_on' && c.fields.some((x) => x.field === 'state')))
  return shown.map((f) => field(c.kind, f, words)).join(words.lang === 'zh' ? '，' : ', ')
}

function field(kind: Kind, f: FieldChange, words: Words): string {
  if (f.type === 'moved') return words.t('ui.history.moved')
  const value = (v: unknown) => {
    const text = f.type === 'day' ? formatDay(String(v ?? ''), words.lang, words) : told(v, f.type, words)
    return text.replace(/\s+/g, ' ').trim() || words.t('ui.history.empty')
  }
  return `${words.nameOf(kind, f.field)} ${value(f.before)} → ${value(f.after)}`
}
