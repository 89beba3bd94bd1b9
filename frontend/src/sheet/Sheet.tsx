// A list of a campaign's rows of one kind to work in: the Grid, what stands beside it, and the actions every such list
// has. A screen says which rows, in which groups and columns; what is written goes to Go as texts (writing).
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { apply, duplicate, type Edit, type ID, type ListKind, move, type Rows } from '~/api'
import { Grid, type GridKeys } from '~/components/grid/Grid'
import type { Layout, Selected } from '~/components/grid/types'
import { tell } from '~/components/Toast'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useKeydown } from '~/lib/useKeydown'
import { useLater } from '~/lib/useLater'
import { useSteady } from '~/lib/useSteady'
import { useT } from '~/locale'
import { Asked } from '~/shell/Asked'
import { useCampaign } from '~/shell/campaign'
import { Beside } from './Beside'
import { hintOf } from './fields'
import { useLost } from './lost'
import type { SheetProps } from './props'
import css from './Sheet.module.css'
import { SheetFoot } from './SheetFoot'
import { taken } from './taken'
import { useEnter } from './useEnter'
import { useGround } from './useGround'
import { useView } from './useView'
import { useWriting } from './writing'

export type { SheetKeys } from './props'

const PLAIN: Layout = {}

const NOTHING: Selected = { row: '', group: '', column: '', rows: [], cells: 0 }

export function Sheet<K extends ListKind>(props: SheetProps<K>) {
  type Row = Rows[K]
  const { at, kind, columns, groups, bare = false, onSelect, takes } = props
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
  const { fields, further, sideHead, more } = props
  const beside = {
    at,
    kind,
    columns,
    fields,
    further,
    sideHead,
    more,
    beside: props.beside,
    besideFirst: props.besideFirst,
  }
  const side = () => (
    <Beside<K>
      {...beside}
      rows={late.rows.flatMap((id) => rows.get(id) ?? [])}
      cursor={late.row}
      coming={selected !== late}
      numbers={numbers}
      writing={writing}
      onHint={hint}
      onClose={close}
    />
  )
  return (
    <>
      <div ref={room} className={css.room} data-narrow={narrow || undefined}>
        <div className={css.list}>
          <Grid<Row>
            ref={grid}
            label={props.label}
            columns={columns}
            frozen={props.frozen ?? 1}
            startColumn={(props.frozen ?? 1) - 1} // where its name is typed
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
            onWrite={async (typed) => {
              const block = taken(typed, takes?.column, (row, text) => {
                if (takes) void writing.attempt(row, takes.column, text, takes.take)
              })
              if (block.columns.length === 0) return []
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
          {all.length === 0 && props.empty && (
            // Below the lines of groups that are there to be filled.
            <div className={css.empty} style={{ top: 80 + 32 * Math.max(1, props.grouped ? groups.length : 1) }}>
              {props.empty}
            </div>
          )}
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
