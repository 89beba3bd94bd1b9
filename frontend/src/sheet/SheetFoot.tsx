// The foot of a list: what the screen says of it, what the range holds (count and sum, as spreadsheets do), and what
// is not saved.
import type { ReactNode } from 'react'
import type { ID, ListKind, Rows } from '~/api'
import { FootNote } from '~/components/Foot'
import type { GridColumn, Selected } from '~/components/grid/types'
import { formatDay } from '~/lib/date'
import { howOf } from '~/lib/fields'
import { told } from '~/lib/told'
import type { Ground as Whole } from './useGround'

type Ground = Pick<Whole, 't' | 'lang' | 'today' | 'currency'>

interface Props<K extends ListKind> {
  kind: K
  ground: Ground
  selected: Selected
  picked: readonly Rows[K][]
  columns: readonly GridColumn<Rows[K]>[]
  faults: readonly { row: ID; column: string }[]
  onFault: (fault: { row: ID; column: string }) => void
  onDiscard: () => void
  children?: ReactNode
}

export function SheetFoot<K extends ListKind>(props: Props<K>) {
  const { kind, ground, selected, picked, columns, faults, onFault, onDiscard, children } = props
  const { t } = ground
  const one = selected.cells > 1 && selected.cells === picked.length
  const column = columns.find((c) => c.id === selected.column)
  // One after another, round again.
  const here = faults.findIndex((f) => f.row === selected.row && f.column === selected.column)
  const fault = faults[(here + 1) % Math.max(1, faults.length)]
  return (
    <FootNote>
      {children}
      {selected.cells > 1 && picked.length > 0 && (
        <span>
          {t('ui.sheet.range', { count: selected.cells, rows: picked.length })}
          {one && column && ` · ${column.head}`}
        </span>
      )}
      {one && <Values<K> kind={kind} field={selected.column} rows={picked} ground={ground} />}
      {fault && (
        <span className="qd-bad">
          <button type="button" className="qd-link" onClick={() => onFault(fault)}>
            {t('ui.sheet.faults', { count: faults.length })}
          </button>{' '}
          <button type="button" className="qd-link" onClick={onDiscard}>
            {t('ui.sheet.discard')}
          </button>
        </span>
      )}
    </FootNote>
  )
}

interface ValuesProps<K extends ListKind> {
  kind: K
  field: string
  rows: readonly Rows[K][]
  ground: Ground
}

/** Of one column: the sum of what is added up, the first and last of days. */
function Values<K extends ListKind>({ kind, field, rows, ground }: ValuesProps<K>) {
  const { t, lang, today } = ground
  const how = howOf(kind, field)
  const held = rows.map((x) => (x as unknown as Record<string, unknown>)[field])
  if (how === 'money' || how === 'number' || how === 'share') {
    const numbers = held.filter((v): v is number => typeof v === 'number')
    if (numbers.length === 0) return null
    return (
      <span>
        {t('ui.sheet.sum')}{' '}
        <b>
          {told(
            numbers.reduce((sum, n) => sum + n, 0),
            how,
            ground,
          )}
        </b>
      </span>
    )
  }
  if (how !== 'day') return null
  const days = held.filter((v): v is string => typeof v === 'string' && v !== '').sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  return (
    <>
      <span>
        {t('ui.sheet.first')} <b>{formatDay(first, lang, { today })}</b>
      </span>
      <span>
        {t('ui.sheet.last')} <b>{formatDay(last, lang, { today })}</b>
      </span>
    </>
  )
}
