// A task whole, beside the list: every field where it can be written, its checklist items, what it waits for, its
// attachments, and what became of it.
import { ActionMenu } from '~/actions/ActionMenu'
import type { ID, Task, Workbook } from '~/api'
import { Attachments } from '~/components/attachments/Attachments'
import type { Draft, GridColumn, Hint } from '~/components/grid/types'
import { PanelField } from '~/components/PanelField'
import { RowHistory } from '~/components/RowHistory'
import type { Status } from '~/components/StatusMark'
import { useT } from '~/locale'
import { Close } from '~/sheet/Close'
import { fieldOf } from '~/sheet/fields'
import css from '~/sheet/Side.module.css'
import { TaskLinks } from '~/sheet/TaskLinks'
import { FURTHER, PANEL } from './fields'
import { Items } from './Items'

interface Props {
  /** The row a jump asks for. */
  asked: ID
  book: Workbook
  task: Task
  number: number
  columns: readonly GridColumn<Task>[]
  drafts: Readonly<Record<string, Draft>> | undefined
  /** Beside a field, what follows from it. */
  notes: Readonly<Record<string, string>>
  onWrite: (field: string, text: string) => void
  onHint: (column: string, text: string) => Promise<Hint | null>
  onLost: (text: string) => void
  /** How a task stands. */
  waits: (task: Task) => Status
  onGo: (task: ID) => void
  onClose: () => void
}

export function Details({
  asked,
  book,
  task,
  number,
  columns,
  drafts,
  notes,
  onWrite,
  onHint,
  onLost,
  waits,
  onGo,
  onClose,
}: Props) {
  const t = useT()
  const of = new Map(columns.map((c) => [c.id, c]))
  const field = (id: string) => {
    const column = of.get(id)
    if (!column) return null
    const draft = drafts?.[id]
    return (
      <PanelField
        key={`${task.id} ${id}`}
        label={column.head}
        value={draft?.text ?? column.text(task)}
        {...fieldOf(column, task)}
        fault={draft?.fault}
        note={notes[id]}
        placeholder="—"
        onWrite={(text) => onWrite(id, text)}
        onHint={(text) => onHint(id, text)}
        onLost={onLost}
      />
    )
  }
  return (
    <aside className={css.panel} aria-label={t('ui.sheet.panel')}>
      <div className={css.head}>
        <span className="qd-nowrap">{t('ui.checklist.number', { n: number })}</span>
        <span className="qd-cut qd-grow">
          {t(`stage.${task.stage}`)}
          {task.key_action && ` / ${task.key_action}`}
        </span>
        <ActionMenu
          label={t('ui.more')}
          ids={['checklist.duplicate', 'checklist.up', 'checklist.down', 'checklist.delete']}
        />
        <Close onClose={onClose} />
      </div>
      <div className={css.body}>
        <div className={css.title}>
          <PanelField
            key={`${task.id} title`}
            label={t('ui.checklist.col.title')}
            value={drafts?.title?.text ?? task.title}
            lines
            fault={drafts?.title?.fault}
            onWrite={(text) => onWrite('title', text)}
            onLost={onLost}
          />
        </div>
        {PANEL.map(field)}
        <details className={css.more}>
          <summary>{t('ui.sheet.further')}</summary>
          {FURTHER.map(field)}
        </details>
        <Items book={book} task={task} asked={asked} />
        <TaskLinks book={book} task={task} statusOf={waits} onGo={onGo} />
        <div className={css.part}>
          <Attachments
            key={task.id}
            campaign={book.campaign.id}
            kind="task"
            row={task.id}
            attachments={book.attachments.filter((a) => a.task === task.id)}
            asked={asked}
          />
        </div>
        <section className={css.part}>
          <h3>{t('ui.sheet.history')}</h3>
          <RowHistory campaign={book.campaign.id} row={task.id} kind="task" book={book} />
        </section>
      </div>
    </aside>
  )
}
