// A column as a field of a panel, and what a text typed into a field of a kind comes to.
import { type ID, type ListKind, readCell } from '~/api'
import type { GridColumn, Hint } from '~/components/grid/types'
import { formatDay, isDay } from '~/lib/date'
import { howOf } from '~/lib/fields'
import { told } from '~/lib/told'
import type { Ground } from './useGround'

/** What a panel needs to write as the cell does. */
export function fieldOf<Row>(column: GridColumn<Row> | undefined, row: Row | null) {
  const edit = column?.edit
  if (!edit) return {}
  if (edit.by === 'choice') return { choices: edit.options(row), free: edit.free ?? false }
  if (edit.by === 'tick') return { choices: [edit.yes, edit.no].map((text) => ({ text, label: text })) }
  return { lines: edit.lines ?? false }
}

type Known = Pick<Ground, 't' | 'lang' | 'today' | 'currency'> & { noteOf?: (day: string) => string }

/** Asks Go what a text in a field comes to. Words as they are need no explaining. */
export function hintOf(campaign: ID, kind: ListKind, { t, lang, today, currency, noteOf }: Known) {
  return async (field: string, text: string): Promise<Hint | null> => {
    const how = howOf(kind, field)
    if (text.trim() === '' || how === 'text' || how === 'code') return null // "tick" is no field
    const read = await readCell(campaign, kind, field, text)
    if (read.code) return { fault: read.message }
    const { value } = read
    if (typeof value === 'number' && typeof how === 'string' && how !== 'plain') {
      const said = told(value, how, { lang, today, currency, t })
      return said === text.trim() ? null : { text: said }
    }
    if (typeof value !== 'string') return null
    if (isDay(value)) {
      const from = read.also?.starts
      const span = typeof from === 'string' && from !== '' ? `${formatDay(from, lang, { today })} – ` : ''
      const time = read.also?.due_time
      const note = [noteOf?.(value), read.outside && t('ui.sheet.outside')].filter(Boolean).join(' · ')
      return {
        text: `${span}${formatDay(value, lang, { weekday: true, today })}${typeof time === 'string' && time ? ` ${time}` : ''}`,
        ...(note && { note }),
      }
    }
    return read.made ? { note: t('ui.sheet.made', { name: text.trim() }) } : null
  }
}
