// The item that was chosen on the ruler, whole: its start and length move with what follows, everything else is written as it is.
import { useMemo } from 'react'
import { moveRun, type RunItem, readCell, readError } from '~/api'
import { tell } from '~/components/Toast'
import { formatMinutes } from '~/lib/minutes'
import { hintOf } from '~/sheet/fields'
import { useLost } from '~/sheet/lost'
import { Side } from '~/sheet/Side'
import side from '~/sheet/Side.module.css'
import { useWriting } from '~/sheet/writing'
import { FIELDS, runColumns } from './columns'
import { Findings } from './List'
import type { Show } from './useShow'
import { endOf } from './view'

/** Fields that take with them what follows. */
const MOVES = ['starts', 'minutes']

interface Props {
  row: RunItem
  show: Show
  onClose: () => void
}

export function RunSide({ row, show, onClose }: Props) {
  const { ground, book, findings, follow, items } = show
  const { t } = ground
  const campaign = book.campaign.id
  const lost = useLost()
  const columns = useMemo(() => runColumns(ground, findings), [ground, findings])
  const hint = useMemo(() => hintOf(campaign, 'run_item', ground), [campaign, ground])
  const rows = useMemo(() => new Map(items.map((x) => [x.id, x])), [items])
  const writing = useWriting({ campaign, kind: 'run_item' }, [], rows)

  const write = async (field: string, text: string) => {
    const plain = () => writing.writeField([row], field, text)
    if (!MOVES.includes(field) || !follow || text.trim() === '') return plain()
    const read = await readCell(campaign, 'run_item', field, text)
    if (read.code || read.value === '' || read.value === null) return plain()
    try {
      const applied = await moveRun(campaign, row.id, { [field]: read.value }, true)
      writing.drop(row.id, field)
      if ((applied.changes?.length ?? 0) > 1) tell.step(applied)
    } catch (e) {
      if (readError(e).code === 'invalid')
        plain() // it stays in the field, with the reason
      else tell.error(e)
    }
  }
  return (
    <Side
      at="show"
      kind="run_item"
      book={book}
      row={row}
      number=""
      columns={columns}
      fields={FIELDS}
      drafts={writing.drafts.get(row.id)}
      onWrite={(field, text) => tell.failure(write(field, text) as Promise<unknown>)}
      onHint={hint}
      onLost={(text) => lost(text, 'gone')}
      onClose={onClose}
    >
      <p className={`${side.part} qd-3`}>
        {[
          endOf(row) && t('ui.show.endsAt', { time: endOf(row), minutes: formatMinutes(row.minutes, t) }),
          t(row.hard ? 'ui.show.isHard' : row.kind === 'buffer' ? 'ui.show.isBuffer' : 'ui.show.isSoft'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {findings(row.id).length > 0 && <Findings list={findings(row.id)} />}
    </Side>
  )
}
