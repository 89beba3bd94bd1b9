// The posts of a campaign on a calendar: a row for each channel, a column for each day. Posts are moved by the pointer and by
// keys; what that would do is said before it is done.
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Channel, ID, Period, Post } from '~/api'
import { useKeys } from '~/components/useKeys'
import type { Day, Lang } from '~/lib/date'
import { useSteady } from '~/lib/useSteady'
import { useT } from '~/locale'
import type { Placed } from '../view'
import css from './Calendar.module.css'
import { Head } from './Head'
import { hearKey } from './keys'
import { usePostDrag } from './pointer'
import { Row } from './Row'
import { DAY, drawn, type Plan, rowsOf, type Spot } from './scale'

export interface CalendarKeys {
  focus: () => void
  /** Puts the keyboard on a place, and brings it into sight. */
  goTo: (to: Spot) => void
}

interface Props {
  ref?: Ref<CalendarKeys>
  label: string
  channels: readonly Channel[]
  posts: readonly Post[]
  placed: Placed
  days: readonly Day[]
  periods: readonly Period[]
  periodName: (p: Period) => string
  off: ReadonlySet<Day>
  today: Day
  live: Day
  lang: Lang
  ownerOf: (c: Channel) => string
  missing: ReadonlyMap<ID, number>
  late: ReadonlySet<ID>
  found: ReadonlySet<ID>
  at: Spot
  onAt: (at: Spot) => void
  plan: Plan | null
  aside: ReactNode
  onPlan: (plan: Plan | null) => void
  onDrop: (plan: Plan, copy: boolean) => void
  onOpen: (post: ID) => void
  onNew: (at: Spot) => void
  onChannel: (channel: ID) => void
  onPaste: (text: string) => void
  onCopy: () => string
  sayDay: (day: Day) => string
}

/** The days are chosen anew each time they have been scrolled by so much, px. */
const STEP = 2 * DAY
const NAMES = 132

