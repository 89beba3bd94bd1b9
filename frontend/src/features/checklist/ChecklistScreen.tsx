// The checklist: a campaign's tasks to work in, by key action, group, person or day; one of them whole beside the list.
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { apply, duplicate, type ID, move, type PersonLoad, type Task, useLoad, usePreferences } from '~/api'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { Grid, type GridKeys } from '~/components/grid/Grid'
import type { Selected } from '~/components/grid/types'
import { loadNote } from '~/components/load/words'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { ShareBar } from '~/components/ShareBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useKeydown } from '~/lib/useKeydown'
import { useSteady } from '~/lib/useSteady'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { hintOf } from '~/sheet/fields'
import { useLost } from '~/sheet/lost'
import sheet from '~/sheet/Sheet.module.css'
import { SheetFoot } from '~/sheet/SheetFoot'
import { useEnter } from '~/sheet/useEnter'
import { useHeld } from '~/sheet/useHeld'
import { useWriting } from '~/sheet/writing'
import { Asked } from '~/shell/Asked'
import { useCampaign } from '~/shell/campaign'
import css from './Checklist.module.css'
import { columnsOf, FROZEN, STAGES } from './columns'
import { Panel } from './Panel'
import { useTaskGround } from './useTaskGround'
import { useView } from './useView'
import { arranged, dOf, FILTERS, GROUPINGS, lets, namesakes, numbered, type TaskGroup, type Terms } from './view'

const NOTHING: Selected = { row: '', group: '', column: '', rows: [], cells: 0 }
const idOf = (x: Task) => x.id

