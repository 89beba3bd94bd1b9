// Ticking tasks of a list that shows what is open: what was ticked stays in its place until the user leaves, or looks at
// somebody else.
import { useCallback, useState } from 'react'
import { type OwnTask, ownId, setTaskState } from '~/api'
import { tell } from '~/components/Toast'
import type { Kept } from './rows'

const NOTHING: ReadonlyMap<string, Kept> = new Map()

export function useTicking(name: string) {
  const [state, setState] = useState({ name, kept: NOTHING })
  const kept = state.name === name ? state.kept : NOTHING
  const tick = useCallback(
    (task: OwnTask) => {
      const id = ownId(task)
      const done = task.state !== 'done'
      const was = done ? task : (kept.get(id)?.task ?? { ...task, state: 'todo' as const })
      const keep = (done: boolean) =>
        setState((s) => ({ name, kept: new Map(s.name === name ? s.kept : NOTHING).set(id, { task: was, done }) }))
      keep(done)
      tell.failure(
        setTaskState(task, done ? 'done' : was.state).catch((e: unknown) => {
          keep(!done)
          throw e
        }),
      )
    },
    [name, kept],
  )
  return { kept, tick }
}
