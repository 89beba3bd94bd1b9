// What live mode does with time: it hears each second once, has the day worked out anew every few of them, and watches for a clock
// that was set or a laptop that slept. Nothing here grows with the hours.
import { useEffect, useState } from 'react'
import { onSecond } from '~/lib/clock'
import { useSteady } from '~/lib/useSteady'
import { type Jump, jumpOf, type Reading } from './watch'

/** Between two workings out of the day, ms: the delay of what overruns grows by the minute. */
const BEAT = 10_000

const reading = (): Reading => ({ wall: Date.now(), steady: performance.now() })

/** Calls retime with every beat, and at once after a jump; tells of the last jump until it is put away. */
export function useClock(retime: () => void): { jump: Jump | null; forget: () => void } {
  const [jump, setJump] = useState<Jump | null>(null)
  const again = useSteady(retime)
  useEffect(() => {
    let last = reading()
    let beat = Math.floor(last.wall / BEAT)
    const hear = () => {
      const now = reading()
      const seen = jumpOf(last, now)
      last = now
      if (seen) setJump(seen)
      const n = Math.floor(now.wall / BEAT)
      if (!seen && n === beat) return
      beat = n
      again()
    }
    return onSecond(hear)
  }, [again])
  return { jump, forget: () => setJump(null) }
}
