// How a link is drawn: from the end of one bar to the beginning of the other, in right angles.
import { ROW } from './scale'
import type { TimeLink } from './types'

/** A bar on the ground: its row by number, its ends in px. */
export interface Placed {
  row: number
  left: number
  right: number
}

const OUT = 6
const IN = 9

/** The way, as a path of SVG; y is the middle of a row. */
export function wayOf(from: Placed, to: Placed): string {
  const [y1, y2] = [from.row * ROW + ROW / 2, to.row * ROW + ROW / 2]
  const turn = from.right + OUT
  if (to.left - IN >= turn) return `M${from.right} ${y1}H${turn}V${y2}H${to.left - 1}`
  // It begins before the other ends: around, along the edge between the rows.
  const edge = y2 - Math.sign(to.row - from.row || 1) * (ROW / 2)
  return `M${from.right} ${y1}H${turn}V${edge}H${to.left - IN}V${y2}H${to.left - 1}`
}

/** The links with an end, or their way, among the rows in sight. */
export function inSight(
  links: readonly TimeLink[],
  rowOf: ReadonlyMap<string, number>,
  first: number,
  last: number,
): TimeLink[] {
  return links.filter((l) => {
    const [a, b] = [rowOf.get(l.from), rowOf.get(l.to)]
    return a !== undefined && b !== undefined && Math.min(a, b) < last && Math.max(a, b) >= first
  })
}
