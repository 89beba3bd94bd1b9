// What goes with a material that is deleted.
import type { Applied } from '~/api'
import { type Loss, lostWords } from '~/sheet/losses'

const LOSSES: readonly Loss[] = [
  ['ui.materials.lost.awards', (c) => c.kind === 'award' && c.row === null],
  ['ui.partners.lost.attachments', (c) => c.kind === 'attachment' && c.row === null],
]

export const lostOf = (applied: Applied) => lostWords(applied, LOSSES)
