// Where the names beside the ends of lines stand, so that none covers another.
export interface Side {
  id: string
  y: number
}

/** Heights of the names, each as near to its line's end as the others let it; at least `room` apart, none below `bottom`. */
export function apart(ends: readonly Side[], room: number, bottom: number): ReadonlyMap<string, number> {
  const order = [...ends].sort((a, b) => a.y - b.y)
  const at: number[] = []
  for (const [i, e] of order.entries()) at.push(Math.max(e.y, i > 0 ? (at[i - 1] ?? 0) + room : e.y))
  for (let i = at.length - 1; i >= 0; i--) {
    const limit = i === at.length - 1 ? bottom : (at[i + 1] ?? bottom) - room
    at[i] = Math.min(at[i] ?? 0, limit)
  }
  return new Map(order.map((e, i) => [e.id, at[i] ?? e.y]))
}
