// One post in the calendar: its type by ground, icon and word, its time, and in the corner how far it is.
import { memo } from 'react'
import type { Post } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useT, useWord } from '~/locale'
import { KindIcon, STATUS } from '../marks'
import css from './Calendar.module.css'

interface Props {
  post: Post
  /** The keyboard comes to it. */
  stop: boolean
  chosen: boolean
  late: boolean
  /** Something is found against it. */
  found: boolean
  /** It is being moved elsewhere. */
  moving: boolean
}

export const PostChip = memo(function PostChip({ post, stop, chosen, late, found, moving }: Props) {
  const t = useT()
  const word = useWord()
  const { id, kind, status, title, time } = post
  const comma = t('ui.load.comma')
  const state = [word('choice.post.status', status), late && t('ui.promotion.lateWord')].filter(Boolean).join(comma)
  return (
    <button
      id={`post-${id}`}
      type="button"
      tabIndex={stop ? 0 : -1}
      className={css.chip}
      aria-pressed={chosen}
      title={[title, word('choice.post.kind', kind), time || t('ui.promotion.noTime'), state].join(comma)}
      data-post={id}
      data-kind={kind}
      data-published={status === 'published' || undefined}
      data-found={found || undefined}
      data-moving={moving || undefined}
    >
      <span className="qd-unseen">{`${title}${comma}`}</span>
      <span className={css.word}>
        <KindIcon kind={kind} size={10} />
        <span>{t(`ui.promotion.kind.${kind}`)}</span>
      </span>
      <span className={css.time}>{time || t('ui.promotion.noTime')}</span>
      <span className="qd-unseen">{`${comma}${state}`}</span>
      <span className={css.corner} data-status={late ? 'late' : status}>
        <StatusMark status={late ? 'late' : STATUS[status]} size={10}>
          {' '}
        </StatusMark>
      </span>
    </button>
  )
})
