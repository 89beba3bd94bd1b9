// The columns of the checklist. A column's id is the field it writes; what is computed has ids of its own.
import type { Group, ID, Item, Person, Task } from '~/api'
import type { GridColumn, Layout, Option } from '~/components/grid/types'
import { type Status, StatusMark } from '~/components/StatusMark'
import { type Day, formatDay, type Lang } from '~/lib/date'
import type { Translate } from '~/locale'
import { byOrder, byText } from '~/sheet/columns'
import { dOf } from './view'

/** Shown until the user chooses others: these are not. */
export const FIRST_LAYOUT: Layout = {
  hidden: [
    'starts',
    'due_time',
    'stage',
    'key_action',
    'acceptance',
    'critical',
    'milestone',
    'permit',
    'items',
    'notes',
  ],
}

/** How many columns stay in sight: the box and the task. */
export const FROZEN = 2

export interface TaskGround {
  t: Translate
  lang: Lang
  today: Day
  live: Day
  people: ReadonlyMap<ID, Person>
  groups: ReadonlyMap<ID, Group>
  statusOf: (task: Task) => Status
  itemsOf: (task: ID) => readonly Item[]
  keyActions: readonly string[]
}

export const STATES = ['todo', 'doing', 'done'] as const
export const STAGES = ['plan', 'execute', 'review'] as const

export const choicesOf = (rows: Iterable<{ name: string }>): Option[] =>
  [...rows].map(({ name }) => ({ text: name, label: name }))

export function columnsOf(ground: TaskGround): GridColumn<Task>[] {
  const { t, lang, today, live, people, groups, statusOf, itemsOf, keyActions } = ground
  const day = (d: Day) => formatDay(d, lang, { weekday: true, today })
  const none: Option = { text: '', label: '' }
  const owner = (x: Task) => people.get(x.owner)?.name ?? ''
  const group = (x: Task) => groups.get(x.group)?.name ?? ''
  const state = (x: Task) => t(`ui.status.${x.state}`)
  const text = (id: 'deliverable' | 'acceptance' | 'notes' | 'key_action', width: number): GridColumn<Task> => ({
    id,
    head: t(`ui.checklist.col.${id}`),
    width,
    quiet: true,
    text: (x) => x[id],
    edit: { by: 'text', lines: id !== 'key_action' },
    compare: byText((x) => x[id], lang),
  })
  const flag = (id: 'critical' | 'milestone' | 'permit'): GridColumn<Task> => ({
    id,
    head: t(`ui.checklist.col.${id}`),
    width: 72,
    text: (x) => t(x[id] ? 'ui.yes' : 'ui.no'),
    edit: { by: 'tick', on: (x) => x[id], yes: t('ui.yes'), no: t('ui.no') },
    compare: (a, b) => Number(b[id]) - Number(a[id]),
  })
  return [
    {
      id: 'tick',
      head: t('ui.status.done'),
      headUnseen: true,
      width: 32,
      fixed: true,
      text: state,
      edit: { by: 'tick', on: (x) => x.state === 'done', yes: t('ui.status.done'), no: t('ui.status.todo') },
    },
    {
      id: 'title',
      head: t('ui.checklist.col.title'),
      width: 200,
      grows: true,
      fixed: true,
      text: (x) => x.title,
      required: true,
      cell: (x) => <Title task={x} t={t} />,
      edit: { by: 'text' },
      compare: byText((x) => x.title, lang),
    },
    {
      id: 'group',
      head: t('ui.checklist.col.group'),
      width: 96,
      text: group,
      edit: { by: 'choice', options: () => [none, ...choicesOf(groups.values())], free: true },
      compare: byText(group, lang),
    },
    {
      id: 'owner',
      head: t('ui.checklist.col.owner'),
      width: 104,
      text: owner,
      edit: { by: 'choice', options: () => [none, ...choicesOf(people.values())], free: true },
      compare: byText(owner, lang),
    },
    {
      id: 'starts',
      head: t('ui.checklist.col.starts'),
      width: 112,
      text: (x) => x.starts && day(x.starts),
      copy: (x) => x.starts,
      edit: { by: 'text' },
      compare: byOrder((x) => x.starts),
    },
    {
      id: 'due',
      head: t('ui.checklist.col.due'),
      width: 112,
      text: (x) => x.due && day(x.due),
      copy: (x) => x.due,
      cell: (x) => (
        <span className={statusOf(x) === 'late' ? 'qd-cut qd-bad' : 'qd-cut'} title={x.due && day(x.due)}>
          {x.due && day(x.due)}
        </span>
      ),
      edit: { by: 'text' },
      compare: byOrder((x) => x.due && `${x.due} ${x.due_time || '99'}`),
    },
    {
      id: 'due_time',
      head: t('ui.checklist.col.due_time'),
      width: 72,
      text: (x) => x.due_time,
      edit: { by: 'text' },
      compare: byOrder((x) => x.due_time),
    },
    {
      id: 'd',
      head: 'D',
      width: 64,
      number: true,
      quiet: true,
      text: (x) => dOf(x.due, live),
    },
    {
      id: 'state',
      head: t('ui.checklist.col.state'),
      width: 96,
      text: state,
      cell: (x) => <State status={statusOf(x)} t={t} />,
      edit: {
        by: 'choice',
        options: () =>
          STATES.map((s) => ({
            text: t(`ui.status.${s}`),
            label: t(`ui.status.${s}`),
            mark: <StatusMark status={s} />,
          })),
      },
      compare: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
    },
    text('deliverable', 118),
    {
      id: 'items',
      head: t('ui.checklist.col.items'),
      width: 72,
      number: true,
      quiet: true,
      text: (x) => {
        const items = itemsOf(x.id)
        return items.length > 0 ? `${items.filter((i) => i.done).length}/${items.length}` : ''
      },
    },
    text('acceptance', 160),
    {
      id: 'stage',
      head: t('ui.checklist.col.stage'),
      width: 96,
      text: (x) => t(`stage.${x.stage}`),
      edit: { by: 'choice', options: () => STAGES.map((s) => ({ text: t(`stage.${s}`), label: t(`stage.${s}`) })) },
      compare: (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage),
    },
    {
      ...text('key_action', 140),
      edit: { by: 'choice', options: () => [none, ...choicesOf(keyActions.map((name) => ({ name })))], free: true },
    },
    flag('critical'),
    flag('milestone'),
    flag('permit'),
    text('notes', 180),
  ]
}

function Title({ task, t }: { task: Task; t: Translate }) {
  return (
    <>
      <span className="qd-cut" title={task.title}>
        {task.title}
      </span>
      {task.milestone && (
        <span className="qd-3 qd-12" title={t('ui.checklist.col.milestone')}>
          ◆
        </span>
      )}
    </>
  )
}

function State({ status, t }: { status: Status; t: Translate }) {
  const ink = status === 'late' ? 'qd-bad' : status === 'waiting' ? 'qd-warn' : status === 'done' ? 'qd-3' : undefined
  return (
    <StatusMark status={status}>
      <span className={ink}>{t(`ui.status.${status}`)}</span>
    </StatusMark>
  )
}

/** The checklist items of each task, in their order. */
export function itemsByTask(items: readonly Item[]): (task: ID) => readonly Item[] {
  const by = new Map<ID, Item[]>()
  for (const i of items) {
    const list = by.get(i.task)
    if (list) list.push(i)
    else by.set(i.task, [i])
  }
  const none: readonly Item[] = []
  return (task) => by.get(task) ?? none
}
