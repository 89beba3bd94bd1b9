// The bar of the budget: what parts it has, and where the approved total stands on it.
import type { Budget } from '~/api'

export const PARTS = ['paid', 'committed', 'left', 'reserve', 'unassigned'] as const

export interface Part {
  id: (typeof PARTS)[number]
  /** Minor units, above 0. */
  amount: number
}

export interface Bar {
  parts: Part[]
  /** What the whole width stands for, minor units: what is approved, or what is spoken for where that is more. */
  whole: number
  /** How far lines and reserve are over the approved total, minor units; 0 where they are not. */
  over: number
  /** How far what is committed and paid is over what is planned, minor units. */
  overspent: number
}

/** null while there is nothing to draw: neither an approved total nor an amount. */
export function barOf(b: Budget): Bar | null {
  const amounts: Record<Part['id'], number> = {
    paid: b.paid,
    committed: b.committed,
    left: b.left,
    reserve: b.reserve ?? 0,
    unassigned: b.unassigned ?? 0,
  }
  const parts = PARTS.map((id) => ({ id, amount: amounts[id] })).filter((p) => p.amount > 0)
  const whole = Math.max(
    b.approved ?? 0,
    parts.reduce((sum, p) => sum + p.amount, 0),
  )
  if (whole === 0) return null
  return { parts, whole, over: Math.max(0, -amounts.unassigned), overspent: Math.max(0, -b.left) }
}
