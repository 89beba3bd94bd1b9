// The risks as they are asked for, and where they stand in the matrix. Scores and levels are Go's (RiskBoard).
import type { ID, Risk, RiskCell, RuleFinding } from '~/api'

export const ONLY = ['all', 'high', 'lacks'] as const
export type Only = (typeof ONLY)[number]

/** What the list is asked for: of the filters one; a cell ("4x3") and a category, or "". */
export interface Terms {
  only: Only
  cell: string
  category: string
}

/** Cells by their ids. */
export type Cells = ReadonlyMap<string, RiskCell>
/** What each risk's plan lacks; a risk whose plan is complete is not in it. */
export type Lacks = ReadonlyMap<ID, readonly RuleFinding[]>

export const LEVELS = [1, 2, 3, 4, 5] as const

export const cellId = (likelihood: number | null, impact: number | null) => `${likelihood}x${impact}`

export const cellsById = (cells: readonly RiskCell[]): Cells =>
  new Map(cells.map((c) => [cellId(c.likelihood, c.impact), c]))

/** Where a risk stands; null before it is scored. */
export const cellOf = (risk: Pick<Risk, 'likelihood' | 'impact'>, cells: Cells): RiskCell | null =>
  cells.get(cellId(risk.likelihood, risk.impact)) ?? null

export function lets({ only, cell, category }: Terms, risk: Risk, cells: Cells, lacks: Lacks): boolean {
  if (cell && cellId(risk.likelihood, risk.impact) !== cell) return false
  if (category && risk.category !== category) return false
  if (only === 'high') return cellOf(risk, cells)?.level === 'high'
  return only === 'all' || lacks.has(risk.id)
}

/** The risks of each cell, in the order of the plan; under "" those without a score. */
export function placed(risks: readonly Risk[], cells: Cells): ReadonlyMap<string, readonly Risk[]> {
  const out = new Map<string, Risk[]>()
  for (const risk of risks) {
    const cell = cellOf(risk, cells)
    const id = cell ? cellId(cell.likelihood, cell.impact) : ''
    out.set(id, [...(out.get(id) ?? []), risk])
  }
  return out
}

const within = (n: number) => Math.min(5, Math.max(1, n))

/** A step in the matrix: up is more likely, right is worse. A risk without a score comes to the middle. */
export function stepped(
  risk: Pick<Risk, 'likelihood' | 'impact'>,
  up: number,
  right: number,
): { likelihood: number; impact: number } {
  if (risk.likelihood === null || risk.impact === null) {
    return { likelihood: risk.likelihood ?? 3, impact: risk.impact ?? 3 }
  }
  return { likelihood: within(risk.likelihood + up), impact: within(risk.impact + right) }
}

/** The cell an id names; null for anything else. */
export function placeOf(id: string): { likelihood: number; impact: number } | null {
  const [, likelihood, impact] = /^([1-5])x([1-5])$/.exec(id) ?? []
  return likelihood && impact ? { likelihood: Number(likelihood), impact: Number(impact) } : null
}

/** What the plans of risks lack, by risk; null while the rule is not asked. */
export function lacksOf(findings: readonly RuleFinding[]): Lacks {
  const out = new Map<ID, RuleFinding[]>()
  for (const f of findings) {
    if (f.rule === 'risk.plan' && f.row) out.set(f.row, [...(out.get(f.row) ?? []), f])
  }
  return out
}
