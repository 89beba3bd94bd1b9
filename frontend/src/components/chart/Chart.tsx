// Figures along the days, drawn in SVG of our own: a chart library takes seconds for 365 days of ten lines. It knows no
// campaign. Days are walked with the arrows like a slider, each spoken; the same figures stand in a table behind a switch.
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { useT } from '~/locale'
import css from './Chart.module.css'
import { barsOf, heightOf, namedDays, pathOf, runsOf, scaleOf, strokesOf, type Values } from './scale'

export interface ChartLine {
  id: string
  name: string
  values: Values
}

export interface ChartProps {
  /** What is charted. */
  label: string
  /** What each day is called, short for below the axis and whole for being spoken. */
  days: readonly { short: string; long: string }[]
  /** Of each day, the stretch it lies in; stretches are told apart by bands. */
  stretches?: readonly string[]
  stretchName?: (stretch: string) => string
  /** The stretch that is set off. */
  marked?: string
  /** Bars are of the first line alone. */
  as: 'bars' | 'lines'
  lines: readonly ChartLine[]
  /** What each day had to bring, or what had to be there by then. */
  pace?: Values
  paceName?: string
  /** What is to be reached or kept, as a line across. */
  target?: number
  targetName?: string
  /** Days whose figure falls short. */
  bad?: readonly boolean[]
  figure: (v: number | null) => string
  /** The day at hand; the user walks it. */
  day: number
  onDay: (day: number) => void
  height?: number
  /** Beside the switch to the table. */
  children?: ReactNode
}

const LEFT = 56
const TOP = 20
const BOTTOM = 20

