// Writing of the brief: each field left is one step, named after it. Texts go as they are; what is more than text (a
// number, a choice, a person) is read in Go from what was typed.
import { apply, enter, type ID, type Kind, readError } from '~/api'
import { hold, type Send } from '~/lib/draft'

const why = (e: unknown) => {
  const { fields, message } = readError(e)
  return fields[0]?.message ?? message
}

/** Writes a text as it is. */
export const asText =
  (campaign: ID, kind: Extract<Kind, 'campaign' | 'answer'>, row: ID, field: string): Send =>
  (text) =>
    apply(campaign, [{ op: 'patch', kind, row, set: { [field]: text } }]).then(() => '', why)

/** Writes a field of the campaign that Go reads from what was typed. */
export const asTyped =
  (campaign: ID, field: string): Send =>
  (text) =>
    enter(campaign, {
      kind: 'campaign',
      fields: [field],
      rows: [{ row: campaign, after: '', before: '', set: null, cells: [text] }],
    }).then(({ refused }) => refused[0]?.message ?? '', why)

/** Adds a question with its answer behind another; answers why nothing was added, "" for well. An answer that could not be
 * taken waits in its field. */
export const addAnswer = (campaign: ID, after: ID, question: string, answer: string): Promise<string> =>
  enter(campaign, {
    kind: 'answer',
    fields: ['question', 'answer'],
    rows: [{ row: '', after, before: '', set: null, cells: [question, answer] }],
  }).then(({ rows, refused }) => {
    const [row, no] = [rows[0], refused[0]]
    if (row && no) hold(keyOf(campaign, row, no.field), no.value, no.message)
    return row ? '' : (no?.message ?? '')
  }, why)

/** Names a field of a row on this laptop. */
export const keyOf = (campaign: ID, row: ID, field: string) => `${campaign} ${row} ${field}`
