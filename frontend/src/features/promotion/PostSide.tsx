// The post that was come to in the calendar, whole.
import { useMemo } from 'react'
import type { ID, Post } from '~/api'
import { useT } from '~/locale'
import { hintOf } from '~/sheet/fields'
import { useLost } from '~/sheet/lost'
import { Side } from '~/sheet/Side'
import { useGround } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import { POST_FIELDS, postColumns } from './columns'
import { PostMore } from './PostMore'
import css from './Promotion.module.css'
import type { Known } from './useKnown'

interface Props {
  post: Post | undefined
  known: Known
  /** The field that gets the keyboard; undefined for none. */
  start: string | undefined
  asked: ID
  onGo: (post: ID) => void
  onClose: () => void
}

export function PostSide({ post, known, start, asked, onGo, onClose }: Props) {
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const rows = useMemo(() => new Map(book.posts.map((p) => [p.id, p])), [book.posts])
  const writing = useWriting({ campaign, kind: 'post' }, [], rows)
  const columns = useMemo(() => postColumns(ground, known.posts, known.late), [ground, known.posts, known.late])
  const hint = useMemo(() => hintOf(campaign, 'post', ground), [campaign, ground])
  const lost = useLost()
  if (!post) {
    return (
      <aside className={css.none} aria-label={t('ui.sheet.panel')}>
        <p className="qd-3">{t('ui.promotion.nothingChosen')}</p>
      </aside>
    )
  }
  return (
    <Side<'post'>
      key={post.id}
      at="promotion"
      kind="post"
      book={book}
      columns={columns}
      fields={POST_FIELDS}
      row={post}
      number=""
      drafts={writing.drafts.get(post.id)}
      start={start}
      onWrite={(f, text) => writing.writeField([post], f, text)}
      onHint={hint}
      onLost={(text) => lost(text, 'gone')}
      onClose={onClose}
    >
      <PostMore post={post} findings={known.posts} asked={asked} onGo={onGo} />
    </Side>
  )
}