export function Chart(props: ChartProps) {
  const { label, days, lines, pace, target, bad, figure, day, onDay, as, marked, height = 220 } = props
  const t = useT()
  const id = useId()
  const { ref, width: outer } = useElementSize()
  const [table, setTable] = useState(false)
  /** The line set off from the others; "" for none. */
  const [chosen, setChosen] = useState('')
  const width = Math.max(120, outer - LEFT - 8)
  const tall = height - TOP - BOTTOM
  const drawn = as === 'bars' ? lines.slice(0, 1) : lines
  const scale = useMemo(
    () => scaleOf([...drawn.map((l) => l.values), ...(pace ? [pace] : []), target === undefined ? [] : [target]]),
    [drawn, pace, target],
  )
  const step = width / Math.max(1, days.length)
  const runs = runsOf(props.stretches ?? [])
  const main = lines.length === 1

  const told = (n: number) =>
    [
      days[n]?.long,
      ...(main ? [figure(lines[0]?.values[n] ?? null)] : shown.map((l) => `${l.name} ${figure(l.values[n] ?? null)}`)),
      ...(pace?.[n] != null && props.paceName ? [`${props.paceName} ${figure(pace[n])}`] : []),
      ...(bad?.[n] ? [t('ui.chart.short')] : []),
    ].join(t('list.comma'))
  const shown = chosen ? lines.filter((l) => l.id === chosen) : lines
  const keyed = (e: KeyboardEvent) => {
    const by: Record<string, number> = { ArrowLeft: day - 1, ArrowRight: day + 1, Home: 0, End: days.length - 1 }
    const to = by[e.key]
    if (to === undefined) return
    e.preventDefault()
    onDay(Math.min(days.length - 1, Math.max(0, to)))
  }
  const at = Math.min(Math.max(day, 0), Math.max(0, days.length - 1))
  return (
    <figure className={css.chart} ref={ref}>
      <div
        className={css.plot}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, days.length - 1)}
        aria-valuenow={at}
        aria-valuetext={told(at)}
        aria-describedby={`${id}-how`}
        onKeyDown={keyed}
      >
        <svg
          height={height}
          aria-hidden="true"
          onPointerDown={(e) => {
            const x = e.clientX - e.currentTarget.getBoundingClientRect().left - LEFT
            if (x >= 0) onDay(Math.min(days.length - 1, Math.floor(x / step)))
          }}
        >
          <g transform={`translate(${LEFT} ${TOP})`}>
            {runs.map((r) => (
              <g key={r.from}>
                {r.kind === marked && (
                  <rect className={css.band} x={r.from * step} width={r.days * step} height={tall} />
                )}
                {r.kind && r.days * step > 40 && (
                  <text className={css.bandName} data-on={r.kind === marked || undefined} x={r.from * step + 4} y={-6}>
                    {props.stretchName?.(r.kind)}
                  </text>
                )}
              </g>
            ))}
            {scale.ticks.map((v) => (
              <g key={v}>
                <line className={css.grid} x2={width} y1={heightOf(v, scale) * tall} y2={heightOf(v, scale) * tall} />
                <text className={css.axis} x={-8} y={heightOf(v, scale) * tall + 4} textAnchor="end">
                  {figure(v)}
                </text>
              </g>
            ))}
            <line className={css.cursor} x1={(at + 0.5) * step} x2={(at + 0.5) * step} y2={tall} />
            {as === 'bars'
              ? [false, true].map((low) => (
                  <path
                    key={String(low)}
                    className={css.bar}
                    data-bad={low || undefined}
                    d={barsOf(drawn[0]?.values ?? [], scale, width, tall, (i) => (bad?.[i] ?? false) === low)}
                  />
                ))
              : drawn.map((l) => (
                  <path
                    key={l.id}
                    className={css.line}
                    data-main={main || l.id === chosen || undefined}
                    data-faint={(chosen !== '' && l.id !== chosen) || undefined}
                    d={pathOf(l.values, scale, width, tall)}
                  />
                ))}
            {pace && (
              <path
                className={css.pace}
                data-line={as === 'lines' || undefined}
                d={(as === 'lines' ? pathOf : strokesOf)(pace, scale, width, tall)}
              />
            )}
            {target !== undefined && (
              <line
                className={css.target}
                x2={width}
                y1={heightOf(target, scale) * tall}
                y2={heightOf(target, scale) * tall}
              />
            )}
            {namedDays(days.length, width, 44).map((n) => (
              <text
                key={n}
                className={css.axis}
                data-bad={bad?.[n] || undefined}
                x={(n + 0.5) * step}
                y={tall + 15}
                textAnchor="middle"
              >
                {days[n]?.short}
              </text>
            ))}
          </g>
        </svg>
      </div>
      <span id={`${id}-how`} hidden>
        {t('ui.chart.how')}
      </span>
      <div className={css.told} aria-hidden="true">
        {told(at)}
      </div>
      {(pace || target !== undefined) && (
        <ul className={css.signs}>
          {pace && <li data-sign={as === 'lines' ? 'dashed' : 'strokes'}>{props.paceName}</li>}
          {target !== undefined && (
            <li data-sign="target">
              {props.targetName} {figure(target)}
            </li>
          )}
        </ul>
      )}
      {as === 'lines' && !main && (
        <ul className={css.keys} aria-label={t('ui.chart.lines')}>
          {lines.map((l) => (
            <li key={l.id}>
              <button
                type="button"
                aria-pressed={l.id === chosen}
                onClick={() => setChosen(l.id === chosen ? '' : l.id)}
              >
                {l.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <figcaption className="qd-row qd-12" style={{ gap: 12 }}>
        <button type="button" className="qd-link" aria-expanded={table} onClick={() => setTable(!table)}>
          {t(table ? 'ui.chart.noTable' : 'ui.chart.table')}
        </button>
        {props.children}
      </figcaption>
      {table && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
        <section className={css.table} aria-label={label} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('ui.chart.day')}</th>
                {lines.map((l) => (
                  <th key={l.id} scope="col">
                    {l.name}
                  </th>
                ))}
                {pace && <th scope="col">{props.paceName}</th>}
              </tr>
            </thead>
            <tbody>
              {days.map((d, n) => (
                <tr key={d.long}>
                  <th scope="row">{d.long}</th>
                  {lines.map((l) => (
                    <td key={l.id}>{figure(l.values[n] ?? null)}</td>
                  ))}
                  {pace && <td>{figure(pace[n] ?? null)}</td>}
                </tr>
              ))}
            </tbody>
            {target !== undefined && (
              <tfoot>
                <tr>
                  <th scope="row">{props.targetName}</th>
                  <td colSpan={lines.length}>{figure(target)}</td>
                  {pace && <td />}
                </tr>
              </tfoot>
            )}
          </table>
        </section>
      )}
    </figure>
  )
}
