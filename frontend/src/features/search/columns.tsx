// The columns of what was found.
import { type Hit, inWorkbook, type Kind } from '~/api'
import type { Column } from '~/components/DataTable'
import { Marked } from '~/components/Marked'
import { howOf } from '~/lib/fields'
import type { Phrase } from '~/lib/marks'
import type { Translate } from '~/locale'
import css from './Search.module.css'
import type { Order } from './view'

interface Words {
  t: Translate
  kind: (kind: Kind) => string
  field: (kind: Kind, field: string) => string
}

export function columnsOf(order: Order, words: readonly Phrase[], { t, kind, field }: Words): Column<Hit>[] {
  const columns: Column<Hit>[] = [
    {
      id: 'title',
      head: t('ui.search.title'),
      width: 'minmax(168px, 4fr)',
      cell: (h) => (
        <span className="qd-cut" title={h.title}>
          {h.title ? <Marked text={h.title} words={words} /> : <span className="qd-3">{t('ui.search.untitled')}</span>}
        </span>
      ),
    },
    { id: 'kind', head: t('ui.search.kind'), width: '120px', quiet: true, cell: (h) => <Cut text={kind(h.kind)} /> },
    {
      id: 'excerpt',
      head: t('ui.search.excerpt'),
      width: 'minmax(208px, 5fr)',
      quiet: true,
      cell: (h) =>
        h.field && (
          <>
            <span className={css.field}>{field(h.kind, h.field)}</span>
            <span className="qd-cut" title={h.excerpt}>
              {howOf(h.kind, h.field) === 'text' || !inWorkbook(h.kind) ? (
                <Marked text={h.excerpt} words={words} />
              ) : (
                h.excerpt
              )}
            </span>
          </>
        ),
    },
  ]
  if (order === 'campaign') return columns
  return [
    ...columns,
    {
      id: 'campaign',
      head: t('kind.campaign'),
      width: 'minmax(96px, 2fr)',
      quiet: true,
      cell: (h) => <Cut text={h.campaign_name || t('ui.search.library')} />,
    },
  ]
}

function Cut({ text }: { text: string }) {
  return (
    <span className="qd-cut" title={text}>
      {text}
    </span>
  )
}
