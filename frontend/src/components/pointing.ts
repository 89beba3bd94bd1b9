// The row a mouse has come to rest on. Rows that scroll past under a mouse at rest are not pointed at, nor those it
// crosses on its way.
import { type MouseEvent, useCallback, useEffect, useRef } from 'react'

/** How long the mouse rests before it counts, ms. */
const REST = 80

export function usePointing(onPoint: ((id: string) => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leave = useCallback(() => clearTimeout(timer.current), [])
  useEffect(() => leave, [leave])
  const over = (id: string, { movementX, movementY }: Pick<MouseEvent, 'movementX' | 'movementY'>) => {
    if (!onPoint || (movementX === 0 && movementY === 0)) return
    leave()
    timer.current = setTimeout(() => onPoint(id), REST)
  }
  return { over, leave }
}
