// The columns of posts, and those of channels.
import type { Channel, ID, Post } from '~/api'
import type { GridColumn, Layout } from '~/components/grid/types'
import { StatusMark } from '~/components/StatusMark'
import { formatDay } from '~/lib/date'
import { byOrder, columnOf } from '~/sheet/columns'
import { FindingMark, type FindingsOf } from '~/sheet/findings'
import type { Ground } from '~/sheet/useGround'
import { KindMark, PostStatus } from './marks'

export const FIRST_POSTS: Layout = { hidden: ['channel', 'text'] }
export const POST_FIELDS = ['title', 'status', 'kind', 'channel', 'day', 'time', 'owner', 'link', 'text'] as const
export const CHANNEL_FIELDS = ['name', 'go_live', 'go_live_time', 'owner', 'cost', 'notes'] as const

/** A cell with the mark of what is found against it. */
const marked = <Row extends { id: ID }>(column: GridColumn<Row>, findings: FindingsOf): GridColumn<Row> => ({
  ...column,
  cell: (x) => {
    const found = findings(x.id, column.id)
    if (found.length === 0) return column.text(x)
    return (
      <span className="qd-row qd-warn" style={{ gap: 4 }}>
        <FindingMark findings={found} />
        {column.text(x) || '—'}
      </span>
    )
  },
})

export function postColumns(ground: Ground, findings: FindingsOf, late: ReadonlySet<ID>): GridColumn<Post>[] {
  const { lang, today } = ground
  const col = (field: keyof Post & string, over: Partial<GridColumn<Post>> = {}) =>
    columnOf('post', field, ground, over)
  const day = marked(col('day', { width: 124 }), findings)
  return [
    col('title', { width: 220 }),
    { ...col('status', { width: 104 }), cell: (p) => <PostStatus status={p.status} /> },
    { ...col('kind', { width: 128 }), cell: (p) => <KindMark kind={p.kind} /> },
    {
      ...day,
      cell: (p) =>
        late.has(p.id) ? (
          <StatusMark status="late" size={12}>
            <span className="qd-bad">{formatDay(p.day, lang, { weekday: true, today })}</span>
          </StatusMark>
        ) : (
          day.cell?.(p)
        ),
    },
    marked(col('time', { width: 80 }), findings),
    col('owner', { width: 104 }),
    col('channel', { width: 112 }),
    col('link', { width: 160 }),
    { ...col('text'), edit: { by: 'text', lines: true } },
  ]
}

export interface Counts {
  posts: number
  published: number
}

export function channelColumns(
  ground: Ground,
  findings: FindingsOf,
  counts: ReadonlyMap<ID, Counts>,
): GridColumn<Channel>[] {
  const { t } = ground
  const col = (field: keyof Channel & string, over: Partial<GridColumn<Channel>> = {}) =>
    columnOf('channel', field, ground, over)
  const of = (c: Channel) => counts.get(c.id)
  return [
    col('name', { width: 160 }),
    marked(col('go_live', { width: 128 }), findings),
    marked(col('go_live_time', { width: 96 }), findings),
    marked(col('owner', { width: 104 }), findings),
    col('cost', { width: 104 }),
    {
      id: 'posts',
      head: t('ui.promotion.col.posts'),
      width: 136,
      text: (c) => {
        const n = of(c)
        return n && n.posts > 0 ? t('ui.promotion.published', { published: n.published, posts: n.posts }) : ''
      },
      compare: byOrder((c) => of(c)?.posts ?? 0),
    },
    col('notes', { width: 220 }),
  ]
}
