// Where a jump lands: ?row=ID names the row a place is asked to show, &field=NAME what of it. Every section takes it the
// same way.
import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'

export interface Landing {
  /** The row asked for; "" for none. */
  row: string
  /** The field of it that is to be looked at; "" for the row as a whole. */
  field: string
  /** Forgets it: the place stays. */
  leave: () => void
}

export function useLanding(): Landing {
  const [params, setParams] = useSearchParams()
  const leave = useCallback(
    () =>
      setParams(
        (p) => {
          p.delete('row')
          p.delete('field')
          return p
        },
        { replace: true },
      ),
    [setParams],
  )
  return { row: params.get('row') ?? '', field: params.get('field') ?? '', leave }
}

/** Brings what shows the row into sight and gives the keyboard to it, or to the control in it. */
const land = (element: HTMLElement | null) => {
  if (!element) return
  element.scrollIntoView({ block: 'nearest' })
  const control = element.querySelector<HTMLElement>('input, textarea, button, a')
  ;(control ?? element).focus({ preventScroll: true })
}

/** What the element that shows a row carries when it is the one asked for. */
export const landed = (here: boolean) =>
  here ? ({ ref: land, 'aria-current': true, 'data-landed': true, tabIndex: -1 } as const) : {}
