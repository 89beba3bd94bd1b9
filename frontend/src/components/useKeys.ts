// Keys of a list or grid that has the focus as a whole: it has it from the start, and takes the keys that nothing else
// has the focus for. Where a field moves the list (aria-controls), the focus is the field's.
import { type RefObject, useLayoutEffect } from 'react'
import { underDialog } from '~/lib/keys'
import { useKeydown } from '~/lib/useKeydown'

const keyboardOf = (box: HTMLElement | null): HTMLElement | null =>
  (box?.id ? document.querySelector<HTMLElement>(`[aria-controls="${box.id}"]`) : null) ?? box

/** `hear` says with preventDefault that it took a key. */
export function useKeys(box: RefObject<HTMLElement | null>, hear: (e: KeyboardEvent) => void): void {
  // The arrows work as soon as the list is there, unless the user is at work elsewhere on the page.
  useLayoutEffect(() => {
    const element = box.current
    const at = document.activeElement // on the link that led here it has done its work
    const elsewhere = (element?.closest('main')?.contains(at) && !at?.closest('nav')) || underDialog()
    if (!elsewhere) keyboardOf(element)?.focus({ preventScroll: true })
  }, [box])

  // Keys that nothing has the focus for, after a toast has gone with it, belong to the list.
  useKeydown((e) => {
    if (e.defaultPrevented || e.target !== document.body || underDialog()) return
    hear(e)
    if (e.defaultPrevented) keyboardOf(box.current)?.focus({ preventScroll: true })
  })
}
