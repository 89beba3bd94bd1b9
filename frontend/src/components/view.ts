// What of a box that scrolls is in sight, px.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

export interface View {
  top: number
  left: number
  height: number
  width: number
}

/** Width of the rail beside every box, px; the tokens say the same. */
const RAIL = 64

/**
 * The view, and what to call when the box has been scrolled.
 *
 * `breaks` are the widths at which something else is drawn, where it is only there. Such a box is first taken for as
 * large as the window beside the rail, for what is drawn too much is out of sight, and measured with the first
 * layout: it is drawn anew before the paint where its width lies on the other side of a break, else after. Without
 * them it is measured and drawn anew at once.
 */
export function useView(box: RefObject<HTMLElement | null>, breaks?: readonly number[]): [View, () => void] {
  const [view, setView] = useState<View>(() => ({
    top: 0,
    left: 0,
    height: window.innerHeight,
    width: window.innerWidth - RAIL,
  }))
  const seen = useRef(view)
  const at = useRef(breaks)
  useLayoutEffect(() => {
    at.current = breaks
  })
  const measure = useCallback(() => {
    const element = box.current
    if (!element) return
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = element
    const before = seen.current.width
    seen.current = { top, left, height, width }
    const now = seen.current
    if (at.current?.some((b) => before < b !== width < b)) flushSync(() => setView(now))
    else setView(now)
  }, [box])
  useLayoutEffect(() => {
    if (!box.current) return
    if (!at.current) measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box, measure])
  return [view, measure]
}
