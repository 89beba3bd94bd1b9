// What is done to posts in the calendar: made, pasted, moved, copied, taken away; each is one step.
import { useRef } from 'react'
import { apply, type Channel, type Edit, type ID, type Post } from '~/api'
import { tell } from '~/components/Toast'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { type Plan, type Spot, samePlace } from './calendar/scale'
import { copyPost, makePosts } from './making'

interface Terms {
  at: Spot
  post: Post | undefined
  /** Where a post stands among the days in sight. */
  placeOf: (p: Post) => { channel: ID; day: string }
  channels: readonly Channel[]
  /** Hears of new posts; with title, the title of the first is to be typed. */
  made: (ids: readonly ID[], title?: boolean) => void
  goTo: (to: Spot) => void
}

export function useCalendarEdits({ at, post, placeOf, channels, made, goTo }: Terms) {
  const { t, lang, word } = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { periods } = book
  const held = useRef({ post: '', text: '' })

  const write = (edit: Edit) => tell.failure(apply(campaign, [edit]).then((a) => tell.step(a)))
  const copyTo = (source: Post, to: { channel: ID; day: string }) =>
    tell.failure(copyPost(campaign, source, to).then((id) => made([id])))
  const untitled = t('untitled', { kind: lang === 'zh' ? word('kind', 'post') : word('kind', 'post').toLowerCase() })

  return {
    make: (to: Spot) =>
      tell.failure(makePosts(campaign, to, [untitled], { channels, periods }).then((ids) => made(ids, true))),

    /** The text that goes to the clipboard; what is pasted of it again is a copy of the post, whole. */
    copied: () => {
      held.current = { post: post?.id ?? '', text: post ? `${post.title}\t${post.time}` : '' }
      return held.current.text
    },
    paste: (pasted: string) => {
      const source = book.posts.find((p) => p.id === held.current.post)
      if (source && pasted.trim() === held.current.text.trim()) {
        return copyTo(source, { channel: at.channel, day: at.day })
      }
      const lines = pasted.split(/\r?\n/).filter((l) => l.trim())
      tell.failure(makePosts(campaign, at, lines, { channels, periods }).then((ids) => made(ids)))
    },
    duplicate: (source: Post) => copyTo(source, placeOf(source)),

    drop: (to: Plan, copy: boolean) => {
      const moving = book.posts.find((p) => p.id === to.post)
      if (!moving) return
      if (copy) return copyTo(moving, to)
      if (samePlace(to, placeOf(moving))) return
      const set = {
        ...(to.channel !== moving.channel && { channel: to.channel }),
        ...(to.day !== moving.day && { day: to.day }),
      }
      write({ op: 'patch', kind: 'post', row: to.post, set })
      goTo({ channel: to.channel, day: to.day, post: to.post })
    },
    remove: (gone: Post) => {
      write({ op: 'delete', kind: 'post', row: gone.id })
      goTo({ ...placeOf(gone), post: '' })
    },
  }
}
