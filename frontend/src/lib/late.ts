// Something takes long enough to be said: most things are there before.
import { useEffect, useState } from 'react'

/** How long that is where nothing else is said, in ms. */
const WAIT = 200

/** Whether something has been under way for that long. */
export function useLate(busy: boolean, wait = WAIT): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setLate(true), wait)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [busy, wait])
  return busy && late
}
