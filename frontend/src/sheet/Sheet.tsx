// A list of a campaign's rows of one kind to work in: the Grid, what stands beside it, and the actions every such list
// has. A screen says which rows, in which groups and columns; what is written goes to Go as texts (writing).
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { type Applied, apply, duplicate, type Edit, type ID, type ListKind, move, type Rows } from '~/api'
import { Grid, type GridKeys } from '~/components/grid/Grid'
import type { GridColumn, GridTotal, Layout, Selected, Sort } from '~/components/grid/types'
import { tell } from '~/components/Toast'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useKeydown } from '~/lib/useKeydown'
import { useLater } from '~/lib/useLater'
import { useSteady } from '~/lib/useSteady'
import { useT } from '~/locale'
import { Asked } from '~/shell/Asked'
import { useCampaign } from '~/shell/campaign'
import { hintOf } from './fields'
import { useLost } from './lost'
import css from './Sheet.module.css'
import { SheetFoot } from './SheetFoot'
import { Bulk, Side } from './Side'
import { useEnter } from './useEnter'
import { useGround } from './useGround'
import type { Kept } from './useKept'
import { useView } from './useView'
import { type SheetGroup, useWriting } from './writing'

/** What a screen can have its list do. */
export interface SheetKeys {
  /** Puts the cursor on a row, and the keyboard into the list. */
  goTo: (row: ID, column?: string) => void
  /** Puts the cursor on a row, and leaves the keyboard where it is. */
  show: (row: ID) => void
  focus: () => void
  /** The rows of the range as they are selected now: onSelect tells of them after the frame, too late for a fast hand. */
  rows: () => readonly ID[]
  /** Shows what stands beside the list, and closes it. */
  open: () => void
  close: () => void
}

export interface SheetProps<K extends ListKind> {
  ref?: Ref<SheetKeys>
  /** The place's name: its actions are those of sheetActions. */
  at: string
  /** What its columns and sorting are remembered by, where the place has several lists. */
  name?: string
  kind: K
  label: string
  columns: readonly GridColumn<Rows[K]>[]
  /** How many columns stay in sight at the left. */
  frozen?: number
  groups: readonly SheetGroup<Rows[K]>[]
  /** Groups have lines of their own, to fold. */
  grouped?: boolean
  /** Said on the line where a row is added. */
  adds: string
  /** Columns hidden until the user chooses others. */
  first?: Layout
  faint?: (row: Rows[K]) => boolean
  /** Rows cannot be moved: their order follows from what is in them. */
  ordered?: boolean
  /** How deep a row lies, where the rows are a tree. */
  levelOf?: (row: Rows[K]) => number
  /** Moves rows in a way of their own; a tree does. */
  onMove?: (rows: readonly ID[], after: ID) => void
  /** The fields of the panel in their order; without it all that can be written to. */
  fields?: readonly string[]
  /** Of it, those behind a line that opens them. */
  further?: readonly string[]
  /** Below the fields of the row at the cursor. */
  more?: (row: Rows[K]) => ReactNode
  /** Beside the list in the place of a row's fields: what the list as a whole comes to. */
  beside?: ReactNode
  /** It stands there although a row is at the cursor. */
  besideFirst?: boolean
  /** A row asked for is in what stands beside the list. */
  holds?: (row: ID) => boolean
  /** At the head of a row's fields, in the place of what the row is: a switch to what else stands there. */
  sideHead?: ReactNode
  /** No panel: the screen shows the row elsewhere. */
  bare?: boolean
  /** What opens a row there. */
  opens?: (() => void) | null
  /** What rows are numbered by, where that is not their order in the groups. */
  numbers?: ReadonlyMap<ID, string>
  /** Sorted like this until the user sorts otherwise. */
  sorted?: Sort
  /** Over the empty list. */
  empty?: ReactNode
  /** Over the list when there are rows and none is shown; a way to see them all. */
  hidden?: { says: string; onAll: () => void } | undefined
  /** At the foot, before what is selected. */
  foot?: ReactNode
  /** What the rows come to, at the foot of the list. */
  total?: GridTotal
  /** The user asks for the row at the cursor beside the list. */
  onOpen?: () => void
  onSelect?: (row: Rows[K] | null, rows: readonly Rows[K][]) => void
  /** Edits that go with a deletion, before it. */
  alsoDelete?: (rows: readonly ID[]) => Edit[]
  /** What is said after a deletion: what it took from others. */
  deleted?: (applied: Applied) => string
  /** Keeps what the user is at in its place. */
  kept?: Kept
  /** A row asked for that belongs to one of these (a payment of a partner). */
  ownerOf?: (row: ID) => ID
}

