// The schedule: periods as lanes, tasks as bars, what waits for what, and how dates move.
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { apply, type ID } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { tell } from '~/components/Toast'
import { ZOOMS } from '~/components/timeline/scale'
import { Timeline, type TimelineKeys } from '~/components/timeline/Timeline'
import { nearDay } from '~/lib/date'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useKeydown } from '~/lib/useKeydown'
import { useWord } from '~/locale'
import { pathOfRow } from '~/places'
import { useCampaign } from '~/shell/campaign'
import { Consequences } from './Consequences'
import { Figures } from './Figures'
import { Head } from './Head'
import { makePeriod, makeTask } from './making'
import { type Beside, Panel } from './Panel'
import { stretchOf } from './rows'
import css from './Schedule.module.css'
import { useModel } from './useModel'
import { usePlan } from './usePlan'
import { useView, useViewActions } from './useView'

export default function ScheduleScreen() {
  const go = useNavigate()
  const word = useWord()
  const { row: asked, leave } = useLanding()
  const timeline = useRef<TimelineKeys>(null)
  const room = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ID>('')
  const [beside, setBeside] = useState<Beside>(null)
  const [linking, setLinking] = useState<ID>('')
  const [fixed, setFixed] = useState<ID>('')
  const [wanted, setWanted] = useState<{ id: ID; title?: boolean } | null>(null)
  const campaign = useCampaign().book.campaign.id
  const view = useView(campaign)
  const m = useModel(view)
  const { t, today, book, tasks, periods } = m
  const moving = usePlan({ campaign, tasks, periods, follow: view.follow })
  const { plan } = moving
  const task = tasks.get(chosen)
  const period = periods.get(chosen)
  const known = (id: ID) => tasks.has(id) || periods.has(id)
  const nameOf = (id: ID) => {
    const p = periods.get(id)
    return tasks.get(id)?.title ?? (p ? m.words.periodName(p) : '')
  }

  // A jump lands on its bar, with all of it beside. What belongs to a task lands there.
  const owner = useMemo(
    () => book.dependencies.find((d) => d.id === asked)?.task ?? (tasks.has(asked) || periods.has(asked) ? asked : ''),
    [asked, book.dependencies, tasks, periods],
  )
  useEffect(() => {
    if (!owner) return
    setWanted({ id: owner })
    setBeside('row')
  }, [owner])
  useEffect(() => {
    if (!wanted) return
    const group = m.rows.find((g) => g.rows.some((x) => x.id === wanted.id))
    if (group && view.folded.includes(group.id)) view.fold(group.id)
    else if (tasks.has(wanted.id) && !group && (view.filters.length > 0 || view.text)) view.all()
    else if (!known(wanted.id) || timeline.current?.goTo(wanted.id)) {
      setWanted(null)
      if (wanted.title) focusTitle()
    }
  })
  const focusTitle = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const field = room.current?.querySelector<HTMLInputElement>('aside textarea, aside input')
        field?.focus()
        field?.select()
      }),
    )

  const close = () => {
    if (asked) leave()
    setBeside(null)
    timeline.current?.focus()
  }
  const choose = (id: ID) => {
    if (asked && id !== owner) leave()
    setFixed('')
    setChosen(id)
  }
  const open = (id: ID) => {
    if (linking) return finishLink(linking, id)
    choose(id)
    setBeside('row')
  }
  const finishLink = (on: ID, id: ID) => {
    setLinking('')
    if (!tasks.has(on) || !tasks.has(id) || on === id) return
    const had = book.dependencies.find((d) => d.on === on && d.task === id)
    moving.link(
      had
        ? { op: 'delete', kind: 'dependency', row: had.id }
        : { op: 'create', kind: 'dependency', row: '', set: { task: id, on } },
    )
  }
  const show = (what: Exclude<Beside, null>) => {
    if (asked) leave()
    setBeside(what)
  }
  const make = (work: Promise<ID>) =>
    tell.failure(
      work.then((id) => {
        setBeside('row')
        setWanted({ id, title: true })
      }),
    )
  const untitled = t('untitled', { kind: m.lang === 'zh' ? word('kind', 'task') : word('kind', 'task').toLowerCase() })
  const newTask = () => make(makeTask(campaign, untitled, (task && stretchOf(task)?.to) || nearDay(today), task))
  const newPeriod = () => make(makePeriod(book, '', nearDay(today)))
  const remove = () => {
    const kind = task ? 'task' : 'period'
    tell.failure(apply(campaign, [{ op: 'delete', kind, row: chosen }]).then((a) => tell.step(a)))
  }
  // Out of the fields of a panel: back to the bars, or the panel away.
  useKeydown((e) => {
    const target = e.target as HTMLElement
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || !inField(target)) return
    if (!room.current?.contains(target) || !target.closest('aside')) return
    e.preventDefault()
    if (beside === 'row') timeline.current?.focus()
    else close()
  })
  useViewActions(view)
  const some = task !== undefined || period !== undefined
  useAction('schedule.new', newTask)
  useAction('schedule.newPeriod', newPeriod)
  useAction('schedule.moveLive', () => show('live'))
  useAction('schedule.moveFrom', () => show('from'))
  useAction('schedule.today', () => timeline.current?.show(nearDay(today)))
  useAction('schedule.link', task ? () => setLinking(linking ? '' : chosen) : null)
  useAction('schedule.details', beside === 'row' ? close : some ? () => setBeside('row') : null)
  useAction('schedule.open', task ? () => go(pathOfRow(campaign, 'task', chosen)) : null)
  useAction('schedule.delete', some ? remove : null)
  useAction('schedule.leave', linking ? () => setLinking('') : beside || asked ? close : null)

  const was = plan && (periods.get(plan.id) ? lane(periods.get(plan.id)) : stretchOf(tasks.get(plan.id) ?? NO_DAYS))
  const none = book.tasks.length === 0 && book.periods.length === 0
  return (
    <>
      <Head view={view} counts={m.counts} />
      <div ref={room} className={css.room}>
        {none ? (
          <EmptyState
            title={t('ui.schedule.empty')}
            action={<ActionButton id="schedule.newPeriod" variant="filled" />}
            links={<ActionButton id="schedule.new" variant="subtle" />}
          >
            <p className="qd-2">{t('ui.schedule.emptyHint')}</p>
          </EmptyState>
        ) : (
          <div className={css.ground}>
            <Timeline
              ref={timeline}
              label={t('ui.schedule.tasks')}
              lanesLabel={t('ui.schedule.periods')}
              lang={m.lang}
              span={m.span}
              px={ZOOMS[view.zoom]}
              today={today}
              start={nearDay(today)}
              startAt={m.startAt}
              shades={m.shades}
              lines={m.lines}
              lanes={m.lanes}
              groups={m.rows}
              folded={view.folded}
              onFold={view.fold}
              links={m.links}
              chosen={chosen}
              onChoose={choose}
              onOpen={open}
              plan={plan}
              ghosts={moving.ghosts}
              aside={
                plan &&
                was && (
                  <Consequences
                    was={was}
                    plan={plan}
                    today={today}
                    seen={moving.seen}
                    refused={moving.refused}
                    follow={view.follow}
                  />
                )
              }
              onPlan={moving.setPlan}
              onDrop={moving.drop}
              onFixed={(id) => setFixed(tasks.get(id)?.state === 'done' ? id : '')}
              onLink={finishLink}
              linking={linking}
              onLinkChosen={(id) => {
                const d = book.dependencies.find((x) => x.id === id)
                if (d) open(d.task)
              }}
              say={m.words.say}
            />
            {m.rows.length === 0 && (
              <div className={css.nothing}>
                <p className="qd-2">{t(book.tasks.length === 0 ? 'ui.schedule.noTasks' : 'ui.checklist.nothing')}</p>
                {book.tasks.length > 0 && (
                  <button type="button" className="qd-link" onClick={view.all}>
                    {t('ui.checklist.showAll')}
                  </button>
                )}
              </div>
            )}
          </div>
        )}
        <Panel
          beside={beside}
          lost={asked && !owner ? asked : ''}
          model={m}
          follow={view.follow}
          task={task}
          period={period}
          onGo={(id) => setWanted({ id })}
          onClose={close}
        />
      </div>
      <Figures
        all={book.tasks.length}
        shown={m.rows.reduce((n, g) => n + g.rows.length, 0)}
        schedule={m.schedule}
        titleOf={(id) => tasks.get(id)?.title ?? ''}
        moving={plan ? nameOf(plan.id) : ''}
        seen={moving.seen}
        linking={linking ? nameOf(linking) : ''}
        fixed={fixed ? nameOf(fixed) : ''}
      />
    </>
  )
}

const NO_DAYS = { starts: '', due: '' }
const lane = (p: { starts: string; ends: string } | undefined) => (p ? { from: p.starts, to: p.ends } : null)
