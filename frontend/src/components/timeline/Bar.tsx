// One bar: a slider of days, by its state flat, half dark, outlined, dashed or red; and behind it the dotted run to today.
import { type CSSProperties, memo } from 'react'
import { daysBetween } from '~/lib/date'
import type { Span } from '~/lib/span'
import css from './Bar.module.css'
import { boxOf, xOf } from './scale'
import type { Stretch, TimeBar } from './types'

interface Props {
  id: string
  name: string
  /** Its dates and what else there is to say, for those who hear it. */
  said: string
  bar: TimeBar
  /** Where it would go. */
  plan: Stretch | null
  /** Where it would be taken along to. */
  ghost: Stretch | null
  span: Span
  px: number
  /** The one that Tab comes to. */
  stop: boolean
  /** It can be linked by its end. */
  links: boolean
}

/** What a mark needs to be hit. */
const LEAST = 8

export const Bar = memo(function Bar({ id, name, said, bar, plan, ghost, span, px, stop, links }: Props) {
  const shown = plan ?? bar
  const { left, width } = boxOf(shown, span, px)
  const place: CSSProperties = bar.milestone
    ? { left: left + width / 2 - 9 }
    : { left, width: Math.max(width - 1, LEAST) }
  const end = bar.milestone ? left + width / 2 + 9 : left + width
  const after = bar.until && bar.until > bar.to ? xOf(bar.until, span, px) + px / 2 + 8 : end
  return (
    <>
      {plan && <Outline at={bar} span={span} px={px} />}
      {ghost && !plan && <Outline at={ghost} span={span} px={px} follows />}
      {!plan && bar.until && bar.until > bar.to && (
        <i
          className={css.run}
          style={{ left: left + width, width: Math.max(0, xOf(bar.until, span, px) + px / 2 - left - width) }}
        />
      )}
      <div
        id={`bar-${id}`}
        role="slider"
        tabIndex={stop ? 0 : -1}
        aria-label={name}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={span.days - 1}
        aria-valuenow={daysBetween(span.first, shown.from)}
        aria-valuetext={said}
        aria-readonly={bar.fixed || undefined}
        className={bar.milestone ? css.milestone : css.bar}
        style={place}
        data-bar={id}
        data-look={bar.look}
        data-critical={bar.critical || undefined}
        data-plan={plan ? true : undefined}
        data-fixed={bar.fixed || undefined}
        title={`${name} · ${said}`}
      >
        {bar.milestone ? (
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <path d="M9 2l7 7-7 7-7-7z" />
          </svg>
        ) : (
          bar.look === 'doing' && (
            <i className={css.share} style={{ width: `${Math.round((bar.share ?? 0.5) * 100)}%` }} />
          )
        )}
        {links && <i className={css.link} data-link={id} />}
      </div>
      {!plan && bar.note && (
        <span className={css.note} style={{ left: after + 8 }}>
          {bar.note}
        </span>
      )}
    </>
  )
})

function Outline({ at, span, px, follows }: { at: Stretch; span: Span; px: number; follows?: boolean }) {
  const { left, width } = boxOf(at, span, px)
  return <i className={css.ghost} style={{ left, width: Math.max(width - 1, LEAST) }} data-follows={follows} />
}
