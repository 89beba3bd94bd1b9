// What goes with a channel or a post that is deleted.
import type { Applied } from '~/api'
import { type Loss, lostWords } from '~/sheet/losses'

const LOSSES: readonly Loss[] = [
  ['ui.promotion.lost.posts', (c) => c.kind === 'post' && c.row === null],
  ['ui.partners.lost.attachments', (c) => c.kind === 'attachment' && c.row === null],
  ['ui.promotion.lost.deviations', (c, has) => c.kind === 'deviation' && has('channel')],
]

/** Of channels: their posts. Of posts themselves none is told twice. */
export const lostWithChannel = (applied: Applied) => lostWords(applied, LOSSES)
export const lostWithPost = (applied: Applied) => lostWords(applied, LOSSES.slice(1))
