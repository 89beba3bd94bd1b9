// A dialog that comes and goes gives the focus back.
import { useLayoutEffect, useState } from 'react'

/** To what had it before, if that is still there and nothing else has taken it. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement) // as it is drawn first: its own field has not taken it yet
  useLayoutEffect(
    () => () => {
      setTimeout(() => {
        const nobody = document.activeElement === null || document.activeElement === document.body
        if (nobody && before instanceof HTMLElement) before.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
