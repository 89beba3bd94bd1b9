// The columns of the run of show.
import type { ReactNode } from 'react'
import type { RunItem } from '~/api'
import type { GridColumn, Layout } from '~/components/grid/types'
import { Icon } from '~/components/Icon'
import { byOrder, columnOf } from '~/sheet/columns'
import { FindingMark, type FindingsOf } from '~/sheet/findings'
import type { Ground } from '~/sheet/useGround'
import { endOf } from './view'

export const FIRST: Layout = { hidden: ['day', 'notes', 'equipment'] }
/** What the panel shows of an item. */
export const FIELDS = [
  'title',
  'day',
  'starts',
  'minutes',
  'hard',
  'area',
  'owner',
  'cue',
  'materials',
  'kind',
  'equipment',
  'notes',
] as const

export function runColumns(ground: Ground, findings: FindingsOf): GridColumn<RunItem>[] {
  const col = (field: keyof RunItem & string, width: number) => columnOf('run_item', field, ground, { width })
  /** With what readiness finds against it. */
  const marked = (field: keyof RunItem & string, width: number, cell?: (x: RunItem) => ReactNode) => {
    const made = col(field, width)
    return {
      ...made,
      cell: (x: RunItem) => (
        <>
          <span className="qd-cut">{cell?.(x) ?? made.text(x)}</span>
          <FindingMark findings={findings(x.id, field)} />
        </>
      ),
    }
  }
  const hard = (x: RunItem) => (
    <span className="qd-row" style={{ gap: 4 }}>
      {x.starts}
      {x.hard && <Icon name="lock" size={12} />}
    </span>
  )
  return [
    col('title', 200),
    marked('starts', 84, hard),
    {
      id: 'ends',
      head: ground.t('ui.show.ends'),
      width: 64,
      text: endOf,
      quiet: true,
      compare: byOrder(endOf),
    },
    columnOf('run_item', 'minutes', ground, { width: 96, head: ground.t('ui.show.long') }),
    col('hard', 88),
    marked('area', 104),
    marked('owner', 112),
    col('cue', 200),
    col('materials', 160),
    marked('kind', 96),
    col('equipment', 104),
    marked('day', 112),
    col('notes', 160),
  ]
}
