// What of a box that scrolls is in sight, px.
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

export interface View {
  top: number
  left: number
  height: number
  width: number
}

/** The view, and what to call when the box has been scrolled. */
export function useView(box: RefObject<HTMLElement | null>): [View, () => void] {
  const [view, setView] = useState<View>({ top: 0, left: 0, height: 900, width: 1280 })
  const measure = useCallback(() => {
    const element = box.current
    if (!element) return
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = element
    setView({ top, left, height, width })
  }, [box])
  useLayoutEffect(() => {
    if (!box.current) return
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box, measure])
  return [view, measure]
}
