// What stands beside a list: the row at hand whole, several at once, or what the screen has put there.
import type { ID, ListKind, Rows } from '~/api'
import type { Hint } from '~/components/grid/types'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { useLost } from './lost'
import type { SheetProps } from './props'
import css from './Sheet.module.css'
import { Bulk, Side } from './Side'
import type { Writing } from './writing'

interface Props<K extends ListKind>
  extends Pick<
    SheetProps<K>,
    'at' | 'kind' | 'columns' | 'fields' | 'further' | 'beside' | 'besideFirst' | 'sideHead' | 'more'
  > {
  /** Those selected, and which of them the cursor is on. */
  rows: readonly Rows[K][]
  cursor: ID
  /** Something is at hand, and what stands beside the list follows it in a moment. */
  coming: boolean
  numbers: ReadonlyMap<ID, string>
  writing: Writing
  onHint: (column: string, text: string) => Promise<Hint | null>
  onClose: () => void
}

export function Beside<K extends ListKind>(props: Props<K>) {
  const t = useT()
  const { book } = useCampaign()
  const lost = useLost()
  const { rows, numbers, writing } = props
  const row = rows.find((x) => x.id === props.cursor) ?? rows[0]
  const { at, kind, columns, fields, further, onHint, onClose } = props
  const common = { at, kind, columns, fields, further, onHint, onClose, lead: props.sideHead }
  if (props.beside && props.besideFirst) return props.beside
  if (rows.length > 1)
    return <Bulk<K> {...common} rows={rows} onWrite={(f, text) => writing.writeField(rows, f, text)} />
  if (props.beside && !row) return props.beside
  if (!row) {
    return (
      <aside className={css.none} aria-label={t('ui.sheet.panel')}>
        {!props.coming && <p className="qd-3">{t('ui.sheet.nothing')}</p>}
      </aside>
    )
  }
  return (
    <Side<K>
      {...common}
      book={book}
      row={row}
      number={numbers.get(row.id) ?? ''}
      drafts={writing.drafts.get(row.id)}
      onWrite={(f, text) => writing.writeField([row], f, text)}
      onLost={(text) => lost(text, 'gone')}
    >
      {props.more?.(row)}
    </Side>
  )
}
