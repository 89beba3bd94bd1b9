// The foot of the checklist: how far it is, what the range holds, and what could not be read.
import type { ID, Task, Workbook } from '~/api'
import { FootNote } from '~/components/Foot'
import type { GridColumn, Selected } from '~/components/grid/types'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'

interface Props {
  book: Workbook
  done: number
  selected: Selected
  picked: readonly Task[]
  columns: readonly GridColumn<Task>[]
  faults: readonly { row: ID; column: string }[]
  onFault: (fault: { row: ID; column: string }) => void
  onDiscard: () => void
}

export function Figures({ book, done, selected, picked, columns, faults, onFault, onDiscard }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const column = columns.find((c) => c.id === selected.column)
  const days = picked
    .map((x) => (selected.column === 'starts' ? x.starts : selected.column === 'due' ? x.due : ''))
    .filter(Boolean)
  days.sort()
  const [first, last] = [days[0], days.at(-1)]
  // One after another, round again.
  const here = faults.findIndex((f) => f.row === selected.row && f.column === selected.column)
  const fault = faults[(here + 1) % Math.max(1, faults.length)]
  return (
    <FootNote>
      <span>{t('ui.checklist.count', { count: book.tasks.length, done })}</span>
      {selected.cells > 1 && picked.length > 0 && (
        <span>
          {t('ui.checklist.range', { count: selected.cells, rows: picked.length })}
          {column && selected.cells === picked.length && ` · ${column.head}`}
        </span>
      )}
      {selected.cells > 1 && first && last && (
        <>
          <span>
            {t('ui.checklist.first')} <b>{formatDay(first, lang, { today })}</b>
          </span>
          <span>
            {t('ui.checklist.last')} <b>{formatDay(last, lang, { today })}</b>
          </span>
        </>
      )}
      {fault && (
        <span className="qd-bad">
          <button type="button" className="qd-link" onClick={() => onFault(fault)}>
            {t('ui.checklist.faults', { count: faults.length })}
          </button>{' '}
          <button type="button" className="qd-link" onClick={onDiscard}>
            {t('ui.checklist.discard')}
          </button>
        </span>
      )}
    </FootNote>
  )
}
