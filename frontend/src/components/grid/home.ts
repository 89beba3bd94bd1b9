// Where the focus of a grid is. On a cell that takes text it is in the field over it, so that an input method begins to
// compose there from the first letter. On any other it is on the grid itself: WebKit composes in a read-only field too,
// and a letter that is a shortcut would be swallowed.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

type Ref = RefObject<HTMLElement | null>

/** Keeps the focus with the field or with the grid, whichever the active cell asks for, once one of them has it. */
export function useHome(field: Ref, grid: Ref, open: boolean): Ref {
  const home = open ? field : grid
  useLayoutEffect(() => {
    const other = open ? grid : field
    if (other.current && document.activeElement === other.current) home.current?.focus({ preventScroll: true })
  }, [field, grid, home, open])
  return home
}

interface Clipboard {
  copy: (data: DataTransfer, cut: boolean) => void
  paste: (data: DataTransfer) => void
}

/** Copying, cutting and pasting while `home` has the focus. These events begin at a selection, which the grid itself has none of. */
export function useClipboard(home: Ref, on: boolean, { copy, paste }: Clipboard): void {
  const hear = (e: ClipboardEvent) => {
    if (!on || !e.clipboardData || e.defaultPrevented || document.activeElement !== home.current) return
    e.preventDefault()
    if (e.type === 'paste') paste(e.clipboardData)
    else copy(e.clipboardData, e.type === 'cut')
  }
  const latest = useRef(hear)
  useLayoutEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const listen = (e: ClipboardEvent) => latest.current(e)
    const events = ['copy', 'cut', 'paste'] as const
    for (const name of events) document.addEventListener(name, listen)
    return () => {
      for (const name of events) document.removeEventListener(name, listen)
    }
  }, [])
}
