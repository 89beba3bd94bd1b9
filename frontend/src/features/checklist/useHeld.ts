// Tasks that keep their place while the user is at them: who ticks the last open one under "open", or moves a due day in
// a list by days, finds the row where it was until he goes elsewhere.
import { useMemo, useRef } from 'react'
import type { ID, Task } from '~/api'
import type { Held } from './view'

const NONE: Held = new Map()

/** `key` says what is asked for: when that changes, every task goes where it belongs. */
export function useHeld(selected: readonly ID[], tasks: ReadonlyMap<ID, Task>, key: string): Held {
  const was = useRef<{ key: string; tasks: Map<ID, Task> }>({ key, tasks: new Map() })
  const last = useRef(NONE)
  return useMemo(() => {
    const before = was.current.key === key ? was.current.tasks : new Map<ID, Task>()
    const now = new Map<ID, Task>()
    for (const id of selected) {
      const task = before.get(id) ?? tasks.get(id)
      if (task) now.set(id, task)
    }
    was.current = { key, tasks: now }
    // The same map as long as it holds the same: nothing is arranged anew for it, and mostly there is nothing to hold.
    const changed = [...now].filter(([id, task]) => tasks.has(id) && tasks.get(id) !== task)
    if (changed.length !== last.current.size || changed.some(([id, task]) => last.current.get(id) !== task)) {
      last.current = changed.length > 0 ? new Map(changed) : NONE
    }
    return last.current
  }, [selected, tasks, key])
}
