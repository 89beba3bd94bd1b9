// Marking instalments as paid, and opening them again.
import { apply, type Edit, type ID } from '~/api'
import { tell } from '~/components/Toast'
import type { Day } from '~/lib/date'

/** Says that these were paid on a day; "" for not paid. One step. */
export function setPaid(campaign: ID, payments: readonly ID[], day: Day) {
  const edits = payments.map((row): Edit => ({ op: 'patch', kind: 'payment', row, set: { paid: day } }))
  tell.failure(apply(campaign, edits))
}
