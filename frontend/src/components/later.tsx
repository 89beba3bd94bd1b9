// A piece of the window whose code comes when it is first wanted.
import { type ComponentType, useEffect, useState } from 'react'
import { tell } from '~/components/Toast'

/**
 * The component, and nothing while its code is on its way. Once that is here it is drawn in the same moment: React's own
 * lazy() waits up to 300 ms even then, and what is typed meanwhile would go elsewhere.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | undefined
  const preload = async () => {
    loaded ??= (await load()).default
  }
  function Later(props: Props) {
    const [Piece, setPiece] = useState(() => loaded)
    useEffect(() => {
      if (!Piece) preload().then(() => setPiece(() => loaded), tell.error)
    }, [Piece])
    return Piece ? <Piece {...props} /> : null
  }
  return Object.assign(Later, { preload })
}
