// The matrix: likelihood upwards, impact to the right. A cell filters the list, a chip is a risk: chosen by a press, moved
// by dragging or by Alt with an arrow.
import {
  type KeyboardEvent,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ID, Risk, RiskCell } from '~/api'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { Chip } from './Chip'
import css from './Matrix.module.css'
import { useChipDrag } from './useChipDrag'
import { cellId, cellsById, LEVELS, placed, placeOf, stepped } from './view'

export interface MatrixKeys {
  /** Gives the keyboard to the chosen risk's chip, or to a cell. */
  focus: () => void
}

interface Props {
  ref?: RefObject<MatrixKeys | null>
  cells: readonly RiskCell[]
  high: number
  risks: readonly Risk[]
  numbers: ReadonlyMap<ID, string>
  /** The risk at hand, or "". */
  selected: ID
  /** The cell the list is filtered by, or "". */
  cell: string
  onCell: (id: string) => void
  onSelect: (risk: ID) => void
  onOpen: (risk: ID) => void
  onPlace: (risk: Risk, to: { likelihood: number; impact: number }) => void
}

const WAYS: Record<string, readonly [up: number, right: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

export function Matrix(props: Props) {
  const { cells, high, risks, numbers, selected, cell: asked, onCell, onSelect, onOpen, onPlace } = props
  const t = useT()
  const root = useRef<HTMLDivElement>(null)
  const byId = useMemo(() => cellsById(cells), [cells])
  const at = useMemo(() => placed(risks, byId), [risks, byId])
  const chosen = risks.find((x) => x.id === selected)
  const [active, setActive] = useState('')
  // One cell takes part in Tab: where the keyboard was, else where the chosen risk stands.
  const spot =
    active ||
    (chosen && byId.has(cellId(chosen.likelihood, chosen.impact)) ? cellId(chosen.likelihood, chosen.impact) : '3x3')
  const focusOn = (what: string) => root.current?.querySelector<HTMLElement>(what)?.focus()
  useImperativeHandle(props.ref, () => ({
    focus: () => focusOn(chosen ? `[data-risk="${CSS.escape(chosen.id)}"]` : `[data-cell="${spot}"] > button`),
  }))

  const place = (risk: Risk, to: { likelihood: number; impact: number }) => {
    const id = cellId(to.likelihood, to.impact)
    if (id === cellId(risk.likelihood, risk.impact)) return
    setActive(id)
    onSelect(risk.id)
    onPlace(risk, to)
  }
  // A chip that moves, or is moved by undo, is drawn in another cell: the keyboard goes along.
  const held = useRef<{ risk: ID; cell: string } | null>(null)
  const cellAround = (chip: Element) => chip.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? ''
  const holds = ({ target }: { target: HTMLElement }) => {
    held.current = target.dataset.risk ? { risk: target.dataset.risk, cell: cellAround(target) } : null
  }
  useLayoutEffect(() => {
    const was = held.current
    if (!was || document.activeElement !== document.body) return
    const chip = root.current?.querySelector<HTMLElement>(`[data-risk="${CSS.escape(was.risk)}"]`)
    if (chip && cellAround(chip) !== was.cell) chip.focus()
  })
  const drag = useChipDrag(root, (id, to) => {
    const risk = risks.find((x) => x.id === id)
    const spot = placeOf(to)
    if (risk && spot) place(risk, spot)
  })

  const hear = (e: KeyboardEvent) => {
    const way = WAYS[e.key]
    if (!way || composing(e.nativeEvent) || e.ctrlKey || e.metaKey || e.shiftKey) return
    const target = e.target as HTMLElement
    e.preventDefault()
    if (e.altKey) {
      const risk = risks.find((x) => x.id === target.dataset.risk)
      if (risk) place(risk, stepped(risk, ...way))
      return
    }
    const from = placeOf(spot) ?? { likelihood: 3, impact: 3 }
    const to = stepped(from, ...way)
    const id = cellId(to.likelihood, to.impact)
    setActive(id)
    focusOn(`[data-cell="${id}"] > button`)
  }
  const chip = (risk: Risk, tab: boolean) => (
    <Chip
      key={risk.id}
      risk={risk}
      number={numbers.get(risk.id) ?? ''}
      score={byId.get(cellId(risk.likelihood, risk.impact))?.score ?? null}
      on={risk.id === selected}
      tab={tab}
      drag={drag}
      onSelect={() => onSelect(risk.id)}
      onOpen={() => onOpen(risk.id)}
    />
  )
  const unscored = at.get('') ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons in it
    <div ref={root} className={css.room} onKeyDown={hear} onFocus={holds} data-drags={drag.moving ? true : undefined}>
      <div className={css.matrix} role="group" aria-label={t('ui.risks.matrix')}>
        {LEVELS.toReversed().map((likelihood) => (
          <div key={likelihood} className={css.row}>
            <div className={css.left} aria-hidden="true">
              <b>{likelihood}</b>
              <span>{t(`ui.risks.likelihood.${likelihood}`)}</span>
            </div>
            {LEVELS.map((impact) => {
              const id = cellId(likelihood, impact)
              const cell = byId.get(id)
              if (!cell) return null
              const here = at.get(id) ?? []
              const lower = (l: number, i: number) => (byId.get(cellId(l, i))?.level ?? 'low') !== 'high'
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button in it has the key
                <div
                  key={id}
                  className={css.cell}
                  data-cell={id}
                  data-level={cell.level}
                  data-edge-left={(cell.level === 'high' && impact > 1 && lower(likelihood, impact - 1)) || undefined}
                  data-edge-below={
                    (cell.level === 'high' && likelihood > 1 && lower(likelihood - 1, impact)) || undefined
                  }
                  data-over={drag.over === id || undefined}
                  data-asked={asked === id || undefined}
                  onClick={(e) => e.target === e.currentTarget && onCell(asked === id ? '' : id)}
                >
                  <button
                    type="button"
                    className={css.ground}
                    data-whole={here.length === 0 || undefined}
                    tabIndex={id === spot ? 0 : -1}
                    aria-pressed={asked === id}
                    aria-label={t('ui.risks.cell', {
                      likelihood: t(`ui.risks.likelihood.${likelihood}`),
                      impact: t(`ui.risks.impact.${impact}`),
                      score: cell.score,
                      count: here.length,
                    })}
                    onFocus={() => setActive(id)}
                    onClick={() => onCell(asked === id ? '' : id)}
                  >
                    {cell.score}
                  </button>
                  {here.length > 0 && <div className={css.chips}>{here.map((x) => chip(x, id === spot))}</div>}
                </div>
              )
            })}
          </div>
        ))}
        <div className={css.row} aria-hidden="true">
          <div className={css.left} />
          {LEVELS.map((impact) => (
            <div key={impact} className={css.below}>
              <b>{impact}</b> <span>{t(`ui.risks.impact.${impact}`)}</span>
            </div>
          ))}
        </div>
      </div>
      <p className={`${css.legend} qd-3 qd-12`}>{t('ui.risks.legend', { high })}</p>
      {unscored.length > 0 && (
        <div className={css.unscored}>
          <span className="qd-2 qd-12">{t('ui.risks.unscored')}</span>
          {unscored.map((x) => chip(x, true))}
        </div>
      )}
    </div>
  )
}
