// A timeline: bars of days in rows under groups, spans in lanes above, links between bars. Bars are moved by the pointer and by
// keys; where they would go is shown before they go. Only the rows in sight are drawn.
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '~/components/useKeys'
import { addDays } from '~/lib/date'
import { useSteady } from '~/lib/useSteady'
import { Aside } from './Aside'
import { Ground, Lines, Links } from './Ground'
import { hearKey } from './keys'
import { LaneRows } from './Lanes'
import { inSight, type Placed } from './links'
import { barUnder, usePointer } from './pointer'
import type { TimelineProps } from './props'
import { GroupLine, RowLine } from './Rows'
import { Ruler } from './Ruler'
import { boxOf, LANE, namesOf, ROW, RULER } from './scale'
import css from './Timeline.module.css'
import { useBars } from './useBars'
import { useScroll } from './useScroll'

/** Rows drawn beyond the window. */
const BEYOND = 8

/** The rows are chosen anew each time they have been scrolled by so much, px. */
const STEP = 4 * ROW

export type { TimelineKeys } from './props'

export function Timeline(props: TimelineProps) {
  const { span, px, today, folded, links, chosen, plan, ghosts, lang } = props
  const size = useElementSize()
  const own = useRef<HTMLDivElement>(null)
  const box = useMergedRef(own, size.ref)
  const [top, setTop] = useState(0)
  const [link, setLink] = useState('')

  const { lines, stack, rowAt, laneOf, ids, at, rowOf, barOf } = useBars(props)
  const head = RULER + stack.length * LANE

  const { bring, show } = useScroll({
    box: own,
    span,
    px,
    head,
    rowAt,
    stretchOf: (id) => (plan?.id === id ? plan : (laneOf.get(id) ?? rowOf(id)?.bar ?? null)),
    start: props.start,
    startAt: props.startAt,
  })
  const wanted = useRef(false)
  const goTo = (id: string) => {
    if (!ids.includes(id)) return false
    wanted.current = true
    props.onChoose(id)
    if (id === chosen) focusBar(id)
    return true
  }
  const focusBar = (id: string) => {
    bring(id)
    requestAnimationFrame(() => document.getElementById(`bar-${id}`)?.focus({ preventScroll: true }))
  }
  useImperativeHandle(props.ref, () => ({ show, goTo, focus: () => focusBar(at) }))

  const pointer = usePointer({
    box: own,
    px,
    barOf,
    onChoose: props.onChoose,
    onPlan: props.onPlan,
    onDrop: props.onDrop,
    onLink: props.onLink,
  })

  // What was gone to by keys gets the focus once its row is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is chosen
  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    focusBar(chosen)
  }, [chosen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it moves
  useEffect(() => {
    if (plan && !pointer.holds() && document.activeElement?.id === `bar-${plan.id}`) bring(plan.id)
  }, [plan])

  const page = Math.max(1, Math.floor(((size.height || 600) - head) / ROW) - 1)
  const hear = (e: KeyboardEvent) => {
    const target = e.target as HTMLElement
    if (e.key === 'Escape' && pointer.cancel()) {
      props.onPlan(null)
      e.preventDefault()
      return
    }
    if (target !== document.body && target !== own.current && !target.dataset.bar) return
    if (at !== chosen && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) {
      goTo(at) // where it begins
      e.preventDefault()
      return
    }
    const taken = hearKey(e, {
      ids,
      at,
      page,
      plan,
      barOf,
      isPoint: (id) => rowOf(id)?.bar?.milestone ?? false,
      goTo,
      onPlan: props.onPlan,
      onDrop: props.onDrop,
      onOpen: props.onOpen,
      onFixed: props.onFixed,
    })
    if (taken) e.preventDefault()
  }
  useKeys(own, hear)
  const choose = useSteady(props.onChoose)
  const fold = useSteady(props.onFold)

  const first = Math.max(0, Math.floor(top / ROW) - BEYOND)
  const last = Math.min(lines.length, Math.ceil((top + (size.height || 900)) / ROW) + BEYOND)
  const placeOf = (id: string): Placed | null => {
    const n = rowAt.get(id)
    const bar = n === undefined ? null : rowOf(id)?.bar
    if (n === undefined || !bar) return null
    const { left, width } = boxOf(plan?.id === id ? plan : (ghosts.get(id) ?? bar), span, px)
    const middle = left + width / 2
    return bar.milestone ? { row: n, left: middle - 9, right: middle + 9 } : { row: n, left, right: left + width - 1 }
  }
  const width = span.days * px
  const off = useMemo(
    () => new Set(props.shades.flatMap((s) => Array.from({ length: s.days }, (_, n) => addDays(s.day, n)))),
    [props.shades],
  )
  const from = pointer.drawn ? placeOf(pointer.drawn.from) : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its bars are what is operated; the pointer is heard here for all
    <div
      ref={box}
      className={css.box}
      tabIndex={-1}
      onScroll={(e) => setTop(Math.floor(e.currentTarget.scrollTop / STEP) * STEP)}
      onKeyDown={(e) => hear(e.nativeEvent)}
      onPointerDown={pointer.down}
      onPointerMove={pointer.move}
      onPointerUp={pointer.up}
      onPointerCancel={pointer.up}
      onDoubleClick={(e) => {
        // The box has caught the pointer: what lies under it is asked for.
        const under = barUnder(e.clientX, e.clientY)
        const id = under?.bar ?? under?.row
        if (id) props.onOpen(id)
      }}
      onBlur={(e) => {
        // Who goes elsewhere has decided: what was moved by keys stays moved.
        const bar = (e.target as HTMLElement).dataset.bar
        if (plan && bar === plan.id && e.relatedTarget !== null && document.hasFocus()) props.onDrop(plan)
      }}
      style={{ scrollPadding: `${head + ROW}px 40px 40px ${(own.current && namesOf(own.current)) || 250}px` }}
    >
      <div className={css.head} style={{ width: `calc(var(--names) + ${width}px)` }}>
        <div className={css.corner}>{props.lanesLabel}</div>
        <div>
          <Ruler span={span} px={px} today={today} lang={lang} off={off} />
          <LaneRows
            label={props.lanesLabel}
            stack={stack}
            span={span}
            px={px}
            at={at}
            plan={plan}
            ghosts={ghosts}
            say={props.say}
          />
        </div>
      </div>
      <div
        className={css.body}
        style={{
          height: lines.length * ROW,
          minHeight: `calc(100% - ${head + 1}px)`,
          width: `calc(var(--names) + ${width}px)`,
        }}
      >
        <div className={css.column} aria-hidden="true" />
        <Ground span={span} px={px} shades={props.shades} />
        <Links
          links={inSight(links, rowAt, first, last)}
          placeOf={placeOf}
          width={width}
          height={lines.length * ROW}
          chosen={link}
          onChoose={(id) => {
            setLink(id)
            props.onLinkChosen(id)
          }}
        />
        <ul aria-label={props.label} className={css.list}>
          {lines.slice(first, last).map((line, i) => {
            const n = first + i
            return line.row === undefined ? (
              <GroupLine
                key={`group ${line.group.id}`}
                group={line.group}
                n={n}
                folded={folded.includes(line.group.id)}
                onFold={fold}
              />
            ) : (
              <RowLine
                key={line.row.id}
                row={line.row}
                n={n}
                all={lines.length}
                span={span}
                px={px}
                plan={plan?.id === line.row.id ? plan : null}
                ghost={ghosts.get(line.row.id) ?? null}
                chosen={line.row.id === at}
                target={line.row.id === (pointer.drawn?.to ?? '') || (props.linking !== '' && line.row.id === at)}
                say={props.say}
                onChoose={choose}
              />
            )
          })}
        </ul>
        <Lines span={span} px={px} today={today} lines={props.lines} />
        {pointer.drawn && from && own.current && (
          <svg className={css.drawn} aria-hidden="true">
            <line x1={from.right} y1={from.row * ROW + ROW / 2} {...ends(own.current, pointer.drawn, head)} />
          </svg>
        )}
        {plan && props.aside && (
          <Aside plan={plan} n={rowAt.get(plan.id) ?? -1} box={own.current} head={head} px={px} span={span}>
            {props.aside}
          </Aside>
        )}
      </div>
    </div>
  )
}

function ends(box: HTMLElement, { x, y }: { x: number; y: number }, head: number) {
  const r = box.getBoundingClientRect()
  return { x2: x - r.left + box.scrollLeft - namesOf(box), y2: y - r.top + box.scrollTop - head }
}
