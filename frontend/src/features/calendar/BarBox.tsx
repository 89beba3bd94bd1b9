// A bar: the part in sight of one period of one campaign.
import type { CSSProperties, ReactNode } from 'react'
import css from './Bar.module.css'
import type { Bar } from './bars'

interface Props {
  bar: Bar
  /** What is said of it where the pointer rests. */
  title: string
  place: CSSProperties
  /** It goes on before what is in sight, after it. */
  before: boolean
  after: boolean
  /** The campaign is the one chosen. */
  on: boolean
  /** How many days are in sight, and those of them on which it collides. */
  days: number
  clashing: readonly { from: number; days: number }[]
  children: ReactNode
}

export function BarBox({ bar, title, place, before, after, on, days, clashing, children }: Props) {
  return (
    <div
      className={css.bar}
      style={place}
      title={title}
      aria-hidden="true"
      data-campaign={bar.campaign.id}
      data-kind={bar.kind}
      data-faint={bar.campaign.stage === 'archived' || undefined}
      data-on={on || undefined}
      data-before={before || undefined}
      data-after={after || undefined}
      data-clash={clashing.length > 0 || undefined}
    >
      {before && (
        <svg className={css.edge} viewBox="0 0 6 10" aria-hidden="true">
          <path d="M5 1L1 5l4 4" />
        </svg>
      )}
      {children}
      {after && (
        <svg className={css.edge} viewBox="0 0 6 10" aria-hidden="true" data-after>
          <path d="M1 1l4 4-4 4" />
        </svg>
      )}
      {clashing.map((c) => (
        <i
          key={c.from}
          className={css.hatch}
          style={{ left: `${(c.from / days) * 100}%`, width: `${(c.days / days) * 100}%` }}
        />
      ))}
    </div>
  )
}

/** Its words: the campaign's name where it does not stand beside, and the period's. */
export function BarWords({ name, word }: { name?: string; word: string }) {
  return (
    <>
      {name && <span className={`${css.name} qd-cut`}>{name}</span>}
      <span className={`${css.word} qd-cut`} data-alone={!name || undefined}>
        {word}
      </span>
    </>
  )
}
