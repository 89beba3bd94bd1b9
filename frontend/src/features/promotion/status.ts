// Posts to their next status, or back, as one step.
import { apply, type Edit, type ID, type Post } from '~/api'
import { tell } from '~/components/Toast'
import { nextStatus } from './view'

export function moveStatus(campaign: ID, posts: readonly Post[], back: boolean) {
  const edits = posts.flatMap((p): Edit[] => {
    const status = nextStatus(p.status, back)
    return status === p.status ? [] : [{ op: 'patch', kind: 'post', row: p.id, set: { status } }]
  })
  if (edits.length > 0) tell.failure(apply(campaign, edits))
}
