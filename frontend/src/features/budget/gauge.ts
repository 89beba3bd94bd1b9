// Where things stand on the gauge of the reserve, in per cent of its width: it reaches from nothing to the largest share
// that a reserve may be where a risk is high, or further where the reserve does.
import type { Band } from '~/api'

export interface Scale {
  /** Basis points at the right end. */
  end: number
  /** The band. */
  from: number
  to: number
  /** The part that only a high risk opens; null where none is high. */
  risky: number | null
  /** The reserve; null without one. */
  at: number | null
}

export function scaleOf({ min, max, risky, high, share }: Band): Scale {
  const end = Math.max(risky, max, share ?? 0, 1)
  const place = (n: number) => (n / end) * 100
  return {
    end,
    from: place(min),
    to: place(max),
    risky: high > 0 && risky > max ? place(risky) : null,
    at: share === null ? null : place(share),
  }
}
