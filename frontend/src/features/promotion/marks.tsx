// The kinds of posts, each with an icon, a short word and a ground of its own; and how far a post is.
import type { Post } from '~/api'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useWord } from '~/locale'
import css from './Promotion.module.css'

/** On a grid of twelve. */
const ICONS: Record<Post['kind'], string> = {
  teaser: 'M6 1.5a3 3 0 0 1 1.6 5.5c-.5.4-.6.8-.6 1.3M6.9 10.4v.1M3.2 4.3a3 3 0 0 1 2.8-2.8',
  announcement: 'M1.8 4.8v2.4h1.7L8 9.6V2.4L3.5 4.8zM9.8 4.6a2 2 0 0 1 0 2.8',
  benefit:
    'M1.8 5.2h8.4v5H1.8zM1.3 3.3h9.4v1.9H1.3zM6 3.3v6.9M6 3.3C4.6 3.2 3.6 2.4 4.2 1.7S6 2 6 3.3c0-1.3 1.2-2.3 1.8-1.6S7.4 3.2 6 3.3z',
  reminder: 'M6 1.6a3 3 0 0 1 3 3c0 2.6 1 3.4 1 3.4H2s1-.8 1-3.4a3 3 0 0 1 3-3zM5 9.8a1.1 1.1 0 0 0 2 0',
  live: 'M2.6 2.2a5 5 0 0 0 0 7.6M9.4 2.2a5 5 0 0 1 0 7.6M6 7.1a1.1 1.1 0 1 0 0-2.2 1.1 1.1 0 0 0 0 2.2',
  recap: 'M2 6a4 4 0 1 0 1.4-3M2 1.8v2h2M6 3.9V6l1.6 1',
  other: 'M2 3h8M2 6h8M2 9h5',
}

export function KindIcon({ kind, size = 11 }: { kind: Post['kind']; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={ICONS[kind]} />
    </svg>
  )
}

/** The kind in a list: its ground, icon and word. */
export function KindMark({ kind }: { kind: Post['kind'] }) {
  const word = useWord()
  return (
    <span className={css.kind}>
      <span className={css.swatch} data-kind={kind}>
        <KindIcon kind={kind} />
      </span>
      <span className="qd-cut">{word('choice.post.kind', kind)}</span>
    </span>
  )
}

export const STATUS: Record<Post['status'], Status> = {
  idea: 'todo',
  draft: 'doing',
  ready: 'waiting',
  published: 'done',
}

export function PostStatus({ status }: { status: Post['status'] }) {
  const word = useWord()
  return (
    <StatusMark status={STATUS[status]}>
      <span className={`qd-cut ${status === 'published' ? 'qd-3' : ''}`}>{word('choice.post.status', status)}</span>
    </StatusMark>
  )
}
