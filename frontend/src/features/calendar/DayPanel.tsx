// The day chosen, beside the calendar: which campaigns run, which tasks are due. One of its entries has the focus at a
// time; arrows move it, Enter opens the campaign, Escape goes back to the calendar.
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { DUE_LIMIT, type DueTask, type ID, useDue } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { StatusMark } from '~/components/StatusMark'
import { addDays, type Day, daysBetween, formatDay } from '~/lib/date'
import { composing } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { type Bar, nth, running } from './bars'
import css from './DayPanel.module.css'
import { useWords } from './words'

/** How many tasks of a list stand there before somebody asks for more. */
const PAGE = 50

const entriesOf = (panel: HTMLElement) => [...panel.querySelectorAll<HTMLElement>('a')]

/** Puts the focus into the panel: on the campaign asked for, else on the first entry. */
export function enterPanel(panel: HTMLElement, campaign: ID): void {
  const entries = entriesOf(panel)
  const there = entries.find((e) => e.dataset.campaign === campaign)
  ;(there ?? entries[0] ?? panel).focus()
}

interface Props {
  panel: RefObject<HTMLElement | null>
  day: Day
  today: Day
  bars: readonly Bar[]
  /** The campaign chosen; "" for none. */
  campaign: ID
  /** Whether a campaign passes the filters. */
  lets: (campaign: ID) => boolean
  onBack: () => void
}

export function DayPanel({ panel, day, today, bars, campaign, lets, onBack }: Props) {
  const t = useT()
  const lang = useLang()
  const away = daysBetween(today, day)

  const hear = (e: KeyboardEvent<HTMLElement>) => {
    if (composing(e.nativeEvent) || e.ctrlKey || e.metaKey || e.altKey) return
    const entries = entriesOf(e.currentTarget)
    const at = entries.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[e.key]
    if (e.key === 'Escape') onBack()
    else if (to === undefined) return
    else entries[Math.min(Math.max(to, 0), entries.length - 1)]?.focus()
    e.preventDefault()
  }
  return (
    <aside ref={panel} className={css.panel} tabIndex={-1} aria-label={t('ui.calendar.ofDay')} onKeyDown={hear}>
      <h2 className={css.day}>
        {formatDay(day, lang, { weekday: true, today })}{' '}
        <span className="qd-3 qd-13">
          {away === 0
            ? t('ui.calendar.today')
            : t(away > 0 ? 'ui.calendar.ahead' : 'ui.calendar.past', { count: Math.abs(away) })}
        </span>
      </h2>
      <Running bars={running(bars, day)} day={day} today={today} chosen={campaign} />
      {day === today && (
        <DueTasks title={t('ui.overview.late')} from="" to={addDays(today, -1)} today={today} lets={lets} />
      )}
      <DueTasks
        title={t('ui.calendar.dueTasks')}
        from={day}
        to={day}
        today={today}
        lets={lets}
        none={t('ui.calendar.noneDue')}
      />
    </aside>
  )
}

function Section({ title, count, children }: { title: string; count: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h3 className={css.heading}>
        {title} <span className="qd-3 qd-12">{count}</span>
      </h3>
      {children}
    </section>
  )
}

interface EntryProps {
  campaign: ID
  mark: ReactNode
  title: string
  end: ReactNode
  /** It is the campaign chosen in the calendar. */
  at?: boolean
  /** A task of the campaign, which is then jumped to. */
  task?: ID
  /** The second line. */
  children: ReactNode
}

function Entry({ campaign, mark, title, end, at, task, children }: EntryProps) {
  return (
    <li>
      <Link
        to={task ? pathOfRow(campaign, 'task', task) : `/campaigns/${campaign}/overview`}
        className={css.entry}
        data-campaign={campaign}
        data-at={at || undefined}
      >
        {mark}
        <span className="qd-cut" title={title}>
          {title}
        </span>
        <span className={css.end}>{end}</span>
        <span className={css.second}>{children}</span>
      </Link>
    </li>
  )
}

function Running({ bars, day, today, chosen }: { bars: readonly Bar[]; day: Day; today: Day; chosen: ID }) {
  const { t, period, span } = useWords(today)
  return (
    <Section title={t('ui.calendar.running')} count={bars.length}>
      {bars.length === 0 && <p className={css.none}>{t('ui.calendar.noneRunning')}</p>}
      <ul>
        {bars.map((b) => (
          <Entry
            key={`${b.campaign.id} ${b.kind} ${b.starts}`}
            campaign={b.campaign.id}
            mark={
              <i className={css.kind} data-kind={b.kind} data-faint={b.campaign.stage === 'archived' || undefined} />
            }
            title={b.campaign.name}
            at={b.campaign.id === chosen}
            end={period(b)}
          >
            <span className="qd-cut">
              {[b.campaign.stage === 'archived' && t('stage.archived'), span(b), b.campaign.lead]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={css.end}>{t('ui.calendar.nth', nth(b, day))}</span>
          </Entry>
        ))}
      </ul>
    </Section>
  )
}

interface DueProps {
  title: string
  from: Day
  to: Day
  today: Day
  lets: (campaign: ID) => boolean
  /** What to say when there are none; without it the list is left out. */
  none?: string
}

function DueTasks({ title, from, to, today, lets, none }: DueProps) {
  const t = useT()
  const due = useDue(from, to)
  const [pages, setPages] = useState(1)
  const tasks = useMemo(() => (due.data ?? []).filter((d) => lets(d.campaign)), [due.data, lets])
  if (due.error) return <ErrorState within error={due.error} onRetry={() => void due.refetch()} />
  if (!due.data) return none ? <Loading /> : null
  if (tasks.length === 0 && !none) return null
  const cut = due.data.length >= DUE_LIMIT
  const left = tasks.length - pages * PAGE
  return (
    <Section title={title} count={cut ? `${tasks.length}+` : tasks.length}>
      {tasks.length === 0 && <p className={css.none}>{none}</p>}
      <ul>
        {tasks.slice(0, pages * PAGE).map((d) => (
          <TaskEntry key={d.campaign + d.task} task={d} today={today} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={`qd-link qd-13 ${css.more}`} onClick={() => setPages(pages + 1)}>
          {t('ui.overview.more', { count: left })}
        </button>
      )}
      {left <= 0 && cut && <p className={css.none}>{t('ui.calendar.cut', { count: DUE_LIMIT })}</p>}
    </Section>
  )
}

function TaskEntry({ task: d, today }: { task: DueTask; today: Day }) {
  const t = useT()
  const late = daysBetween(d.due, today)
  return (
    <Entry
      campaign={d.campaign}
      task={d.task}
      mark={<StatusMark status={late > 0 ? 'late' : d.state} size={12} />}
      title={d.title}
      end={late > 0 ? <span className="qd-bad">{t('ui.due.late', { count: late })}</span> : d.due_time}
    >
      <span className="qd-cut">{d.campaign_name}</span>
      <span className={css.end}>
        {d.milestone && `${t('ui.import.field.milestone')} · `}
        {d.owner || d.group}
      </span>
    </Entry>
  )
}
