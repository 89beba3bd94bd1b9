// What is told beside a bar that moves.
import type { ReactNode } from 'react'
import type { Span } from '~/lib/span'
import { boxOf, namesOf, ROW } from './scale'
import css from './Timeline.module.css'
import type { Plan } from './types'

interface AsideProps {
  plan: Plan
  /** Of the row; -1 for a lane. */
  n: number
  box: HTMLDivElement | null
  head: number
  px: number
  span: Span
  children: ReactNode
}

/** Width of what is told beside a bar. */
const ASIDE = 340

/** Beside the bar that moves, never over it: at its right, or at its left; where there is no room, above or below. */
export function Aside({ plan, n, box, head, px, span, children }: AsideProps) {
  if (!box) return null
  const names = namesOf(box)
  const { left, width } = boxOf(plan, span, px)
  const seen = { left: box.scrollLeft, right: box.scrollLeft + box.clientWidth - names, top: box.scrollTop }
  const [right, before] = [left + width + 14, left - ASIDE - 14]
  const beside = right + ASIDE < seen.right ? right : before > seen.left ? before : null
  const x = beside ?? Math.max(seen.left + 8, Math.min(left, seen.right - ASIDE - 8))
  if (n < 0)
    return (
      <div className={css.aside} style={{ left: names + x, top: seen.top + 8, width: ASIDE }}>
        {children}
      </div>
    )
  const low = n * ROW - seen.top > (box.clientHeight - head) / 2 // it grows towards the middle
  const y = beside !== null ? (low ? (n + 1) * ROW : n * ROW) : low ? n * ROW - 2 : (n + 1) * ROW + 4
  return (
    <div
      className={css.aside}
      style={{ left: names + x, top: y, width: ASIDE, translate: low ? '0 -100%' : undefined }}
    >
      {children}
    </div>
  )
}
