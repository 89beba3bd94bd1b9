// What goes with a partner that is deleted.
import type { Applied } from '~/api'
import { type Loss, lostWords } from '~/sheet/losses'

const LOSSES: readonly Loss[] = [
  ['ui.partners.lost.payments', (c) => c.kind === 'payment' && c.row === null],
  ['ui.partners.lost.attachments', (c) => c.kind === 'attachment' && c.row === null],
  ['ui.partners.lost.payee', (c, has) => c.kind === 'budget_line' && has('payee')],
  ['ui.partners.lost.supplier', (c, has) => c.kind === 'material' && has('supplier')],
]

export const lostOf = (applied: Applied) => lostWords(applied, LOSSES)
