// pdf.js, loaded when the first page is to be seen. A worker opens many documents, one after the other: a preview costs a
// document, not a worker.
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

// The legacy build has in it what WebKitGTK 2.40 lacks.
const load = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Resolves when a worker has spoken: pdf.js's says that it is ready. */
const spoken = (worker: Worker) =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve, { once: true })
    worker.addEventListener('error', reject, { once: true })
  })

/** How long a worker waits for the next document when nobody looks at one, in ms. */
const PATIENCE = 30_000

/** A worker, and the documents it has open. */
interface Hand {
  worker: PDFWorker
  end: () => void
  open: number
  /** It ends with the last of them. */
  retired: boolean
}

/**
 * Starts a worker from its file. pdf.js left to itself takes a detour by a blob where the page's address is none of
 * http, and the page's policy forbids that. Where no worker can be had, pdf.js works in the page.
 */
async function start(): Promise<Hand> {
  const { GlobalWorkerOptions, PDFWorker } = await load()
  GlobalWorkerOptions.workerSrc = workerUrl
  const fresh = { open: 0, retired: false }
  try {
    const port = new Worker(workerUrl, { type: 'module' })
    await spoken(port)
    const worker = PDFWorker.create({ port })
    const end = () => {
      worker.destroy()
      port.terminate()
    }
    return { ...fresh, worker, end }
  } catch {
    const worker = new PDFWorker()
    return { ...fresh, worker, end: () => worker.destroy() }
  }
}

let hand: Promise<Hand> | undefined
let leaving: ReturnType<typeof setTimeout> | undefined

/** Begins to load, so that all is there when the first bytes come. */
export function warmUp(): void {
  clearTimeout(leaving)
  hand ??= start()
  hand.catch(() => {
    hand = undefined // the next preview tries again
  })
}

/** Nobody looks at a page any more: the worker goes in a while. */
export function coolDown(): void {
  clearTimeout(leaving)
  leaving = setTimeout(() => {
    void hand?.then(retire, () => {})
    hand = undefined
  }, PATIENCE)
}

function retire(old: Hand): void {
  old.retired = true
  if (old.open === 0) old.end()
}

const holders = new WeakMap<PDFDocumentProxy, Hand>()

/** Opens a PDF given in base64. Whoever takes the document closes it. */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  warmUp()
  const { getDocument } = await load()
  const mine = await (hand ?? start())
  mine.open++
  // Glyphs are drawn as outlines: fonts handed to WebKit, five megabytes a document, are never given back.
  const task = getDocument({ data: bytesOf(base64), worker: mine.worker, disableFontFace: true })
  try {
    const doc = await task.promise
    holders.set(doc, mine)
    await doc.getPage(1).catch(() => {}) // nearly always the next: so its drawing begins before the window is painted anew
    return doc
  } catch (e) {
    done(mine)
    throw e
  }
}

/** Whether a document can be looked at: it has not been closed. */
export const isOpen = (doc: PDFDocumentProxy): boolean => holders.has(doc)

/** Frees what a document holds. */
export async function closePdf(doc: PDFDocumentProxy): Promise<void> {
  const holder = holders.get(doc)
  holders.delete(doc)
  await doc.loadingTask.destroy().catch(() => {})
  if (holder) done(holder)
}

function done(holder: Hand): void {
  holder.open--
  if (holder.retired && holder.open === 0) holder.end()
}

/** A plain loop: a call for each of a hundred thousand bytes is felt. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
