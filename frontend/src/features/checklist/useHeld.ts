// Tasks that keep their place while the user is at them: who ticks the last open one under "open", or moves a due day in
// a list by days, finds the row where it was until he goes elsewhere.
import { useMemo, useRef } from 'react'
import type { ID, Task } from '~/api'
import type { Held } from './view'

const NONE: Held = new Map()

/** `key` says what is asked for: when that changes, every task goes where it belongs. */
export function useHeld(selected: readonly ID[], tasks: ReadonlyMap<ID, Task>, key: string): Held {
  const was = useRef<{ key: string; tasks: Map<ID, Task> }>({ key, tasks: new Map() })
  return useMemo(() => {
    const before = was.current.key === key ? was.current.tasks : new Map<ID, Task>()
    const now = new Map<ID, Task>()
    for (const id of selected) {
      const task = before.get(id) ?? tasks.get(id)
      if (task) now.set(id, task)
    }
    was.current = { key, tasks: now }
    // Nothing to hold where nothing has changed: the groups stay the same objects.
    const changed = [...now].filter(([id, task]) => tasks.has(id) && tasks.get(id) !== task)
    return changed.length > 0 ? new Map(changed) : NONE
  }, [selected, tasks, key])
}
