// What goes with a person, a group or a department that is deleted.
import type { Applied } from '~/api'
import { type Loss, lostWords } from '~/sheet/losses'

const LOSSES: readonly Loss[] = [
  ['ui.team.lost.owner', (c, has) => c.kind === 'task' && has('owner')],
  ['ui.team.lost.taskGroup', (c, has) => c.kind === 'task' && has('group')],
  ['ui.team.lost.personGroup', (c, has) => c.kind === 'person' && has('group')],
  ['ui.team.lost.department', (c, has) => c.kind === 'person' && has('department')],
  ['ui.team.lost.lead', (c, has) => (c.kind === 'group' || c.kind === 'department') && has('lead')],
  ['ui.team.lost.campaign', (c, has) => c.kind === 'campaign' && has('lead')],
]

export const lostOf = (applied: Applied) => lostWords(applied, LOSSES)