export default function ChecklistScreen() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const me = usePreferences().name
  const { book, summary } = useCampaign()
  const campaign = book.campaign.id
  const source = { campaign, kind: 'task' } as const
  const view = useView(campaign)
  const grid = useRef<GridKeys>(null)
  const room = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const [selected, setSelected] = useState<Selected>(NOTHING)
  const [fresh, setFresh] = useState<ReadonlySet<ID>>(new Set())
  const { row: asked, field, leave } = useLanding()

  const tasks = useMemo(() => new Map(book.tasks.map((x) => [x.id, x])), [book.tasks])
  const numbers = useMemo(() => numbered(book.tasks), [book.tasks])
  const ground = useTaskGround()
  const columns = useMemo(() => columnsOf(ground), [ground])
  const terms: Omit<Terms, 'grouping' | 'filters' | 'text' | 'sort'> = useMemo(
    () => ({
      today,
      mine: namesakes(ground.people.values(), me),
      lang,
      t,
      people: ground.people,
      groups: ground.groups,
      statusOf: ground.statusOf,
      columns,
    }),
    [today, me, lang, t, ground, columns],
  )
  const [moves, setMoves] = useState(0)
  const held = useHeld(selected.rows, tasks, `${view.key} ${moves}`) // what was moved on purpose goes where it was moved
  const { grouping, filters, text, sort } = view
  const filterKey = filters.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () => arranged(book.tasks, held, fresh, { ...terms, grouping, filters, text, sort }),
    [book.tasks, held, fresh, terms, grouping, filterKey, text, sort],
  )
  // What is made under a filter stays in sight until something else is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever that changes
  useEffect(() => setFresh((f) => (f.size > 0 ? new Set() : f)), [view.key])

  const persons = useLoad(campaign, grouping === 'person').data
  const loads = useMemo(() => new Map(persons?.map((l) => [`person:${l.person}`, l])), [persons])
  const shown = useMemo<readonly TaskGroup[]>(
    () =>
      groups.length > 0 || book.tasks.length > 0
        ? groups.map((g) => ({ ...g, note: <GroupNote group={g} load={loads.get(g.id)} /> }))
        : [firstGroup(book.campaign.stage, t)],
    [groups, book.tasks.length, book.campaign.stage, t, loads],
  )
  const writing = useWriting(source, shown, tasks)
  const { currency } = book.campaign
  const hint = useMemo(
    () => hintOf(campaign, 'task', { ...ground, currency, noteOf: (day) => dOf(day, ground.live) }),
    [campaign, ground, currency],
  )

  // A jump to a task, or to what belongs to one, lands on its row.
  const owner = useMemo(() => ownerOf(asked, book), [asked, book])
  // A file of a partner, or of another row that is no task, is where that is.
  const file = book.attachments.find((a) => a.id === asked)
  const elsewhere = file && OTHERS.find((kind) => file[kind])
  const navigate = useNavigate()
  useEffect(() => {
    if (elsewhere) navigate(pathOfRow(campaign, elsewhere, asked), { replace: true })
  }, [elsewhere, navigate, campaign, asked])
  const [wanted, setWanted] = useState<{ row: ID; column?: string } | null>(null)
  useEffect(() => {
    if (owner) setWanted({ row: owner, ...(owner === asked && field && { column: field }) })
  }, [owner, asked, field])
  useEffect(() => {
    if (!wanted) return
    const group = groups.find((g) => g.rows.some((x) => x.id === wanted.row))
    if (group && view.folded.includes(group.id)) view.fold(group.id)
    else if (!group && tasks.has(wanted.row) && (filterKey || text)) view.all()
    else if (!group || grid.current?.goTo(wanted.row, wanted.column)) setWanted(null)
  })

  const picked = selected.rows.flatMap((id) => tasks.get(id) ?? [])
  const now = () => (grid.current?.rows() ?? []).filter((id) => tasks.has(id))
  const remove = () =>
    tell.failure(
      apply(
        campaign,
        now().map((row) => ({ op: 'delete', kind: 'task', row })),
      ).then((a) => tell.step(a)),
    )
  const copy = () =>
    tell.failure(
      duplicate(campaign, 'task', now()).then(({ rows }) => {
        setFresh((f) => new Set([...f, ...rows]))
        const row = rows.find(Boolean)
        if (row) setWanted({ row })
      }),
    )
  const moveTo = (rows: readonly string[], to: { group: string; after: string }) => {
    const group = shown.find((g) => g.id === to.group)
    if (!group) return
    const before = to.after ? '' : (group.rows.find((x) => !rows.includes(x.id))?.id ?? '')
    const moved = move(campaign, 'task', [...rows], { after: to.after, before }, group.gives as Record<string, unknown>)
    tell.failure(moved.then(() => setMoves((n) => n + 1)))
  }
  const onHint = useCallback((_: Task | null, column: string, typed: string) => hint(column, typed), [hint])
  const lost = useLost()
  const enter = useEnter(room)
  const close = useSteady(() => {
    if (asked) leave()
    view.show(false, narrow)
    grid.current?.focus()
  })
  const goTo = useSteady((row: ID, column?: string) => {
    setWanted({ row, ...(column && { column }) })
    grid.current?.focus()
  })
  // Out of the fields of the panel, back to the list.
  useKeydown((e) => {
    const target = e.target as HTMLElement
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || !inField(target)) return
    if (!room.current?.contains(target) || !target.closest('aside')) return
    e.preventDefault()
    grid.current?.focus()
  })
  // Where there is no room for both, the panel is there when it is asked for, and the list waits.
  const showing = owner !== asked || (narrow ? view.over : view.panel)
  const some = picked.length > 0
  useAction('checklist.new', () => grid.current?.add())
  useAction('checklist.details', () => (showing ? close() : view.show(true, narrow)))
  useAction('checklist.leave', asked ? leave : showing ? close : null)
  useAction('checklist.duplicate', some ? copy : null)
  useAction('checklist.delete', some ? remove : null)
  useAction('checklist.up', some && !sort ? () => grid.current?.move(false) : null)
  useAction('checklist.down', some && !sort ? () => grid.current?.move(true) : null)
  useAction('checklist.columns', () => grid.current?.columns())
  useAction('checklist.only.mine', me ? () => view.toggle('mine') : null)
  useAction('checklist.only.late', () => view.toggle('late'))
  useAction('checklist.only.week', () => view.toggle('week'))
  useAction('checklist.only.open', () => view.toggle('open'))
  useAction('checklist.by.action', () => view.group('action'))
  useAction('checklist.by.group', () => view.group('group'))
  useAction('checklist.by.person', () => view.group('person'))
  useAction('checklist.by.day', () => view.group('day'))

  const counts = useMemo(
    () => new Map(FILTERS.map((f) => [f, book.tasks.filter((x) => lets(f, x, terms)).length])),
    [book.tasks, terms],
  )
  return (
    <>
      <PageBar
        title={t('ui.checklist')}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={['import.open', 'checklist.columns', 'checklist.details', 'go.print']}
            />
            <ActionButton id="checklist.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Segmented
          label={t('ui.groupBy')}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: t(`ui.checklist.by.${value}`) }))}
          onChange={view.group}
        />
        {FILTERS.filter((f) => f !== 'mine' || me).map((f) => (
          <Chip
            key={f}
            on={filters.includes(f)}
            onToggle={() => view.toggle(f)}
            count={counts.get(f) ?? 0}
            {...(f === 'late' && { mark: <StatusMark status="late" size={12} /> })}
          >
            {t(`ui.checklist.only.${f}`)}
          </Chip>
        ))}
        <FilterField
          action="checklist.filter"
          placeholder={t('ui.checklist.filterBy')}
          value={text}
          onChange={view.search}
        />
      </PageBar>
      <div ref={room} className={sheet.room} data-narrow={narrow || undefined}>
        <div className={sheet.list}>
          <Grid
            ref={grid}
            label={t('ui.checklist')}
            columns={columns}
            frozen={FROZEN}
            groups={shown}
            idOf={idOf}
            numberOf={(x) => String(numbers.get(x.id) ?? '')}
            start={owner}
            startColumn={1}
            folded={view.folded}
            onFold={view.fold}
            layout={view.layout}
            onLayout={view.arrange}
            sort={sort}
            onSort={view.sortBy}
            drafts={writing.drafts}
            onWrite={async (block) => {
              const rows = await writing.write(block)
              const made = rows.filter((id, n) => id && block.rows[n]?.row === '')
              if (made.length > 0) setFresh((f) => new Set([...f, ...made]))
              return rows
            }}
            onHint={onHint}
            onDrop={writing.drop}
            {...(!sort && { onMove: moveTo })}
            onSelect={setSelected}
            onOpen={() => {
              view.show(true, narrow)
              enter()
            }}
            adds={t('ui.checklist.addRow')}
            faint={(x) => x.state === 'done'}
            onUnread={(what, n) => tell.done(t(`ui.grid.unread.${what}`, { count: n }))}
            onLost={lost}
          />
          {book.tasks.length === 0 && (
            <div className={sheet.empty}>
              <p>
                <b>{t('ui.checklist.empty')}</b>
              </p>
              <p className="qd-2">{t('ui.checklist.emptyHint')}</p>
              <ActionButton id="import.open" icon="import" />
            </div>
          )}
          {book.tasks.length > 0 && shown.length === 0 && (
            <div className={sheet.empty}>
              <p className="qd-2">{t('ui.checklist.nothing')}</p>
              <button type="button" className="qd-link" onClick={view.all}>
                {t('ui.checklist.showAll')}
              </button>
            </div>
          )}
        </div>
        {asked && !owner ? (
          <Asked row={asked} onClose={close} />
        ) : showing ? (
          <Panel
            asked={asked}
            load={loads.get(selected.group)}
            selected={selected}
            columns={columns}
            ground={ground}
            numbers={numbers}
            drafts={writing.drafts}
            hint={hint}
            onWrite={writing.writeField}
            onLost={lost}
            onGo={goTo}
            onClose={close}
          />
        ) : null}
      </div>
      <SheetFoot<'task'>
        kind="task"
        ground={{ ...ground, currency }}
        selected={selected}
        picked={picked}
        columns={columns}
        faults={writing.faults}
        onFault={(f) => goTo(f.row, f.column)}
        onDiscard={writing.discard}
      >
        <span>{t('ui.checklist.count', { count: book.tasks.length, done: summary?.done ?? 0 })}</span>
      </SheetFoot>
    </>
  )
}

