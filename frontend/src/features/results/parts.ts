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
  const lies = spots.map(({ x, y }, i) => ({ i, dx: Math.abs(x - at.x), dy: Math.abs(y - at.y), x, y }))
  const there = lies.filter(({ x, y }) =>
    along ? same(y, at.y) && (x - at.x) * ahead > 0 : !same(y, at.y) && (y - at.y) * ahead > 0,
  )
  const row = Math.min(...there.map((s) => s.dy)) // what stands in one row differs by a few px
  const inRow = along ? there : there.filter((s) => same(s.dy, row))
  return inRow.sort((a, b) => a.dx - b.dx)[0]?.i ?? -1
}