const PLAIN: Layout = {}

const NOTHING: Selected = { row: '', group: '', column: '', rows: [], cells: 0 }

export function Sheet<K extends ListKind>(props: SheetProps<K>) {
  type Row = Rows[K]
  const { at, kind, columns, groups, bare = false, onSelect } = props
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const all = ground.rowsOf(kind)
  const view = useView(props.name ?? at, props.first ?? PLAIN, campaign, props.sorted)
  const grid = useRef<GridKeys>(null)
  const room = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const [selected, setSelected] = useState<Selected>(NOTHING)
  const { row: asked, field, leave } = useLanding()

  const rows = useMemo(() => new Map<ID, Row>(all.map((x) => [x.id, x])), [all])
  const own = useMemo(() => {
    const shown = groups.flatMap((g) => g.rows)
    return new Map(shown.map((x, i) => [x.id, String(i + 1)]))
  }, [groups])
  const numbers = props.numbers ?? own
  const sorted = useMemo(() => {
    const compare = columns.find((c) => c.id === view.sort?.column)?.compare
    const turn = view.sort?.down ? -1 : 1
    return compare ? groups.map((g) => ({ ...g, rows: g.rows.toSorted((a, b) => turn * compare(a, b)) })) : groups
  }, [groups, columns, view.sort])
  const writing = useWriting({ campaign, kind }, sorted, rows)
  const hint = useMemo(() => hintOf(campaign, kind, ground), [campaign, kind, ground])

  // A jump to a row, or to what belongs to one, lands on it.
  const owner = asked && (rows.has(asked) ? asked : (props.ownerOf?.(asked) ?? ''))
  const [wanted, setWanted] = useState<{ row: ID; column?: string } | null>(null)
  useEffect(() => {
    if (owner) setWanted({ row: owner, ...(owner === asked && field && { column: field }) })
  }, [owner, asked, field])
  useEffect(() => {
    if (!wanted) return
    const group = sorted.find((g) => g.rows.some((x) => x.id === wanted.row))
    if (group && props.grouped && view.folded.includes(group.id)) view.fold(group.id)
    else if (!group && rows.has(wanted.row) && props.hidden) props.hidden.onAll()
    else if (!group || grid.current?.goTo(wanted.row, wanted.column)) setWanted(null)
  })

  const picked = useMemo(() => selected.rows.flatMap((id) => rows.get(id) ?? []), [selected.rows, rows])
  const cursor = rows.get(selected.row) ?? null
  const heard = useSteady(onSelect ?? (() => {}))
  useEffect(() => heard(cursor, picked), [heard, cursor, picked])
  const select = props.kept?.select
  useEffect(() => select?.(selected.rows), [select, selected.rows])

  const now = () => (grid.current?.rows() ?? []).filter((id) => rows.has(id))
  const selectedNow = useSteady(now)
  const remove = () => {
    const ids = now()
    const edits = [...(props.alsoDelete?.(ids) ?? []), ...ids.map((row) => ({ op: 'delete', kind, row }) as Edit)]
    tell.failure(apply(campaign, edits).then((a) => tell.step(a, props.deleted?.(a))))
  }
  const copy = () =>
    tell.failure(
      duplicate(campaign, kind, now()).then((d) => {
        props.kept?.made(d.rows)
        const row = d.rows.find(Boolean)
        if (row) setWanted({ row })
      }),
    )
  const moveTo = (ids: readonly string[], to: { group: string; after: string }) => {
    if (props.onMove) return props.onMove(ids, to.after)
    const group = sorted.find((g) => g.id === to.group)
    if (!group) return
    const before = to.after ? '' : (group.rows.find((x) => !ids.includes(x.id))?.id ?? '')
    const moved = move(campaign, kind, [...ids], { after: to.after, before }, group.gives)
    tell.failure(moved.then(() => props.kept?.moved()))
  }
  const lost = useLost()
  const close = useSteady(() => {
    if (asked) leave()
    view.show(false, narrow)
    grid.current?.focus()
  })
  const goTo = useSteady((row: ID, column?: string) => {
    setWanted({ row, ...(column && { column }) })
    grid.current?.focus()
  })
  const open = useSteady(() => view.show(true, narrow))
  const enter = useEnter(room)
  useImperativeHandle(
    props.ref,
    () => ({
      goTo,
      show: (row) => setWanted({ row }),
      focus: () => grid.current?.focus(),
      rows: selectedNow,
      open,
      close,
    }),
    [goTo, selectedNow, open, close],
  )
  // Out of the fields of the panel, back to the list.
  useKeydown((e) => {
    const target = e.target as HTMLElement
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || !inField(target)) return
    if (!room.current?.contains(target) || !target.closest('aside')) return
    e.preventDefault()
    grid.current?.focus()
  })

  const still = view.sort !== null || props.ordered === true
  const held = asked !== '' && (props.holds?.(asked) ?? false)
  const showing = !bare && (owner !== asked || (narrow ? view.over : view.panel))
  const some = picked.length > 0
  useAction(`${at}.new`, () => grid.current?.add())
  const turn = bare ? (props.opens ?? null) : () => (showing ? close() : view.show(true, narrow))
  useAction(`${at}.details`, turn)
  useAction(`${at}.leave`, asked ? leave : showing ? close : null)
  useAction(`${at}.duplicate`, some ? copy : null)
  useAction(`${at}.delete`, some ? remove : null)
  useAction(`${at}.up`, some && !still ? () => grid.current?.move(false) : null)
  useAction(`${at}.down`, some && !still ? () => grid.current?.move(true) : null)
  useAction(`${at}.columns`, () => grid.current?.columns())

  const late = useLater(selected)
  const side = () => {
    const those = late.rows.flatMap((id) => rows.get(id) ?? [])
    const row = those.find((x) => x.id === late.row) ?? those[0]
    const { fields, further } = props
    const common = { at, kind, columns, fields, further, onHint: hint, onClose: close }
    if (props.beside && props.besideFirst) return props.beside
    if (those.length > 1) {
      return (
        <Bulk<K>
          {...common}
          lead={props.sideHead}
          rows={those}
          onWrite={(f, text) => writing.writeField(those, f, text)}
        />
      )
    }
    if (props.beside && !row) return props.beside
    if (!row) {
      return (
        <aside className={css.none} aria-label={t('ui.sheet.panel')}>
          <p className="qd-3">{t('ui.sheet.nothing')}</p>
        </aside>
      )
    }
    return (
      <Side<K>
        {...common}
        book={book}
        row={row}
        number={numbers.get(row.id) ?? ''}
        lead={props.sideHead}
        drafts={writing.drafts.get(row.id)}
        onWrite={(f, text) => writing.writeField([row], f, text)}
        onLost={(text) => lost(text, 'gone')}
      >
        {props.more?.(row)}
      </Side>
    )
  }
  return (
    <>
      <div ref={room} className={css.room} data-narrow={narrow || undefined}>
        <div className={css.list}>
          <Grid<Row>
            ref={grid}
            label={props.label}
            columns={columns}
            frozen={props.frozen ?? 1}
            groups={sorted}
            idOf={(x) => x.id}
            {...(props.levelOf && { levelOf: props.levelOf })}
            numberOf={(x) => numbers.get(x.id) ?? ''}
            start={owner}
            {...(props.grouped && { folded: view.folded, onFold: view.fold })}
            layout={view.layout}
            onLayout={view.arrange}
            sort={view.sort}
            onSort={view.sortBy}
            drafts={writing.drafts}
            onWrite={async (block) => {
              const ids = await writing.write(block)
              const made = ids.filter((id, n) => id && block.rows[n]?.row === '')
              if (made.length > 0) props.kept?.made(made)
              return ids
            }}
            onHint={(_, column, typed) => hint(column, typed)}
            onDrop={writing.drop}
            {...(!still && { onMove: moveTo })}
            onSelect={setSelected}
            onOpen={() => {
              if (bare) return props.opens?.()
              props.onOpen?.()
              view.show(true, narrow)
              enter()
            }}
            adds={props.adds}
            {...(props.total && { total: props.total })}
            {...(props.faint && { faint: props.faint })}
            onUnread={(what, n) => tell.done(t(`ui.grid.unread.${what}`, { count: n }))}
            onLost={lost}
          />
          {all.length === 0 && props.empty && <div className={css.empty}>{props.empty}</div>}
          {all.length > 0 && props.hidden && numbers.size === 0 && (
            <div className={css.empty}>
              <p className="qd-2">{props.hidden.says}</p>
              <button type="button" className="qd-link" onClick={props.hidden.onAll}>
                {t('ui.sheet.showAll')}
              </button>
            </div>
          )}
        </div>
        {asked && !owner && !held ? <Asked row={asked} onClose={close} /> : showing ? side() : null}
      </div>
      <SheetFoot
        kind={kind}
        ground={ground}
        selected={selected}
        picked={picked}
        columns={columns}
        faults={writing.faults}
        onFault={(f) => goTo(f.row, f.column)}
        onDiscard={writing.discard}
      >
        {props.foot}
      </SheetFoot>
    </>
  )
}
