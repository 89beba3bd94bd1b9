// How large a page stands on the screen.

export const ZOOMS = ['page', 'width', 'full'] as const
export type Zoom = (typeof ZOOMS)[number]

export interface Size {
  width: number
  height: number
}

/** CSS pixels a point of paper has at 100 %: both are fractions of an inch, 1/96 and 1/72. */
const TRUE = 96 / 72

/** Ground that stays free around the page, px on every side. */
export const MARGIN = 10

/** The least a page may shrink to, of its true size. */
const LEAST = 0.1

/** CSS pixels per point, for a page (in points) in a box (in px). */
export function scaleOf(zoom: Zoom, page: Size, box: Size): number {
  const across = (box.width - 2 * MARGIN) / page.width
  const down = (box.height - 2 * MARGIN) / page.height
  const scale = { page: Math.min(across, down), width: across, full: TRUE }[zoom]
  return Math.max(scale, LEAST * TRUE)
}
