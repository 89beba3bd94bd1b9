// What the fields of a task read as, and what one may choose: for the panels beside the grid.
import { type ID, readCell, type Task } from '~/api'
import type { GridColumn, Hint } from '~/components/grid/types'
import { type Day, formatDay, isDay, type Lang } from '~/lib/date'
import type { Translate } from '~/locale'
import { dOf } from './view'

/** The fields a panel shows, in its order. */
export const PANEL = [
  'state',
  'group',
  'owner',
  'starts',
  'due',
  'due_time',
  'deliverable',
  'acceptance',
  'notes',
] as const
/** And those behind them. */
export const FURTHER = ['stage', 'key_action', 'critical', 'milestone', 'permit'] as const

/** A column as a field of a panel. */
export function fieldOf(column: GridColumn<Task> | undefined, task: Task | null) {
  const edit = column?.edit
  if (!edit) return {}
  if (edit.by === 'choice') return { choices: edit.options(task), free: edit.free ?? false }
  if (edit.by === 'tick') return { choices: [edit.yes, edit.no].map((text) => ({ text, label: text })) }
  return { lines: edit.lines ?? false }
}

/** Asks Go what a text in a field comes to. Words as they are need no explaining. */
export function hintOf(campaign: ID, ground: { t: Translate; lang: Lang; today: Day; live: Day }) {
  return async (column: string, text: string): Promise<Hint | null> => {
    if (text.trim() === '' || ['title', 'deliverable', 'acceptance', 'notes', 'key_action', 'tick'].includes(column))
      return null
    const read = await readCell(campaign, 'task', column, text)
    if (read.code) return { fault: read.message }
    const { t, lang, today, live } = ground
    if (typeof read.value !== 'string') return null
    if (isDay(read.value)) {
      const from = read.also?.starts
      const span = typeof from === 'string' && from !== '' ? `${formatDay(from, lang, { today })} – ` : ''
      const time = read.also?.due_time
      return {
        text: `${span}${formatDay(read.value, lang, { weekday: true, today })}${typeof time === 'string' && time ? ` ${time}` : ''}`,
        note: dOf(read.value, live),
      }
    }
    return read.made ? { note: t('ui.checklist.made', { name: text.trim() }) } : null
  }
}
