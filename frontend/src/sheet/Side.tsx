// What stands beside a list: the row of the cursor with every field to write, or what several rows have in common.
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import type { AnyRow, ListKind, Rows, Workbook } from '~/api'
import type { Draft, GridColumn, Hint } from '~/components/grid/types'
import { useHeadingLevels } from '~/components/PageBar'
import { PanelField } from '~/components/PanelField'
import { RowHistory } from '~/components/RowHistory'
import { titleField } from '~/lib/fields'
import { useT, useWord } from '~/locale'
import { Close } from './Close'
import { fieldOf } from './fields'
import css from './Side.module.css'

interface Common<K extends ListKind> {
  /** The place's name: whose actions these are. */
  at: string
  kind: K
  columns: readonly GridColumn<Rows[K]>[]
  /** Fields in the order shown; of the columns those that can be written to, where none are named. */
  fields?: readonly string[] | undefined
  /** Further fields, behind a line that opens them. */
  further?: readonly string[] | undefined
  onHint: (field: string, text: string) => Promise<Hint | null>
  onClose: () => void
}

interface Props<K extends ListKind> extends Common<K> {
  book: Workbook
  row: Rows[K]
  number: string
  /** At the head, in the place of what the row is. */
  lead?: ReactNode
  drafts: Readonly<Record<string, Draft>> | undefined
  onWrite: (field: string, text: string) => void
  onLost: (text: string) => void
  /** The field that gets the keyboard when the row opens; "" for the first. */
  start?: string | undefined
  /** Below the fields. */
  children?: ReactNode
}

type Which<K extends ListKind> = Pick<Common<K>, 'columns' | 'fields' | 'further' | 'kind'>

function useFields<K extends ListKind>({ columns, fields, further, kind }: Which<K>) {
  return useMemo(() => {
    const title = titleField(kind)
    const of = new Map(columns.map((c) => [c.id, c]))
    const ids = fields ?? columns.filter((c) => c.edit).map((c) => c.id)
    const named = (list: readonly string[]) => list.filter((id) => id !== title).flatMap((id) => of.get(id) ?? [])
    return { title: of.get(title), others: named(ids), behind: named(further ?? []) }
  }, [columns, fields, further, kind])
}

export function Side<K extends ListKind>(props: Props<K>) {
  const { at, book, kind, row, number, drafts, start, onWrite, onHint, onLost, onClose, lead, children } = props
  const t = useT()
  const word = useWord()
  const { part: Heading } = useHeadingLevels()
  const { title, others, behind } = useFields(props)
  const field = (c: GridColumn<Rows[K]>) => (
    <PanelField
      key={`${row.id} ${c.id}`}
      field={c.id}
      label={c.head}
      value={drafts?.[c.id]?.text ?? c.text(row)}
      {...fieldOf(c, row)}
      {...(c === title && { lines: true })}
      fault={drafts?.[c.id]?.fault}
      placeholder="—"
      onWrite={(text) => onWrite(c.id, text)}
      onHint={(text) => onHint(c.id, text)}
      onLost={onLost}
    />
  )
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (start === undefined) return
    const of = start && `[data-field=${start}] `
    panel.current?.querySelector<HTMLElement>(`${of}textarea, ${of}input`)?.focus()
  }, [start])
  return (
    <aside ref={panel} className={css.panel} aria-label={t('ui.sheet.panel')}>
      <div className={css.head}>
        {lead ?? <span className="qd-cut">{[word('kind', kind), number].filter(Boolean).join(' ')}</span>}
        <span className="qd-grow" />
        <ActionMenu label={t('ui.more')} ids={[`${at}.duplicate`, `${at}.up`, `${at}.down`, `${at}.delete`]} />
        <Close onClose={onClose} />
      </div>
      <div className={css.body}>
        {title && <div className={css.title}>{field(title)}</div>}
        {others.map(field)}
        {behind.length > 0 && (
          <details className={css.more}>
            <summary>{t('ui.sheet.further')}</summary>
            {behind.map(field)}
          </details>
        )}
        {children}
        <section className={css.part}>
          <Heading>{t('ui.sheet.history')}</Heading>
          <RowHistory campaign={book.campaign.id} row={row.id} kind={kind} book={book} />
        </section>
      </div>
    </aside>
  )
}

interface BulkProps<K extends ListKind> extends Common<K> {
  rows: readonly Rows[K][]
  lead?: ReactNode
  onWrite: (field: string, text: string) => void
}

/** Several rows at once: a field written here is written to all of them, as one step. */
export function Bulk<K extends ListKind>(props: BulkProps<K>) {
  const { at, rows, lead, onWrite, onHint, onClose } = props
  const t = useT()
  const { others, behind } = useFields(props)
  const first = rows[0]
  if (!first) return null
  return (
    <aside className={css.panel} aria-label={t('ui.sheet.panel')}>
      <div className={css.head}>
        {lead}
        <span className="qd-grow">{t('ui.sheet.selected', { count: rows.length })}</span>
        <Close onClose={onClose} />
      </div>
      <div className={css.body}>
        <p className="qd-3 qd-13">{t('ui.sheet.bulkNote', { count: rows.length })}</p>
        {[...others, ...behind].map((c) => {
          const alike = rows.every((x) => c.text(x) === c.text(first))
          return (
            <PanelField
              key={`${c.id} ${(first as AnyRow).id} ${rows.length}`}
              label={c.head}
              value={alike ? c.text(first) : ''}
              {...fieldOf(c, null)}
              placeholder={alike ? '—' : t('ui.sheet.differ')}
              onWrite={(text) => onWrite(c.id, text)}
              onHint={(text) => onHint(c.id, text)}
            />
          )
        })}
        <div className={css.buttons}>
          <ActionButton id={`${at}.duplicate`} />
          <ActionButton id={`${at}.delete`} />
        </div>
      </div>
    </aside>
  )
}
