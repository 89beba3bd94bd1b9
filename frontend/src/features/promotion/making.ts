// Posts made in the calendar: a new one at a place, copies, and what was pasted there, a line a post.
import { apply, type Channel, type Edit, enter, type ID, type Period, type Post } from '~/api'
import { tell } from '~/components/Toast'
import { kindOn } from './view'

interface At {
  channel: ID
  day: string
}

/** What a new post of a place has by being there. */
const given = ({ channel, day }: At, channels: readonly Channel[], periods: readonly Period[]) => ({
  channel,
  day,
  kind: kindOn(day, periods),
  owner: channels.find((c) => c.id === channel)?.owner ?? '',
})

/** Makes posts of lines of a title and, behind a tab, a time; answers their ids. */
export async function makePosts(
  campaign: ID,
  at: At,
  lines: readonly string[],
  known: { channels: readonly Channel[]; periods: readonly Period[] },
): Promise<ID[]> {
  const cells = lines.map((line) => line.split('\t').map((c) => c.trim()))
  const timed = cells.some((c) => c[1])
  const entered = await enter(campaign, {
    kind: 'post',
    fields: timed ? ['title', 'time'] : ['title'],
    rows: cells.map(([title = '', time]) => ({
      row: '',
      after: '',
      before: '',
      set: given(at, known.channels, known.periods),
      cells: timed ? [title, time || null] : [title],
    })),
  })
  const refused = entered.refused[0]
  if (refused) tell.done(refused.message)
  return entered.rows.filter(Boolean)
}

/** A copy of a post at a place: an idea again, without its link. */
export async function copyPost(campaign: ID, post: Post, at: At): Promise<ID> {
  const { id: _id, position: _position, ...rest } = post
  const edit: Edit = { op: 'create', kind: 'post', row: '', set: { ...rest, ...at, status: 'idea', link: '' } }
  const applied = await apply(campaign, [edit])
  tell.step(applied)
  return applied.changes?.find((c) => c.kind === 'post')?.id ?? ''
}