/** At the end of a group's line: whose load it is, in the view by person, and how far the group is. */
function GroupNote({ group, load }: { group: TaskGroup; load: PersonLoad | undefined }) {
  const t = useT()
  return (
    <>
      {load && <span className={`${css.load} qd-3 qd-12 qd-cut`}>{loadNote(load, t)}</span>}
      <ShareBar done={group.done} all={group.all} width={96} />
      <span className={`${css.share} qd-2 qd-12`}>{`${group.done}/${group.all}`}</span>
    </>
  )
}

/** Where the first task goes: the stage the campaign is at. */
function firstGroup(stage: string, t: ReturnType<typeof useT>): TaskGroup {
  const of = STAGES.find((s) => s === stage) ?? 'plan'
  return { id: `${of}/`, label: t(`stage.${of}`), rows: [], gives: { stage: of }, done: 0, all: 0 }
}

/** What else files are kept with. */
const OTHERS = ['partner', 'material', 'post', 'incident'] as const

/** The task a row belongs to: itself, or that of a checklist item, a dependency or an attachment. */
function ownerOf(
  row: ID,
  book: {
    tasks: readonly Task[]
    items: readonly { id: ID; task: ID }[]
    dependencies: readonly { id: ID; task: ID }[]
    attachments: readonly { id: ID; task: ID }[]
  },
): ID {
  if (!row) return ''
  const of = [...book.items, ...book.dependencies, ...book.attachments].find((x) => x.id === row)?.task ?? row
  return book.tasks.some((x) => x.id === of) ? of : ''
}
