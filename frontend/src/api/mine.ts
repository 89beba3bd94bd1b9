// What people have to do: one name's tasks in all campaigns, and in one campaign the load of each.
import { useQuery } from '@tanstack/react-query'
import { useToday } from '~/lib/clock'
import { keys, queries } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, ID, Owner, OwnTask, OwnTasks, PersonLoad, TaskState } from './types'
import { apply } from './write'

/** Names a task among those of all campaigns. */
export const ownId = (t: Pick<OwnTask, 'campaign' | 'task'>): string => `${t.campaign}.${t.task}`

/** States on the screen that Go has not answered yet. */
const wanted = new Map<string, TaskState>()

const asWanted = (list: OwnTasks): OwnTasks => ({
  ...list,
  tasks: list.tasks.map((t) => {
    const state = wanted.get(ownId(t)) ?? t.state
    return state === t.state ? t : { ...t, state }
  }),
})

/** What a person of this name has to see to in all campaigns, soonest first; nothing is asked for "". */
export const useOwnTasks = (name: string) =>
  useQuery<OwnTasks, ApiError>({
    ...read([...keys.owned, name], async () => asWanted(await go.Campaigns.Owned(name))),
    enabled: name !== '',
  })

/** Who owns open tasks anywhere. */
export const useOwners = () =>
  useQuery<Owner[], ApiError>(read([...keys.due, 'owners'], async () => (await go.Campaigns.Owners()) ?? []))

/** Gives a task of any campaign a state: at once on the screen, and one step to undo. */
export async function setTaskState(task: OwnTask, state: TaskState): Promise<Applied> {
  const id = ownId(task)
  wanted.set(id, state)
  queries.setQueriesData<OwnTasks>({ queryKey: keys.owned }, (list) => list && asWanted(list))
  try {
    return await apply(task.campaign, [{ op: 'patch', kind: 'task', row: task.task, set: { state } }])
  } finally {
    if (wanted.get(id) === state) wanted.delete(id)
  }
}

/** What each person of a campaign has to do as of today; the last known stays in sight while it is counted anew. */
export function useLoad(campaign: ID, enabled = true) {
  const today = useToday()
  return useQuery<PersonLoad[], ApiError>({
    ...read([...keys.load(campaign), today], async () => (await go.Campaigns.Load(campaign)) ?? []),
    enabled,
    placeholderData: (kept, query) => (query?.queryKey[1] === campaign ? kept : undefined),
  })
}
