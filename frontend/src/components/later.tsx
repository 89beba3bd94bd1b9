// A piece of the window whose code comes when it is first wanted, or when the window has nothing else to do.
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { tell } from '~/components/Toast'

const pieces: (() => Promise<void>)[] = []

/** Loads what is still to come, one by one. */
export async function loadPieces(): Promise<void> {
  for (const preload of pieces) await preload().catch(() => {}) // it is asked for again when needed
}

/** For a button whose press wants a piece: it is loaded when the button is come to. */
export const ahead = ({ preload }: { preload: () => Promise<void> }) => {
  const load = () => void preload().catch(() => {}) // it is asked for again when pressed
  return { onFocus: load, onPointerEnter: load }
}

/**
 * The component, and while its code is on its way what stands in for it: nothing, or `meanwhile`. Once the code is here it
 * is drawn in the same moment: React's own lazy() waits up to 300 ms even then, and what is typed meanwhile would go
 * elsewhere.
 */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  meanwhile?: (props: Props) => ReactNode,
) {
  let loaded: ComponentType<Props> | undefined
  const preload = async () => {
    loaded ??= (await load()).default
  }
  pieces.push(preload)
  function Later(props: Props) {
    const [Piece, setPiece] = useState(() => loaded)
    useEffect(() => {
      if (!Piece) preload().then(() => setPiece(() => loaded), tell.error)
    }, [Piece])
    return Piece ? <Piece {...props} /> : meanwhile?.(props)
  }
  return Object.assign(Later, { preload })
}