export function Calendar(props: Props) {
  const { channels, posts, placed, days, at, plan, today } = props
  const t = useT()
  const size = useElementSize()
  const own = useRef<HTMLDivElement>(null)
  const box = useMergedRef(own, size.ref)
  const [left, setLeft] = useState(0)
  const inDays = useMemo(() => new Set(days), [days])
  const rows = useMemo(() => rowsOf(channels, placed, inDays), [channels, placed, inDays])
  const ids = useMemo(() => channels.map((c) => c.id), [channels])
  const byId = useMemo(() => new Map(posts.map((p) => [p.id, p])), [posts])
  const planned = plan?.day
  const shown = useMemo(
    () => drawn(days, left, size.width || 1000, [at.day, planned]),
    [days, left, size.width, at.day, planned],
  )
  const counts = useMemo(() => {
    const out = new Map<Day, number>()
    for (const p of posts) out.set(p.day, (out.get(p.day) ?? 0) + 1)
    return out
  }, [posts])
  const postsAt = (channel: ID, day: Day) => (placed.get(channel)?.get(day) ?? []).map((p) => p.id)

  const wanted = useRef(false)
  const focusOn = (to: Spot) => {
    const id = to.post ? `post-${to.post}` : `cell-${to.channel}-${to.day}`
    const element = document.getElementById(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return element !== null
  }
  const goTo = (to: Spot) => {
    wanted.current = true
    props.onAt(to)
    if (to.post === at.post && to.channel === at.channel && to.day === at.day) wanted.current = !focusOn(to)
  }
  useImperativeHandle(props.ref, () => ({ focus: () => focusOn(at), goTo }))
  // What was gone to gets the keyboard once it is drawn.
  useLayoutEffect(() => {
    if (wanted.current) wanted.current = !focusOn(at)
  })
  const pointer = usePostDrag({
    box: own,
    days,
    names: NAMES,
    placeOf: (id) => byId.get(id),
    onChoose: (id) => {
      const p = byId.get(id)
      if (p) props.onAt({ channel: p.channel, day: inDays.has(p.day) ? p.day : '', post: id })
    },
    onPlan: props.onPlan,
    onDrop: props.onDrop,
  })
  // Where a post would go is in sight; while it is dragged, the pointer sees to that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it moves
  useLayoutEffect(() => {
    if (!plan || pointer.holds()) return
    document.getElementById(`cell-${plan.channel}-${plan.day}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [plan])
  // A post that moves, or is moved by undo, is drawn in another cell: the keyboard goes along.
  const held = useRef({ post: '', cell: '' })
  const cellOf = (chip: Element | null) => chip?.closest('[role=gridcell]')?.id ?? ''
  useLayoutEffect(() => {
    const { post, cell } = held.current
    if (!post || document.activeElement !== document.body) return
    const chip = document.getElementById(`post-${post}`)
    if (chip && cellOf(chip) !== cell) focusOn({ channel: '', day: '', post })
  })
  // It begins at today, a little of what was before it in sight.
  const begun = useRef(false)
  useLayoutEffect(() => {
    if (begun.current || !own.current) return
    begun.current = true
    const n = days.indexOf(at.day)
    if (n > 3) own.current.scrollLeft = (n - 3) * DAY
  }, [days, at.day])

  const hear = (e: KeyboardEvent) => {
    if (e.key === 'Escape' && pointer.cancel()) {
      props.onPlan(null)
      e.preventDefault()
      return
    }
    const target = e.target as HTMLElement
    if (target !== document.body && target !== own.current && !target.closest('[role=gridcell]')) return
    const taken = hearKey(e, {
      channels: ids,
      days,
      at,
      postsAt,
      plan,
      onGo: goTo,
      onPlan: props.onPlan,
      onDrop: (p) => props.onDrop(p, false),
      onOpen: props.onOpen,
      onNew: props.onNew,
    })
    if (taken) e.preventDefault()
  }
  useKeys(own, hear)
  // The keyboard that comes to the calendar as a whole is on one of its cells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one comes to it
  useLayoutEffect(() => {
    if (document.activeElement === own.current) focusOn(at)
  }, [])
  const cellUnder = (target: EventTarget): Spot | null => {
    const cell = (target as HTMLElement).closest<HTMLElement>('[role=gridcell]')
    const channel = cell?.closest<HTMLElement>('[data-channel]')?.dataset.channel
    if (!cell || !channel || (target as HTMLElement).closest('[data-post]')) return null
    return { channel, day: cell.dataset.day ?? '', post: '' }
  }
  const openChannel = useSteady(props.onChannel)
  const target = plan && rows.find((r) => r.id === plan.channel)
  return (
    <div
      ref={box}
      role="grid"
      aria-label={props.label}
      aria-rowcount={channels.length + 2}
      aria-colcount={days.length + 1}
      tabIndex={-1}
      className={css.box}
      onFocus={(e) => {
        held.current = { post: e.target.dataset.post ?? '', cell: cellOf(e.target) }
      }}
      onScroll={(e) => setLeft(Math.floor(e.currentTarget.scrollLeft / STEP) * STEP)}
      onKeyDown={(e) => hear(e.nativeEvent)}
      onPointerDown={(e) => {
        const cell = cellUnder(e.target)
        if (cell) goTo(cell)
        else pointer.down(e)
      }}
      onPointerMove={pointer.move}
      onPointerUp={pointer.up}
      onPointerCancel={pointer.up}
      onDoubleClick={(e) => {
        const cell = cellUnder(document.elementFromPoint(e.clientX, e.clientY) ?? e.target)
        const post = document.elementFromPoint(e.clientX, e.clientY)?.closest<HTMLElement>('[data-post]')?.dataset.post
        if (post) props.onOpen(post)
        else if (cell) props.onNew(cell)
      }}
      onCopy={(e) => {
        const text = props.onCopy()
        if (!text) return
        e.preventDefault()
        e.clipboardData.setData('text/plain', text)
      }}
      onPaste={(e) => {
        const text = e.clipboardData.getData('text/plain')
        if (!text.trim()) return
        e.preventDefault()
        props.onPaste(text)
      }}
      onBlur={(e) => {
        // Who goes elsewhere has decided: what was moved by keys stays moved.
        const to = e.relatedTarget
        if (plan && to instanceof Node && !own.current?.contains(to) && document.hasFocus()) props.onDrop(plan, false)
      }}
    >
      <div className={css.wide} role="rowgroup" style={{ width: `calc(var(--names) + ${days.length * DAY}px)` }}>
        <Head
          days={days}
          shown={shown}
          today={today}
          live={props.live}
          lang={props.lang}
          off={props.off}
          periods={props.periods}
          nameOf={props.periodName}
          sayDay={props.sayDay}
        />
        {channels.map((c, n) => (
          <Row
            key={c.id}
            channel={c}
            owner={props.ownerOf(c)}
            height={rows[n]?.height ?? 46}
            days={days}
            shown={shown}
            posts={placed.get(c.id)}
            count={[...(placed.get(c.id)?.values() ?? [])].reduce((sum, own) => sum + own.length, 0)}
            missing={props.missing.get(c.id) ?? 0}
            late={props.late}
            found={props.found}
            off={props.off}
            today={today}
            at={at.channel === c.id ? at : null}
            plan={plan && (plan.channel === c.id || byId.get(plan.post)?.channel === c.id) ? plan : null}
            sayDay={props.sayDay}
            onChannel={openChannel}
          />
        ))}
        <div role="row" className={css.sums}>
          <div role="rowheader" className={css.sumName}>
            {t('ui.promotion.perDay')}
          </div>
          {shown.map((n) => {
            const day = days[n] ?? ''
            const count = counts.get(day) ?? 0
            return (
              <div key={day} role="gridcell" className={css.sum} style={{ left: `calc(var(--names) + ${n * DAY}px)` }}>
                <span className="qd-unseen">{props.sayDay(day)} </span>
                <span data-none={count === 0 || undefined}>{count || '—'}</span>
              </div>
            )
          })}
        </div>
        {plan && target && (
          <div
            className={css.aside}
            role="row"
            style={{
              top: target.top + target.height + 76,
              left: Math.max(
                NAMES + left + 8,
                Math.min(NAMES + days.indexOf(plan.day) * DAY, NAMES + left + Math.max(0, size.width - NAMES - 320)),
              ),
            }}
          >
            <div role="gridcell" className={css.said}>
              {props.aside}
            </div>
          </div>
        )}
      </div>
    </div>
  )
}
