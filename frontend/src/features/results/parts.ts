// The parts of the results in their order, and what they can be cut to.
export const PARTS = ['goals', 'pace', 'funnel', 'channels', 'budget', 'run', 'incidents'] as const
export type PartId = (typeof PARTS)[number]

/** "" is the whole campaign. */
export const CUTS = ['', 'warmup', 'live'] as const

type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
export const isWay = (key: string): key is Way => /^Arrow(Up|Down|Left|Right)$/.test(key)

interface Spot {
  x: number
  y: number
}

/**
 * The nearest figure that lies that way: along its row, or the nearest in the next row that has one. Coordinates are of
 * their middles, in px; -1 for none.
 */
export function nextFigure(spots: readonly Spot[], from: number, way: Way): number {
  const at = spots[from]
  if (!at) return -1
  const same = (a: number, b: number) => Math.abs(a - b) < 8
  const along = way === 'ArrowLeft' || way === 'ArrowRight'
  const ahead = way === 'ArrowRight' || way === 'ArrowDown' ? 1 : -1
  let best = -1
  let least = Number.POSITIVE_INFINITY
  spots.forEach((s, i) => {
    const [dx, dy] = [s.x - at.x, s.y - at.y]
    if (along ? !same(s.y, at.y) || dx * ahead <= 0 : same(s.y, at.y) || dy * ahead <= 0) return
    // Rows go before columns: a row nearer wins whatever its column.
    const far = along ? Math.abs(dx) : Math.abs(dy) * 10_000 + Math.abs(dx)
    if (far < least) {
      least = far
      best = i
    }
  })
  return best
}
