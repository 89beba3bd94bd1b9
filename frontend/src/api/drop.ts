// Files dropped on the window. Only the system knows their paths, and tells them with the place of the drop; what stands
// there takes them. A file dropped elsewhere does nothing: without this, the window would go and show it in the page's place.

type Hear = (paths: string[]) => void

interface Dropping {
  runtime?: {
    OnFileDrop?: (hear: (x: number, y: number, paths: string[]) => void, targetsOnly: boolean) => void
    OnFileDropOff?: () => void
  }
}

const runtime = () => (window as unknown as Dropping).runtime

const targets = new Map<Element, Hear>()

/** Hears the files dropped on an element, or on what is in it; the answer stops it. */
export function onDrop(element: Element, hear: Hear): () => void {
  targets.set(element, hear)
  return () => targets.delete(element)
}

/** Begins to hear drops, once for the whole window; the answer stops it. */
export function hearDrops(): () => void {
  runtime()?.OnFileDrop?.((x, y, paths) => {
    const there = document.elementFromPoint(x, y)
    const files = paths.filter((p) => p !== '')
    for (const [element, hear] of targets) if (there && files.length > 0 && element.contains(there)) hear(files)
  }, false)
  return () => runtime()?.OnFileDropOff?.()
}
