// A bar that is being moved: where it would go, what would follow, and the one step when it is let go.
import { useMemo, useState } from 'react'
import { type ID, moveDates, type Period, readError, type Task, useForeseenMove } from '~/api'
import { tell } from '~/components/Toast'
import type { Plan } from '~/components/timeline/types'
import { editsOf, ghostsOf } from './rows'

interface Known {
  campaign: ID
  tasks: ReadonlyMap<ID, Task>
  periods: ReadonlyMap<ID, Period>
  follow: boolean
}

export function usePlan({ campaign, tasks, periods, follow }: Known) {
  const [plan, setPlan] = useState<Plan | null>(null)
  const edits = useMemo(
    () => (plan ? editsOf(plan, tasks.get(plan.id), periods.get(plan.id)) : []),
    [plan, tasks, periods],
  )
  const foreseen = useForeseenMove(campaign, edits, follow)
  const seen = plan ? foreseen.data : undefined
  const ghosts = useMemo(() => ghostsOf(seen, plan?.id ?? '', tasks, periods), [seen, plan?.id, tasks, periods])

  const drop = (at: Plan) => {
    const now = editsOf(at, tasks.get(at.id), periods.get(at.id))
    if (now.length === 0) return setPlan(null)
    setPlan(at) // it stays there until it is
    tell.failure(
      moveDates(campaign, now, follow)
        .then((a) => tell.step(a))
        .finally(() => setPlan((p) => (p === at ? null : p))),
    )
  }
  const link = (edit: Parameters<typeof moveDates>[1][number]) =>
    tell.failure(moveDates(campaign, [edit], follow).then((a) => tell.step(a)))
  return {
    plan,
    setPlan,
    drop,
    link,
    ghosts,
    seen,
    refused: plan && foreseen.error ? readError(foreseen.error).message : '',
  }
}
