// The posts as a list, by channel, and beside it all of one.
import { type ReactNode, useMemo, useRef } from 'react'
import { useAction } from '~/actions/bound'
import { useLanding } from '~/lib/landing'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useCampaign } from '~/shell/campaign'
import { FIRST_POSTS, POST_FIELDS, postColumns } from './columns'
import { lostWithPost } from './lost'
import { PostMore } from './PostMore'
import { moveStatus } from './status'
import type { Known } from './useKnown'
import type { Asked } from './useTerms'
import { grouped, passing } from './view'

interface Props {
  asked: Asked
  known: Known
  bar: ReactNode
}

export function PostList({ asked, known, bar }: Props) {
  const ground = useGround()
  const { t, word } = ground
  const { book } = useCampaign()
  const { row } = useLanding()
  const kept = useKept(book.posts, asked.key)
  const sheet = useRef<SheetKeys>(null)
  const columns = useMemo(() => postColumns(ground, known.posts, known.late), [ground, known.posts, known.late])
  const { was, fresh } = kept
  const { only, narrowed, text, some } = asked
  const onlyKey = only.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(() => {
    const { channels, people } = book
    const terms = { ...known, only, narrowed, text, word, channels, people, was, fresh }
    return grouped(passing(book.posts, terms), channels, !some)
  }, [book, known, onlyKey, narrowed, text, word, was, fresh, some])
  const move = (back: boolean) => () => {
    const ids = new Set(sheet.current?.rows())
    moveStatus(
      book.campaign.id,
      book.posts.filter((p) => ids.has(p.id)),
      back,
    )
  }
  const any = book.posts.length > 0
  useAction('promotion.next', any ? move(false) : null)
  useAction('promotion.back', any ? move(true) : null)
  return (
    <>
      {bar}
      <Sheet
        ref={sheet}
        at="promotion"
        name="promotion.posts"
        kind="post"
        label={t('ui.promotion.by.posts')}
        columns={columns}
        groups={groups}
        grouped
        ordered
        adds={t('ui.promotion.adds')}
        first={FIRST_POSTS}
        fields={POST_FIELDS}
        kept={kept}
        faint={(p) => p.status === 'published'}
        deleted={lostWithPost}
        hidden={some ? { says: t('ui.promotion.nothing'), onAll: asked.all } : undefined}
        ownerOf={(id) => book.attachments.find((a) => a.id === id)?.post ?? ''}
        more={(p) => (
          <PostMore key={p.id} post={p} findings={known.posts} asked={row} onGo={(id) => sheet.current?.goTo(id)} />
        )}
        foot={<Foot known={known} />}
      />
    </>
  )
}

/** What the posts come to. */
export function Foot({ known }: { known: Known }) {
  const { t } = useGround()
  const { book } = useCampaign()
  const out = book.posts.filter((p) => p.status === 'published').length
  return (
    <>
      <span>
        {t('ui.promotion.channelCount', { count: book.channels.length })} ·{' '}
        {t('ui.promotion.postCount', { count: book.posts.length })}
      </span>
      <span>
        {t('ui.promotion.publishedCount')} <b>{out}</b>
      </span>
      {known.late.size > 0 && (
        <span className="qd-bad">
          {t('ui.promotion.lateCount')} <b>{known.late.size}</b>
        </span>
      )}
    </>
  )
}
