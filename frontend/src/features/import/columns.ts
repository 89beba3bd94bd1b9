// Which column of a sheet goes to which field: what Go recognised, and what the user says over it.
import type { ImportColumn } from '~/api'

/** Heading → field; "" leaves the column out. Only what the user said. */
export type Mapping = Readonly<Record<string, string>>

/** What a column of a sheet of tasks can be read into, the usual first. */
export const FIELDS = [
  'title',
  'when',
  'group',
  'owner',
  'starts',
  'due',
  'due_time',
  'item',
  'stage',
  'key_action',
  'deliverable',
  'acceptance',
  'critical',
  'milestone',
  'state',
  'notes',
] as const

export type Field = (typeof FIELDS)[number]

export const isField = (text: string): text is Field => FIELDS.some((f) => f === text)

/** The mapping after a column was given a field: the one that had it before is left out. */
export function assign(columns: readonly ImportColumn[], mapping: Mapping, heading: string, field: string): Mapping {
  const next: Record<string, string> = { ...mapping, [heading]: field }
  if (!field) return next
  for (const c of columns) {
    if (c.heading !== heading && fieldOf(c, mapping) === field) next[c.heading] = ''
  }
  return next
}

/** The field of a column, as recognised or as the user said. */
export const fieldOf = (column: ImportColumn, mapping: Mapping): string => mapping[column.heading] ?? column.field

/** Columns that share a heading with one before them: Go reads the first alone. */
export const repeated = (columns: readonly ImportColumn[], at: number): boolean =>
  columns.findIndex((c) => c.heading === columns[at]?.heading) < at
