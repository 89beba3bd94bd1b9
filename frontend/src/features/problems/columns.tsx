// The columns of problems, and those of meetings.
import type { Improvement, Meeting } from '~/api'
import type { GridColumn, Layout } from '~/components/grid/types'
import { StatusMark } from '~/components/StatusMark'
import { daysBetween } from '~/lib/date'
import { columnOf } from '~/sheet/columns'
import type { Ground } from '~/sheet/useGround'
import { isLate, statusOf } from './view'

export const FIRST: Layout = { hidden: ['kind', 'done_on', 'meeting', 'notes'] }
/** What the panel shows of a problem, and what it has behind that. */
export const FIELDS = ['name', 'state', 'owner', 'deadline', 'department', 'cause', 'measure'] as const
export const FURTHER = ['kind', 'done_on', 'meeting', 'incident', 'deviation', 'notes'] as const

const long = { by: 'text', lines: true } as const

export function problemColumns(ground: Ground): GridColumn<Improvement>[] {
  const { t, today } = ground
  const col = (field: keyof Improvement & string, over: Partial<GridColumn<Improvement>> = {}) =>
    columnOf('improvement', field, ground, over)
  const state = col('state', { width: 112 })
  const deadline = col('deadline', { width: 116 })
  return [
    {
      id: 'tick',
      head: t('ui.status.done'),
      headUnseen: true,
      width: 32,
      fixed: true,
      text: state.text,
      edit: { by: 'tick', on: (x) => x.state === 'done', yes: t('ui.status.done'), no: t('ui.status.todo') },
    },
    col('name', { width: 200 }),
    col('owner', { width: 104 }),
    { ...deadline, cell: (x) => <Deadline row={x} says={deadline.text(x)} today={today} /> },
    { ...state, cell: (x) => <State row={x} ground={ground} /> },
    col('measure', { width: 176, edit: long }),
    col('cause', { width: 160, edit: long }),
    col('department', { width: 104 }),
    col('kind'),
    col('done_on'),
    col('meeting'),
    col('incident'),
    col('deviation'),
    col('notes'),
  ]
}

function Deadline({ row, says, today }: { row: Improvement; says: string; today: string }) {
  return <span className={isLate(row, today) ? 'qd-bad' : undefined}>{says}</span>
}

export function State({ row, ground: { t, today } }: { row: Improvement; ground: Ground }) {
  const status = statusOf(row, today)
  return (
    <StatusMark status={status} size={12}>
      <span className={`qd-cut ${status === 'late' ? 'qd-bad' : row.state === 'done' ? 'qd-3' : ''}`}>
        {status === 'late'
          ? t('ui.due.late', { count: daysBetween(row.deadline, today) })
          : t(`ui.status.${row.state}`)}
      </span>
    </StatusMark>
  )
}

export const MEETING_FIRST: Layout = { hidden: ['agenda', 'minutes'] }
export const MEETING_FIELDS = [
  'name',
  'kind',
  'day',
  'time',
  'held',
  'owner',
  'place',
  'people',
  'agenda',
  'minutes',
] as const

export function meetingColumns(ground: Ground): GridColumn<Meeting>[] {
  const col = (field: keyof Meeting & string, over: Partial<GridColumn<Meeting>> = {}) =>
    columnOf('meeting', field, ground, over)
  return [
    col('name', { width: 200 }),
    col('kind', { width: 104 }),
    col('day', { width: 124 }),
    col('time'),
    col('place', { width: 140 }),
    col('owner'),
    col('held', { width: 88 }),
    col('people', { width: 180, edit: long }),
    col('agenda', { width: 200, edit: long }),
    col('minutes', { width: 200, edit: long }),
  ]
}
