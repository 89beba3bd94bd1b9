// Files dropped on the window. Only the system knows their paths, and tells them with the place of the drop; what stands
// there takes them. Dropped elsewhere they do nothing: of itself the window would go and show the file in the page's place.

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

/** Whether what is being dragged is files: WebKitGTK says only that it has addresses. */
export const dragsFiles = (dragged: Pick<DataTransfer, 'types'> | null): boolean =>
  dragged !== null && (dragged.types.includes('Files') || dragged.types.includes('text/uri-list'))

/** The page takes it in hand: what it refused ("none") WebKit would take itself. */
function hold(e: DragEvent) {
  if (dragsFiles(e.dataTransfer)) e.preventDefault()
}

const events = ['dragenter', 'dragover', 'drop'] as const

/** Begins to hear drops, once for the whole window; the answer stops it. */
export function hearDrops(): () => void {
  runtime()?.OnFileDrop?.((x, y, paths) => {
    const there = document.elementFromPoint(x, y)
    const files = paths.filter((p) => p !== '')
    for (const [element, hear] of targets) if (there && files.length > 0 && element.contains(there)) hear(files)
  }, false)
  for (const event of events) window.addEventListener(event, hold)
  return () => {
    runtime()?.OnFileDropOff?.()
    for (const event of events) window.removeEventListener(event, hold)
  }
}
