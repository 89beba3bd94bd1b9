// What the columns and the panels of the checklist need of the campaign.
import { useMemo } from 'react'
import type { Task } from '~/api'
import { useToday } from '~/lib/clock'
import { statusOf, waitingTasks } from '~/lib/status'
import { useLang, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { type Ground, itemsByTask } from './columns'

/** The same as long as the campaign is. */
export function useGround(): Ground {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book, summary } = useCampaign()
  const { people, groups, items, dependencies, tasks } = book
  const live = summary?.live ?? ''
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
