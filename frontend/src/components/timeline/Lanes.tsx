// The spans over all rows, in as many lines as they need.
import { daysBetween } from '~/lib/date'
import type { Span } from '~/lib/span'
import css from './Lanes.module.css'
import { boxOf, LANE } from './scale'
import type { Lane, Plan, Stretch } from './types'

interface Props {
  label: string
  stack: readonly (readonly Lane[])[]
  span: Span
  px: number
  at: string
  plan: Plan | null
  ghosts: ReadonlyMap<string, Stretch>
  say: (at: Stretch, said: string) => string
}

export function LaneRows({ label, stack, span, px, at, plan, ghosts, say }: Props) {
  /** Where one was, from where it would go. */
  const beside = (was: Stretch, now: Stretch) => {
    const [a, b] = [boxOf(was, span, px), boxOf(now, span, px)]
    return placed({ left: a.left - b.left, width: a.width })
  }
  return (
    <ul className={css.lanes} aria-label={label}>
      {stack.map((line, n) =>
        line.map((lane) => {
          const would = plan?.id === lane.id ? plan : (ghosts.get(lane.id) ?? null)
          const shown = would ?? lane
          const said = say(shown, lane.said)
          return (
            <li key={lane.id} className={css.item} style={{ top: n * LANE, ...placed(boxOf(shown, span, px)) }}>
              {would && <i className={css.ghost} style={beside(lane, shown)} />}
              <div
                id={`bar-${lane.id}`}
                role="slider"
                tabIndex={lane.id === at ? 0 : -1}
                aria-label={lane.name}
                aria-orientation="horizontal"
                aria-valuemin={0}
                aria-valuemax={span.days - 1}
                aria-valuenow={daysBetween(span.first, shown.from)}
                aria-valuetext={said}
                className={css.lane}
                data-bar={lane.id}
                data-look={lane.look}
                data-plan={would ? true : undefined}
                data-at={lane.id === at || undefined}
                title={`${lane.name} · ${said}`}
              >
                <span className={css.words}>{lane.name}</span>
              </div>
            </li>
          )
        }),
      )}
      <li aria-hidden="true" style={{ height: stack.length * LANE - 2 }} />
    </ul>
  )
}

const placed = ({ left, width }: { left: number; width: number }) => ({ left, width: Math.max(width - 1, 6) })
