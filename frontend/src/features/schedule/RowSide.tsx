// The task or the period that was chosen, whole: its dates move with what follows, everything else is written as it is.
import { type ReactNode, useMemo } from 'react'
import {
  type Edit,
  type ID,
  LISTS,
  type ListKind,
  moveDates,
  type Period,
  type Rows,
  readCell,
  readError,
  type Scheduled,
  type Task,
  type Workbook,
} from '~/api'
import type { GridColumn } from '~/components/grid/types'
import type { Status } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { columnOf } from '~/sheet/columns'
import { hintOf } from '~/sheet/fields'
import { Side } from '~/sheet/Side'
import side from '~/sheet/Side.module.css'
import { TaskLinks } from '~/sheet/TaskLinks'
import { useGround } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'

const TASK = [
  'title',
  'state',
  'group',
  'owner',
  'starts',
  'due',
  'due_time',
  'milestone',
  'stage',
  'key_action',
  'deliverable',
  'notes',
] as const
const PERIOD = ['name', 'kind', 'starts', 'ends', 'notes'] as const
const DATES = ['starts', 'due', 'ends']

interface Common {
  book: Workbook
  follow: boolean
  onClose: () => void
}

interface Props<K extends 'task' | 'period'> extends Common {
  kind: K
  row: Rows[K]
  fields: readonly (keyof Rows[K] & string)[]
  children?: ReactNode
}

function RowSide<K extends 'task' | 'period'>({ kind, row, fields, book, follow, onClose, children }: Props<K>) {
  const t = useT()
  const campaign = book.campaign.id
  const ground = useGround()
  const columns = useMemo(
    () => fields.map((f) => columnOf<K>(kind, f, ground)) as unknown as GridColumn<Rows[K]>[],
    [fields, kind, ground],
  )
  const hint = useMemo(() => hintOf(campaign, kind as ListKind, ground), [campaign, kind, ground])
  const rows = useMemo(() => new Map((book[LISTS[kind]] as { id: ID }[]).map((x) => [x.id, x])), [book, kind])
  const writing = useWriting({ campaign, kind }, [], rows)

  const write = async (field: string, text: string) => {
    const plain = () => writing.writeField([row], field, text)
    // The dates of what is done are a fact: whoever corrects them moves nothing else.
    if (!DATES.includes(field) || text.trim() === '' || ('state' in row && row.state === 'done')) return plain()
    const read = await readCell(campaign, kind, field, text)
    if (read.code || typeof read.value !== 'string' || read.value === '') return plain()
    const set = { [field]: read.value, ...read.also }
    const edit = { op: 'patch', kind, row: row.id, set } as Edit
    try {
      const applied = await moveDates(campaign, [edit], follow)
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
      at="schedule"
      kind={kind}
      book={book}
      row={row}
      number=""
      columns={columns}
      drafts={writing.drafts.get(row.id)}
      onWrite={(field, text) => tell.failure(write(field, text) as Promise<unknown>)}
      onHint={hint}
      onLost={(text) => tell.keep(t('ui.grid.lost.gone', { text }))}
      onClose={onClose}
    >
      {children}
    </Side>
  )
}

interface TaskProps extends Common {
  task: Task
  scheduled: Scheduled | undefined
  statusOf: (task: Task) => Status
  onGo: (task: ID) => void
}

export function TaskSide({ task, scheduled, statusOf, onGo, ...common }: TaskProps) {
  return (
    <RowSide key={task.id} kind="task" row={task} fields={TASK} {...common}>
      {scheduled && scheduled.days > 0 && <Slack scheduled={scheduled} done={task.state === 'done'} />}
      <TaskLinks book={common.book} task={task} statusOf={statusOf} follow={common.follow} onGo={onGo} />
    </RowSide>
  )
}

export function PeriodSide({ period, ...common }: Common & { period: Period }) {
  return <RowSide key={period.id} kind="period" row={period} fields={PERIOD} {...common} />
}

/** How long a task takes, and how far it may slip. */
function Slack({ scheduled, done }: { scheduled: Scheduled; done: boolean }) {
  const t = useT()
  const { days, critical, linked, slack } = scheduled
  return (
    <section className={side.part}>
      <p>{t('ui.schedule.workDays', { count: days })}</p>
      {!done && critical && <p>{t('ui.schedule.onPath')}</p>}
      {!done && !critical && linked && slack !== null && slack >= 0 && (
        <p className="qd-2">{t('ui.schedule.slack', { count: slack })}</p>
      )}
      {!done && slack !== null && slack < 0 && <p className="qd-bad">{t('ui.schedule.overlap', { count: -slack })}</p>}
    </section>
  )
}
