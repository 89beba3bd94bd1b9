// One person of the campaign beside the list of tasks: who it is, how much lies on them, in which weeks, and what is next.
// Person "" is nobody: the tasks that have no owner.
import type { ReactNode } from 'react'
import type { ID, PersonLoad, Workbook } from '~/api'
import { Icon } from '~/components/Icon'
import { NextTasks } from '~/components/load/NextTasks'
import { Weeks } from '~/components/load/Weeks'
import { SidePanel } from '~/components/RowPanel'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { useFieldName, useT } from '~/locale'
import css from './Person.module.css'

interface Props {
  load: PersonLoad
  book: Workbook
  /** Goes to a task. */
  onTask: (id: ID) => void
  onClose?: () => void
}

export function PersonPanel({ load, book, onTask, onClose }: Props) {
  const t = useT()
  const today = useToday()
  const person = book.people.find((p) => p.id === load.person)
  const name = person?.name ?? t('ui.load.nobody')
  return (
    <SidePanel label={t('ui.load.of', { name })} about={person ? t('kind.person') : t('kind.task')} onClose={onClose}>
      <h2 className={css.name}>{name}</h2>
      {person ? <Facts load={load} book={book} /> : <p className="qd-2 qd-13">{t('ui.load.nobodyHint')}</p>}
      <Figures load={load} />
      {load.open === 0 && <p className={css.none}>{t(load.done > 0 ? 'ui.load.allDone' : 'ui.load.none')}</p>}
      {(load.weeks.length > 0 || load.undated > 0 || load.beyond > 0) && (
        <Part title={t('ui.load.weeks')}>
          <Weeks load={load} today={today} />
        </Part>
      )}
      {load.next.length > 0 && (
        <Part title={t('ui.load.next')}>
          <NextTasks tasks={load.next} book={book} today={today} onTask={onTask} />
        </Part>
      )}
    </SidePanel>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3 className={css.heading}>{title}</h3>
      {children}
    </section>
  )
}

/** Role, phone, group; which groups they lead, and across which their open tasks lie. */
function Facts({ load, book }: Pick<Props, 'load' | 'book'>) {
  const t = useT()
  const nameOf = useFieldName()
  const person = book.people.find((p) => p.id === load.person)
  const groups = (of: (id: ID, lead: ID) => boolean) =>
    book.groups
      .filter((g) => of(g.id, g.lead))
      .map((g) => g.name)
      .join(t('ui.load.comma'))
  const facts = [
    [nameOf('person', 'role'), person?.role],
    [nameOf('person', 'phone'), person?.phone],
    [nameOf('person', 'group'), groups((id) => id === person?.group)],
    [t('ui.load.leads'), groups((_, lead) => lead === load.person)],
    [t('ui.load.across'), load.groups.length > 1 ? groups((id) => load.groups.includes(id)) : ''],
  ] as const
  return (
    <dl className={css.facts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Figures({ load }: { load: PersonLoad }) {
  const t = useT()
  const figures: readonly (readonly [Status | 'week', string, number])[] = [
    ['todo', t('ui.load.open'), load.open],
    ['late', t('ui.status.late'), load.late],
    ['week', t('ui.load.thisWeek'), load.week],
    ['done', t('ui.status.done'), load.done],
    ['waiting', t('ui.status.waiting'), load.waiting],
  ]
  return (
    <dl className={css.figures}>
      {figures.map(
        ([status, label, n]) =>
          (status !== 'waiting' || n > 0) && (
            <div key={status}>
              <dt>
                {status === 'week' ? (
                  <span className="qd-row" style={{ gap: 6 }}>
                    <Icon name="calendar" size={12} />
                    {label}
                  </span>
                ) : (
                  <StatusMark status={status} size={12}>
                    <span>{label}</span>
                  </StatusMark>
                )}
              </dt>
              <dd className={status === 'late' && n > 0 ? 'qd-bad' : undefined}>{n}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
