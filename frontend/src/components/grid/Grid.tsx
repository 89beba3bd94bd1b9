// The Grid: rows to work in as in a spreadsheet. It knows nothing of campaigns: cells are texts, read by whoever owns
// the rows, who answers with other rows. One text field over the cursor has the focus wherever text can go (Editor, home);
// the cursor and the range are held by the ids of lines and columns, so that they stay where they are whatever happens to the rows
// (selection); only lines in sight are drawn (lines, GridRow); all that can be written leaves by onWrite as one block of
// texts, typed, pasted, filled or emptied alike (block).
import { type CSSProperties, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useT } from '~/locale'
import { useKeys } from '../useKeys'
import { ColumnsMenu } from './ColumnsMenu'
import { Editor } from './Editor'
import css from './Grid.module.css'
import { cellId, GridRow } from './GridRow'
import { Head } from './Head'
import { hear } from './keys'
import { ordered, reordered } from './layout'
import { usePointer } from './pointer'
import type { GridProps } from './props'
import { Sums } from './Sums'
import { HEAD, ROW } from './types'
import { useGridState } from './useGridState'

export type { GridKeys, GridProps } from './props'

export function Grid<Row>(props: GridProps<Row>) {
  const t = useT()
  const { columns: all, frozen = 1, layout = {}, onLayout, sort = null } = props
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const g = useGridState(props, box)
  const { lines, columns, at, range, mode, line, column, rowAt, view } = g
  const pointer = usePointer(g, box)
  const [arranging, setArranging] = useState(false)

  const widen = (c: string, width: number) => onLayout?.({ ...layout, widths: { ...layout.widths, [c]: width } })
  const heard = (e: KeyboardEvent) => hear(g, e)
  const area = useRef<HTMLDivElement>(null)
  useKeys(area, heard)
  useImperativeHandle(props.ref, () => ({
    focus: () => g.editor.current?.focus(),
    goTo: g.goTo,
    rows: () => g.rows,
    add: g.add,
    columns: () => setArranging(true),
    fillDown: g.fillDown,
    move: g.step,
  }))

  const foot = props.total ? ROW : 0
  const p = columns.all[at.column]
  const left = p ? p.left + (p.frozen ? view.left : 0) : 0
  const place = { left, top: HEAD + at.row * ROW, width: p?.width ?? 0 }
  const above = at.row * ROW - view.top
  const sight = {
    left: left - view.left,
    above,
    below: view.height - HEAD - above - ROW - foot,
    width: Math.max(160, view.width - (left - view.left) - 8),
  }
  const edit = column?.edit
  const choices = useMemo(() => (edit?.by === 'choice' ? edit.options(rowAt) : null), [edit, rowAt])
  const onHint = useMemo(() => {
    const ask = props.onHint
    return ask && column ? (text: string) => ask(rowAt, column.id, text) : undefined
  }, [props.onHint, rowAt, column])
  const { fault } = g
  const many = g.rows.length
  const { open } = g
  const active = line ? cellId(id, line.id, at.column) : ''
  // The line of the cursor is there although it is out of sight: its cell is named as the active one.
  const away = line && (at.row < g.first || at.row >= g.last) ? [at.row] : []
  const drawn = [...Array.from({ length: g.last - g.first }, (_, i) => g.first + i), ...away]
  const fill = pointer.dragging?.fill ?? null

  return (
    <div className={css.grid}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse; the keys are heard by the field in it */}
      <div
        ref={box}
        className={css.box}
        style={
          { '--sight': `${view.width}px`, scrollPadding: `${HEAD}px 0 ${foot}px ${columns.frozen}px` } as CSSProperties
        }
        data-focused={g.focused || undefined}
        data-writing={mode ?? undefined}
        onScroll={g.scrolled}
        onPointerDown={pointer.down}
        onDoubleClick={pointer.twice}
      >
        <div
          ref={area}
          id={id}
          role="treegrid"
          aria-label={props.label}
          aria-rowcount={lines.length + (props.total ? 2 : 1)}
          aria-colcount={columns.all.length}
          aria-multiselectable
          className={css.table}
          style={{ width: columns.width, height: HEAD + lines.length * ROW + foot }}
          data-total={props.total ? true : undefined}
          tabIndex={open ? -1 : 0}
          aria-activedescendant={open ? undefined : active}
          onKeyDown={(e) => e.target === area.current && heard(e.nativeEvent)}
          onFocus={(e) => e.target === area.current && g.setFocused(true)}
          onBlur={(e) => {
            if (e.target !== area.current || document.activeElement === area.current) return
            if (!(e.relatedTarget instanceof HTMLTextAreaElement)) g.setFocused(false)
          }}
        >
          <Head
            columns={columns}
            sort={sort}
            onSort={props.onSort}
            onWidth={onLayout && widen}
            onPut={
              onLayout &&
              ((c, to) =>
                onLayout({
                  ...layout,
                  order: reordered(
                    ordered(all, layout, frozen).map((x) => x.id),
                    c,
                    to,
                  ),
                }))
            }
            scrolled={view.left}
            corner={
              onLayout && (
                <ColumnsMenu
                  columns={all}
                  frozen={frozen}
                  layout={layout}
                  onLayout={onLayout}
                  sort={sort}
                  onSort={props.onSort}
                  opened={arranging}
                  onOpened={setArranging}
                />
              )
            }
          />
          <div role="rowgroup" className={css.body}>
            {drawn.map((n) => {
              const l = lines[n]
              if (!l) return null
              const inside = n >= range.top && n <= range.bottom && l.kind !== 'group'
              const fills = fill !== null && n >= fill.top && n <= fill.bottom && l.kind === 'row'
              const one = inside || fills
              const [top, bottom] = fill ? [fill.top, fill.bottom] : [range.top, range.bottom]
              return (
                <GridRow
                  // What comes into sight is drawn in the place of what left it.
                  key={n >= g.first && n < g.last ? n % g.slots : 'away'}
                  id={l.id}
                  row={l.kind === 'row' ? l.row : null}
                  group={l.kind === 'group' ? l.group : null}
                  n={n}
                  gridId={id}
                  columns={columns}
                  level={(props.folded ? 1 : 0) + (l.kind === 'row' ? (props.levelOf?.(l.row) ?? 1) : 1)}
                  folded={props.folded?.includes(l.group.id) ?? false}
                  at={n === at.row ? at.column : -1}
                  from={one ? range.left : l.kind === 'group' && n === at.row ? 0 : -1}
                  until={one ? range.right : -1}
                  above={one && n > top && lines[n - 1]?.kind !== 'group'}
                  below={one && n < bottom && lines[n + 1]?.kind !== 'group'}
                  handle={
                    one && !fill && n === range.bottom && l.kind === 'row' && !mode && props.onWrite !== undefined
                  }
                  faint={l.kind === 'row' && (props.faint?.(l.row) ?? false)}
                  number={l.kind === 'row' ? (props.numberOf?.(l.row) ?? '') : ''}
                  drafts={l.kind === 'row' ? props.drafts?.get(l.id) : undefined}
                  adds={props.adds ?? ''}
                  moves={props.onMove !== undefined}
                />
              )
            })}
          </div>
          {props.total && (
            <div
              role="row"
              aria-rowindex={lines.length + 2}
              className={css.total}
              style={{ width: columns.width }}
              data-own
            >
              <Sums columns={columns} cells={props.total.cells}>
                <b className="qd-cut">{props.total.label}</b>
              </Sums>
            </div>
          )}
        </div>
        {pointer.dragging?.drop !== undefined && (
          <div className={css.drop} style={{ top: HEAD + pointer.dragging.drop * ROW, width: columns.width }} />
        )}
        <Editor
          ref={g.editor}
          grid={area}
          gridId={id}
          cellId={active}
          label={[column?.head, line?.kind === 'group' ? line.group.label : ''].filter(Boolean).join(' · ')}
          place={place}
          sight={sight}
          mode={mode}
          open={open}
          lines={edit?.by === 'text' && edit.lines === true}
          choices={choices}
          free={edit?.by === 'choice' && edit.free === true}
          addLabel={(text) => t('ui.grid.addChoice', { text })}
          onHint={onHint}
          fault={fault}
          note={
            many > 1 &&
            mode && (
              <>
                <span>{t('ui.grid.writeAll', { count: many })}</span>
                <kbd>Ctrl Enter</kbd>
              </>
            )
          }
          onBegin={() => g.begin('typing')}
          onLeave={() => g.mode && g.commit('stay')}
          onFocus={g.setFocused}
          onKeyDown={heard}
          onCopy={g.copy}
          onPaste={g.paste}
          onPick={(text) => g.commit('down', { text })}
        />
      </div>
    </div>
  )
}
