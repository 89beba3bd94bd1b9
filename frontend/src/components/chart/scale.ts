// Where figures lie in a chart: a scale of round steps, and paths through what was read. Days without a figure leave a gap.

/** Figures along the days; null where there is none. */
export type Values = readonly (number | null)[]

export interface Scale {
  low: number
  high: number
  /** Where lines are drawn, from low to high. */
  ticks: number[]
}

/** A scale from zero, or below where figures are, in steps of 1, 2 or 5 × a power of ten: at most five lines. */
export function scaleOf(all: readonly Values[]): Scale {
  let low = 0
  let high = 0
  for (const values of all) {
    for (const v of values) {
      if (v === null) continue
      if (v < low) low = v
      if (v > high) high = v
    }
  }
  if (low === high) return { low: 0, high: 1, ticks: [0, 1] }
  const rough = (high - low) / 4
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((n) => n * ten >= rough) ?? 10) * ten
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks }
}

/** Share of the height, from the top, at which a figure lies. */
export const heightOf = (v: number, { low, high }: Scale): number => (high - v) / (high - low)

const at = (n: number) => Math.round(n * 10) / 10

/** The path through figures: days stand in the middle of their share of the width. A lone day is a short stroke. */
export function pathOf(values: Values, scale: Scale, width: number, height: number): string {
  const step = width / Math.max(1, values.length)
  let path = ''
  values.forEach((v, i) => {
    if (v === null) return
    const x = at((i + 0.5) * step)
    const y = at(heightOf(v, scale) * height)
    const before = i > 0 && values[i - 1] !== null
    const alone = !before && values[i + 1] == null
    path += before ? `L${x} ${y}` : alone ? `M${at(x - 2)} ${y}L${at(x + 2)} ${y}` : `M${x} ${y}`
  })
  return path
}

/** The path of the bars of those days that are asked for: one path, as a year of bars drawn one by one takes long. */
export function barsOf(
  values: Values,
  scale: Scale,
  width: number,
  height: number,
  asked: (day: number) => boolean,
): string {
  const step = width / Math.max(1, values.length)
  const zero = at(heightOf(0, scale) * height)
  return values
    .map((v, i) =>
      v === null || !asked(i)
        ? ''
        : `M${at((i + 0.18) * step)} ${zero}V${at(heightOf(v, scale) * height)}h${at(step * 0.64)}V${zero}z`,
    )
    .join('')
}

/** The path of the strokes that say what each day had to bring. */
export function strokesOf(values: Values, scale: Scale, width: number, height: number): string {
  const step = width / Math.max(1, values.length)
  return values
    .map((v, i) =>
      v === null ? '' : `M${at((i + 0.1) * step)} ${at(heightOf(v, scale) * height)}H${at((i + 0.9) * step)}`,
    )
    .join('')
}

/** Which days are named below: as many as have room, the first always. */
export function namedDays(days: number, width: number, room: number): number[] {
  const every = Math.max(1, Math.ceil((days * room) / Math.max(1, width)))
  return Array.from({ length: Math.ceil(days / every) }, (_, i) => i * every)
}

/** Runs of days of one kind: where a band begins, and how long it is. */
export function runsOf(kinds: readonly string[]): { kind: string; from: number; days: number }[] {
  const runs: { kind: string; from: number; days: number }[] = []
  kinds.forEach((kind, i) => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.days++
    else runs.push({ kind, from: i, days: 1 })
  })
  return runs
}
