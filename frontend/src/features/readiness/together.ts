// Which findings are put right by one value, and in which fields.
import type { AnyRow, ListKind, Workbook } from '~/api'
import { LISTS } from '~/api'
import { filled, howOf } from '~/lib/fields'
import type { Finding } from '~/lib/findings'

/** Whether writing its field puts a finding right, whatever else the row holds: it is empty, or one of a few. */
export function missing(finding: Finding, book: Workbook): boolean {
  if (!finding.row || !finding.field || !(finding.kind in LISTS)) return false
  const how = howOf(finding.kind, finding.field)
  if (how === 'code' || how === 'bool') return false
  const rows = book[LISTS[finding.kind as ListKind]] as unknown as readonly AnyRow[]
  const row = rows.find((r) => r.id === finding.row) as unknown as Record<string, unknown> | undefined
  if (!row) return false
  return !filled(row[finding.field]) || (typeof how === 'object' && 'choice' in how)
}

/** The fields that would do: those of which there is something to choose first. */
export function fieldsOf(finding: Finding, { rowsOf }: { rowsOf: (kind: ListKind) => readonly unknown[] }): string[] {
  const fields = [finding.field, finding.or].filter(Boolean)
  const has = (f: string) => {
    const how = howOf(finding.kind, f)
    return typeof how !== 'object' || !('ref' in how) || how.ref === 'person' || rowsOf(how.ref).length > 0
  }
  return fields.filter(has)
}
