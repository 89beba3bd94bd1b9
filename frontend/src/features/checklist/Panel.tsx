// What stands beside the checklist: the task of the cursor, what several have in common, or whose load a person's is.
import { memo, useMemo } from 'react'
import type { ID, PersonLoad, Task } from '~/api'
import type { Drafts, Selected } from '~/components/grid/types'
import { useLater } from '~/lib/useLater'
import { useT } from '~/locale'
import type { hintOf } from '~/sheet/fields'
import sheet from '~/sheet/Sheet.module.css'
import { Bulk } from '~/sheet/Side'
import { useCampaign } from '~/shell/campaign'
import type { columnsOf, TaskGround } from './columns'
import { Details } from './Details'
import { FURTHER, PANEL } from './fields'
import { PersonPanel } from './person/PersonPanel'

const BULK = [...PANEL, ...FURTHER]

interface PanelProps {
  asked: ID
  /** Of the person on whose line the cursor is. */
  load: PersonLoad | undefined
  selected: Selected
  columns: ReturnType<typeof columnsOf>
  ground: TaskGround
  numbers: ReadonlyMap<ID, number>
  drafts: Drafts
  hint: ReturnType<typeof hintOf>
  onWrite: (tasks: readonly Task[], field: string, text: string) => void
  /** What was typed into a field of a row that is gone. */
  onLost: (text: string, why: 'gone') => void
  onGo: (task: ID) => void
  onClose: () => void
}

/**
 * What stands beside the list: the task of the cursor, or what several have in common. It follows when there is time, and
 * rests while the list is laid out anew.
 */
export const Panel = memo(function Panel({
  asked,
  load,
  selected: now,
  columns,
  ground,
  numbers,
  drafts,
  hint,
  onWrite,
  onLost,
  onGo,
  onClose,
}: PanelProps) {
  const t = useT()
  const selected = useLater(now)
  const { book } = useCampaign()
  const picked = useMemo(() => {
    const ids = new Set(selected.rows)
    return book.tasks.filter((x) => ids.has(x.id))
  }, [book.tasks, selected.rows])
  const task = picked.find((x) => x.id === selected.row) ?? picked[0]
  if (selected.group && load) return <PersonPanel load={load} book={book} onTask={onGo} onClose={onClose} />
  if (picked.length > 1) {
    return (
      <Bulk<'task'>
        at="checklist"
        kind="task"
        rows={picked}
        columns={columns}
        fields={BULK}
        onWrite={(f, text) => onWrite(picked, f, text)}
        onHint={hint}
        onClose={onClose}
      />
    )
  }
  if (!task) {
    return (
      <aside className={sheet.none} aria-label={t('ui.sheet.panel')}>
        <p className="qd-3">{t('ui.checklist.noTask')}</p>
      </aside>
    )
  }
  const lead = ground.people.get(ground.groups.get(task.group)?.lead ?? '')
  const phone = ground.people.get(task.owner)?.phone
  return (
    <Details
      asked={asked}
      book={book}
      task={task}
      number={numbers.get(task.id) ?? 0}
      columns={columns}
      drafts={drafts.get(task.id)}
      notes={{ ...(lead && { group: t('ui.checklist.lead', { name: lead.name }) }), ...(phone && { owner: phone }) }}
      onWrite={(f, text) => onWrite([task], f, text)}
      onHint={hint}
      onLost={(text) => onLost(text, 'gone')}
      waits={ground.statusOf}
      onGo={onGo}
      onClose={onClose}
    />
  )
})
