// Status is shape, word and colour: the seven shapes differ in black and white, and the word stands beside them.
import type { ReactNode } from 'react'
import { type Key, useT } from '~/locale'
import css from './StatusMark.module.css'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 }

const marks = {
  todo: {
    word: 'ui.status.todo',
    shape: <circle cx="7" cy="7" r="5" {...line} />,
  },
  doing: {
    word: 'ui.status.doing',
    shape: (
      <>
        <circle cx="7" cy="7" r="5" {...line} />
        <path d="M7 2a5 5 0 010 10z" fill="currentColor" />
      </>
    ),
  },
  done: {
    word: 'ui.status.done',
    shape: (
      <>
        <circle cx="7" cy="7" r="5.7" fill="currentColor" />
        <path d="M4.4 7.2l1.8 1.8 3.4-3.7" stroke="var(--qd-sheet)" strokeWidth="1.5" fill="none" />
      </>
    ),
  },
  late: {
    word: 'ui.status.late',
    shape: (
      <>
        <path d="M7 1L13.3 12.4H.7z" fill="currentColor" />
        <path d="M7 5v3.4M7 10.4v.1" stroke="var(--qd-sheet)" strokeWidth="1.5" strokeLinecap="round" />
      </>
    ),
  },
  warning: {
    word: 'ui.status.warning',
    shape: (
      <>
        <path d="M7 1.8L12.6 12H1.4z" {...line} strokeLinejoin="round" />
        <path d="M7 5.6v3M7 10.4v.1" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
      </>
    ),
  },
  waiting: {
    word: 'ui.status.waiting',
    shape: (
      <>
        <path d="M7 1.2L12.8 7 7 12.8 1.2 7z" {...line} />
        <path d="M5.6 5.2v3.6M8.4 5.2v3.6" {...line} />
      </>
    ),
  },
  blocker: {
    word: 'ui.status.blocker',
    shape: (
      <>
        <path d="M4.3.8h5.4l3.5 3.5v5.4l-3.5 3.5H4.3L.8 9.7V4.3z" fill="currentColor" />
        <path d="M4 7h6" stroke="var(--qd-sheet)" strokeWidth="1.8" />
      </>
    ),
  },
} satisfies Record<string, { word: Key; shape: ReactNode }>

export type Status = keyof typeof marks

/** The shape. Without a word beside it (`children`), it is named for those who do not see it. */
export function StatusMark({ status, size = 14, children }: { status: Status; size?: number; children?: ReactNode }) {
  const t = useT()
  const { shape, word } = marks[status]
  const drawing = (
    <svg width={size} height={size} viewBox="0 0 14 14" className={css[status]} aria-hidden="true">
      {shape}
    </svg>
  )
  if (!children) {
    return (
      <span role="img" aria-label={t(word)}>
        {drawing}
      </span>
    )
  }
  return (
    <span className={css.said}>
      {drawing}
      {children}
    </span>
  )
}
