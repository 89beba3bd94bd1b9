// What the columns and the panels of the checklist need of the campaign.
import { useMemo } from 'react'
import type { Task } from '~/api'
import { statusOf, waitingTasks } from '~/lib/status'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { itemsByTask, type TaskGround } from './columns'

/** The same as long as what it is made of is: an edit of a budget leaves the columns of the tasks as they are. */
export function useTaskGround(): TaskGround {
  const { t, lang, today, live } = useGround()
  const { people, groups, items, dependencies, tasks } = useCampaign().book
  const actions = [...new Set(tasks.map((x) => x.key_action).filter(Boolean))].join('\n')
  return useMemo(() => {
    const waiting = waitingTasks(tasks, dependencies)
    return {
      t,
      lang,
      today,
      live,
      people: new Map(people.map((x) => [x.id, x])),
      groups: new Map(groups.map((x) => [x.id, x])),
      statusOf: (x: Task) => statusOf(x, waiting, today),
      itemsOf: itemsByTask(items),
      keyActions: actions ? actions.split('\n') : [],
    }
  }, [t, lang, today, live, people, groups, items, dependencies, tasks, actions])
}
