// The keys of a timeline: up and down between the bars, sideways moves the bar, with Shift its end, with Alt and Shift its
// beginning; Enter drops it, Escape puts it back.
import { composing } from '~/lib/keys'
import { moved, same } from './scale'
import type { Plan, Stretch } from './types'

interface Terms {
  /** The ids of what can be come to, in their order, and the one that has the focus. */
  ids: readonly string[]
  at: string
  /** How many rows a page has. */
  page: number
  plan: Plan | null
  barOf: (id: string) => Stretch | null
  isPoint: (id: string) => boolean
  goTo: (id: string) => void
  onPlan: (plan: Plan | null) => void
  onDrop: (plan: Plan) => void
  onOpen: (id: string) => void
  /** A bar whose dates are a fact was asked to move. */
  onFixed: (id: string) => void
}

const steps: Record<string, (n: number, page: number, all: number) => number> = {
  ArrowUp: (n) => n - 1,
  ArrowDown: (n) => n + 1,
  PageUp: (n, page) => n - page,
  PageDown: (n, page) => n + page,
  Home: () => 0,
  End: (_n, _page, all) => all - 1,
}

/** Whether the key was taken. */
export function hearKey(
  e: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'>,
  terms: Terms,
): boolean {
  const { ids, at, page, plan, barOf, goTo, onPlan, onDrop, onOpen, onFixed } = terms
  if (composing(e)) return false
  const mod = e.ctrlKey || e.metaKey
  const step = steps[e.key]
  if (step && !mod && !e.altKey && !e.shiftKey) {
    if (plan) return true // it is being moved: first Enter or Escape
    const n = ids.indexOf(at)
    const to = ids[Math.min(Math.max(step(n < 0 ? 0 : n, page, ids.length), 0), ids.length - 1)]
    if (to) goTo(to)
    return true
  }
  if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
    if (e.altKey && !e.shiftKey) return false // back and forward
    const bar = barOf(at)
    if (!bar) {
      if (at) onFixed(at)
      return at !== ''
    }
    const days = (e.key === 'ArrowLeft' ? -1 : 1) * (mod ? 7 : 1)
    const part = terms.isPoint(at) || !e.shiftKey ? 'all' : e.altKey ? 'start' : 'end'
    const to = moved(plan ?? bar, part, days)
    onPlan(same(to, bar) ? null : { id: at, ...to })
    return true
  }
  if (e.key === 'Enter' && !mod && !e.altKey && !e.shiftKey) {
    if (plan) onDrop(plan)
    else if (at) onOpen(at)
    return true
  }
  if (e.key === 'Escape' && plan) {
    onPlan(null)
    return true
  }
  return false
}
