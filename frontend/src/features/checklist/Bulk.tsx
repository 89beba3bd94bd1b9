// Several tasks at once: a field written here is written to all of them, as one step.
import { ActionButton } from '~/actions/ActionButton'
import type { Task } from '~/api'
import type { GridColumn, Hint } from '~/components/grid/types'
import { PanelField } from '~/components/PanelField'
import { useT } from '~/locale'
import { Close } from './Details'
import css from './Details.module.css'
import { FURTHER, fieldOf, PANEL } from './fields'

interface Props {
  tasks: readonly Task[]
  columns: readonly GridColumn<Task>[]
  onWrite: (field: string, text: string) => void
  onHint: (column: string, text: string) => Promise<Hint | null>
  onClose: () => void
}

export function Bulk({ tasks, columns, onWrite, onHint, onClose }: Props) {
  const t = useT()
  const first = tasks[0]
  if (!first) return null
  const fields = [...PANEL, ...FURTHER].flatMap((id) => columns.find((c) => c.id === id) ?? [])
  return (
    <aside className={css.panel} aria-label={t('ui.checklist.panel')}>
      <div className={css.head}>
        <span className="qd-grow">{t('ui.checklist.selected', { count: tasks.length })}</span>
        <Close onClose={onClose} />
      </div>
      <div className={css.body}>
        <p className="qd-3 qd-13">{t('ui.checklist.bulkNote', { count: tasks.length })}</p>
        {fields.map((c) => {
          const alike = tasks.every((x) => c.text(x) === c.text(first))
          return (
            <PanelField
              key={`${c.id} ${first.id} ${tasks.length}`}
              label={c.head}
              value={alike ? c.text(first) : ''}
              {...fieldOf(c, null)}
              placeholder={alike ? '—' : t('ui.checklist.differ')}
              onWrite={(text) => onWrite(c.id, text)}
              onHint={(text) => onHint(c.id, text)}
            />
          )
        })}
        <div className={css.buttons}>
          <ActionButton id="checklist.duplicate" />
          <ActionButton id="checklist.delete" />
        </div>
      </div>
    </aside>
  )
}
