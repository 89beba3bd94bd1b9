// What is drawn under and over the rows: days off below; lines that matter, today in ink, and the links between bars above.
import { memo } from 'react'
import type { Day } from '~/lib/date'
import type { Span } from '~/lib/span'
import css from './Ground.module.css'
import { type Placed, wayOf } from './links'
import { xOf } from './scale'
import type { Shade, TimeLink } from './types'

interface Scale {
  span: Span
  px: number
}

/** Days off. */
export const Ground = memo(function Ground({ span, px, shades }: Scale & { shades: readonly Shade[] }) {
  return (
    <div className={css.ground} aria-hidden="true">
      {shades.map((s) => (
        <i key={s.day} className={css.off} style={{ left: xOf(s.day, span, px), width: s.days * px }} />
      ))}
    </div>
  )
})

interface LinesProps extends Scale {
  today: Day
  /** Days at whose beginning a line in the accent stands. */
  lines: readonly Day[]
}

/** Today, and the beginnings and ends that matter, through all rows. */
export const Lines = memo(function Lines({ span, px, today, lines }: LinesProps) {
  return (
    <div className={css.ground} aria-hidden="true">
      {lines.map((day) => (
        <i key={day} className={css.live} style={{ left: xOf(day, span, px) }} />
      ))}
      <i className={css.today} style={{ left: xOf(today, span, px) + px / 2 }} />
    </div>
  )
})

interface LinksProps {
  links: readonly TimeLink[]
  placeOf: (id: string) => Placed | null
  width: number
  height: number
  /** The link chosen. */
  chosen: string
  onChoose: (link: string) => void
}

export function Links({ links, placeOf, width, height, chosen, onChoose }: LinksProps) {
  return (
    <svg className={css.links} width={width} height={height} aria-hidden="true">
      <defs>
        {(['line', 'bad', 'critical'] as const).map((look) => (
          <marker
            key={look}
            id={`arrow-${look}`}
            viewBox="0 0 6 6"
            refX="5.5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0l6 3-6 3z" className={css.arrow} data-look={look} />
          </marker>
        ))}
      </defs>
      {links.map((l) => {
        const [a, b] = [placeOf(l.from), placeOf(l.to)]
        if (!a || !b) return null
        const way = wayOf(a, b)
        const look = l.bad ? 'bad' : l.critical ? 'critical' : 'line'
        return (
          <g
            key={l.id}
            data-look={look}
            data-chosen={l.id === chosen || undefined}
            onPointerDown={() => onChoose(l.id)}
          >
            <path d={way} className={css.reach} />
            <path d={way} className={css.way} markerEnd={`url(#arrow-${look})`} />
          </g>
        )
      })}
    </svg>
  )
}
