// What a task waits for, and what waits for it.
import { ActionIcon, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Dependency, type Edit, type ID, moveDates, type Task, type Workbook } from '~/api'
import { Icon } from '~/components/Icon'
import { type Status, StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { rank } from '~/lib/match'
import { useSpell } from '~/lib/useSpell'
import { useLang, useT } from '~/locale'
import css from './Side.module.css'

interface Props {
  book: Workbook
  task: Task
  statusOf: (task: Task) => Status
  /** What is linked moves so that it begins in time. */
  follow?: boolean
  onGo: (task: ID) => void
}

const linksOf = (dependencies: readonly Dependency[], task: ID) => ({
  before: dependencies.filter((d) => d.task === task),
  after: dependencies.filter((d) => d.on === task),
})

export function TaskLinks({ book, task, statusOf, follow = false, onGo }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const campaign = book.campaign.id
  const { before, after } = linksOf(book.dependencies, task.id)
  const tasks = useMemo(() => new Map(book.tasks.map((x) => [x.id, x])), [book.tasks])

  // A loop is refused, named by its tasks.
  const edit = (e: Edit) => moveDates(campaign, [e], follow)
  const remove = (d: Dependency) =>
    tell.failure(edit({ op: 'delete', kind: 'dependency', row: d.id }).then((a) => tell.step(a)))
  const add = (on: ID, of: ID) =>
    tell.failure(edit({ op: 'create', kind: 'dependency', row: '', set: { task: of, on } }))

  const line = (d: Dependency, id: ID, word: string) => {
    const x = tasks.get(id)
    if (!x) return null
    return (
      <li key={d.id} className={css.line}>
        <span className={css.word}>{word}</span>
        <StatusMark status={statusOf(x)} />
        <button type="button" className="qd-link qd-cut qd-grow" title={x.title} onClick={() => onGo(id)}>
          {x.title}
        </button>
        <span className="qd-3 qd-nowrap">{formatDay(x.due, lang, { today })}</span>
        <ActionIcon
          className={css.remove ?? ''}
          size={22}
          aria-label={t('ui.checklist.removeLink', { name: x.title })}
          onClick={() => remove(d)}
        >
          <Icon name="close" size={12} />
        </ActionIcon>
      </li>
    )
  }
  const linked = new Set([task.id, ...before.map((d) => d.on), ...after.map((d) => d.task)])
  const others = book.tasks.filter((x) => !linked.has(x.id))
  return (
    <section className={css.part}>
      <h3>{t('ui.checklist.links')}</h3>
      <ul>
        {before.map((d) => line(d, d.on, t('ui.checklist.before')))}
        {after.map((d) => line(d, d.task, t('ui.checklist.after')))}
      </ul>
      {others.length > 0 && (
        <>
          <Find label={t('ui.checklist.addBefore')} tasks={others} onPick={(id) => add(id, task.id)} />
          <Find label={t('ui.checklist.addAfter')} tasks={others} onPick={(id) => add(task.id, id)} />
        </>
      )}
    </section>
  )
}

interface FindProps {
  label: string
  tasks: readonly Task[]
  onPick: (task: ID) => void
}

/** Finds a task by its words. */
function Find({ label, tasks, onPick }: FindProps) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const spell = useSpell(open)
  const found = open ? rank(tasks, typed, (x) => ({ text: x.title, words: x.key_action }), spell).slice(0, 50) : []
  return (
    <div className={css.line}>
      <Icon name="plus" size={14} />
      <Select
        variant="unstyled"
        className="qd-grow"
        classNames={{ input: css.bare ?? '' }}
        aria-label={label}
        placeholder={label}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        data={found.map((x) => ({ value: x.id, label: x.title }))}
        filter={({ options }) => options}
        value={null}
        rightSection={null}
        onChange={(id) => {
          if (id) onPick(id)
          setTyped('')
        }}
      />
    </div>
  )
}
