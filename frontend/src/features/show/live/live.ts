// What live mode shows of a rundown. Pure functions.
import type { AreaRun, ID, Rundown, RunSlot } from '~/api'
import { fold } from '../view'

/** The area to look at: the one asked for, else the first where something runs, else the first with something left. */
export function focusOf(rundown: Rundown, asked: string | null): AreaRun | undefined {
  const { areas } = rundown
  return (
    (asked !== null && areas.find((a) => fold(a.area) === fold(asked))) ||
    areas.find((a) => a.current !== '') ||
    areas.find((a) => a.next !== '') ||
    areas[0]
  )
}

/** The area after one, round and round. */
export function afterArea(rundown: Rundown, area: string): AreaRun | undefined {
  const at = rundown.areas.findIndex((a) => a.area === area)
  return rundown.areas[(at + 1) % rundown.areas.length]
}

/** What is still to come, of all areas, as expected; what the area in focus begins next stands first. Without a start last. */
export function ahead(rundown: Rundown, next: ID): RunSlot[] {
  const open = rundown.slots.filter((s) => s.state === 'open')
  const rank = (s: RunSlot) => (s.id === next ? 0 : s.from === 0 ? 2 : 1)
  return open.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)
}

/** How many of a day are over, running or left out, and how many it has. */
export function progress(rundown: Rundown): { done: number; all: number } {
  return { done: rundown.slots.filter((s) => s.state !== 'open').length, all: rundown.slots.length }
}

/** The items that have begun, the latest first: those whose times can be corrected. */
export function begun(rundown: Rundown): RunSlot[] {
  return rundown.slots.filter((s) => s.state === 'running' || s.state === 'ended').toSorted((a, b) => b.from - a.from)
}

/** The item after or before one in a list; the first where none is chosen. */
export function neighbour(list: readonly RunSlot[], chosen: ID, by: 1 | -1): ID {
  const at = list.findIndex((s) => s.id === chosen)
  if (at < 0) return list[0]?.id ?? ''
  return list[Math.min(Math.max(at + by, 0), list.length - 1)]?.id ?? ''
}
