// The run of show against a ruler of time, areas side by side: what overlaps, what is empty, what is fixed. Items are moved and
// stretched by the pointer or the keys, with what follows them or alone.
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { apply, duplicate, enter, type ID, moveRun } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { tell } from '~/components/Toast'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useKeydown } from '~/lib/useKeydown'
import { Asked } from '~/shell/Asked'
import { BlockBox } from './BlockBox'
import css from './Ruler.module.css'
import { Gap, Head, Loose } from './RulerParts'
import { RunSide } from './RunSide'
import { MINUTE } from './scale'
import { useDrag } from './useDrag'
import type { Show } from './useShow'
import { areasOf, type Block, beside, blocksOf, clockOf, hoursOf, minutesOf, STEP, shifted } from './view'

export function Ruler({ show }: { show: Show }) {
  const { ground, book, items, day, findings, passes, follow } = show
  const { t } = ground
  const campaign = book.campaign.id
  const { row: asked, leave } = useLanding()
  const [chosen, setChosen] = useState<ID>('')
  const [open, setOpen] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<{ id: ID; title?: boolean } | null>(null)

  const ofDay = useMemo(() => items.filter((x) => x.day === day), [items, day])
  const areas = useMemo(() => areasOf(ofDay), [ofDay])
  const blocks = useMemo(() => areas.map((a) => blocksOf(a.items)), [areas])
  const { from, to } = useMemo(() => hoursOf(ofDay), [ofDay])
  const blockOf = (id: ID) => blocks.flat().find((b) => b.item.id === id) ?? null
  const row = items.find((x) => x.id === chosen && x.day === day)
  const loose = items.filter((x) => x.day === '' || (x.day === day && x.starts === ''))

  const write = (id: ID, set: Record<string, unknown>) =>
    tell.failure(
      moveRun(campaign, id, set, follow).then((a) => {
        if ((a.changes?.length ?? 0) > 1) tell.step(a)
      }),
    )
  const drag = useDrag({
    box,
    blockOf,
    areas,
    onChoose: (id) => choose(id),
    onOpen: () => setOpen(true),
    onDrop: (b, set) => write(b.item.id, set),
  })

  const choose = (id: ID) => {
    if (asked && id !== asked) leave()
    setChosen(id)
  }
  const element = (id: ID) => box.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
  const focus = (id: ID) => {
    element(id)?.focus({ preventScroll: true })
    element(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const close = () => {
    if (asked) leave()
    setOpen(false)
    focus(chosen || (areas[0]?.items[0]?.id ?? ''))
  }
  const there = items.some((x) => x.id === asked)
  useEffect(() => {
    if (!there) return
    setWanted({ id: asked })
    setOpen(true)
  }, [there, asked])
  useEffect(() => {
    if (!wanted || !items.some((x) => x.id === wanted.id)) return
    setChosen(wanted.id)
    focus(wanted.id)
    setWanted(null)
    if (wanted.title) {
      requestAnimationFrame(() => {
        const field = room.current?.querySelector<HTMLTextAreaElement>('aside textarea')
        field?.focus()
        field?.select()
      })
    }
  })

  const add = (where: { starts: string; area: string; minutes?: number }) => {
    const made = enter(campaign, {
      kind: 'run_item',
      fields: ['title'],
      rows: [
        { row: '', after: chosen, before: '', set: { day, minutes: 15, ...where }, cells: [t('ui.show.untitled')] },
      ],
    })
    tell.failure(
      made.then(({ rows }) => {
        setOpen(true)
        if (rows[0]) setWanted({ id: rows[0], title: true })
      }),
    )
  }
  const addNext = () => {
    const b = row && blockOf(row.id)
    const last = areas[0]?.items.at(-1)
    const after = b ? clockOf(b.to) : last?.starts ? clockOf(minutesOf(last.starts) + (last.minutes ?? 0)) : '09:00'
    add({ starts: after, area: (row ?? last)?.area ?? '' })
  }
  useAction('show.new', addNext)
  useAction('show.details', open && row ? close : row ? () => setOpen(true) : null)
  useAction('show.leave', asked || open ? close : null)
  useAction(
    'show.delete',
    row
      ? () => tell.failure(apply(campaign, [{ op: 'delete', kind: 'run_item', row: row.id }]).then((a) => tell.step(a)))
      : null,
  )
  useAction(
    'show.duplicate',
    row
      ? () =>
          tell.failure(duplicate(campaign, 'run_item', [row.id]).then((d) => d.rows[0] && setWanted({ id: d.rows[0] })))
      : null,
  )
  useKeydown((e) => {
    const target = e.target as HTMLElement
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || !inField(target)) return
    if (!room.current?.contains(target) || !target.closest('aside')) return
    e.preventDefault()
    focus(chosen)
  })

  /** The keys of a block: along the areas; with Alt it moves, with Alt and Shift its end does. */
  const hear = (e: React.KeyboardEvent, b: Block) => {
    if (composing(e.nativeEvent) || e.ctrlKey || e.metaKey) return
    const { key } = e
    if (key === 'Enter') setOpen(true)
    else if (e.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const to = shifted(b, key === 'ArrowDown' ? STEP : -STEP, e.shiftKey ? 'end' : 'all')
      write(b.item.id, e.shiftKey ? { minutes: to.minutes } : { starts: to.starts })
    } else if (!e.altKey && (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight')) {
      const id = beside(areas, b.item.id, key)
      choose(id)
      focus(id)
    } else return
    e.preventDefault()
  }

  if (ofDay.length === 0) {
    return (
      <EmptyState title={t('ui.show.empty')} action={<ActionButton id="show.new" variant="filled" />}>
        <p className="qd-2">{t('ui.show.emptyHint')}</p>
        {loose.length > 0 && <Loose n={loose.length} onList={() => show.asking.choose('list')} show={show} />}
      </EmptyState>
    )
  }
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, n) => from + n * 60)
  const gaps = ofDay.filter((x) => findings(x.id).some((f) => f.rule === 'run.order' && f.code === 'gap'))
  const tabbable = row && row.starts !== '' ? row.id : (blocks.find((list) => list.length > 0)?.[0]?.item.id ?? '')
  return (
    <div ref={room} className={css.room}>
      <div
        ref={box}
        className={css.box}
        style={{ '--areas': areas.length, '--height': `${(to - from) * MINUTE}px` } as CSSProperties}
        onPointerDown={drag.down}
        onPointerMove={drag.move}
        onPointerUp={drag.up}
        onPointerCancel={drag.cancel}
      >
        <div className={css.head}>
          <span className={css.corner}>{t('ui.show.time')}</span>
          {areas.map((a) => (
            <Head key={a.key} area={a} show={show} />
          ))}
        </div>
        <div className={css.ground}>
          <div className={css.hours} aria-hidden="true">
            {hours.map((h) => (
              <span key={h} style={{ top: (h - from) * MINUTE }}>
                {clockOf(h)}
              </span>
            ))}
          </div>
          {areas.map((a, n) => (
            <div
              key={a.key}
              role="group"
              className={css.column}
              aria-label={a.name || t('ui.show.noArea')}
              data-area={n}
            >
              {(blocks[n] ?? []).map((b) => {
                const seen = drag.seen?.id === b.item.id ? drag.seen : null
                return (
                  <BlockBox
                    key={b.item.id}
                    block={b}
                    seen={seen}
                    from={from}
                    chosen={b.item.id === chosen}
                    tabbable={b.item.id === tabbable}
                    faint={!passes(b.item)}
                    findings={findings(b.item.id)}
                    show={show}
                    onFocus={() => choose(b.item.id)}
                    onKey={(e) => (drag.key(e) ? undefined : hear(e, b))}
                  />
                )
              })}
            </div>
          ))}
          {gaps.map((x) => (
            <Gap key={x.id} item={x} blocks={blocks.flat()} from={from} show={show} onAdd={add} />
          ))}
        </div>
        {loose.length > 0 && <Loose n={loose.length} onList={() => show.asking.choose('list')} show={show} />}
      </div>
      {asked && !there ? (
        <Asked row={asked} onClose={close} />
      ) : (
        open && row && <RunSide key={row.id} row={row} show={show} onClose={close} />
      )}
    </div>
  )
}
