// pdf.js, loaded when the first page is to be seen. Its worker lives as long as the window: a preview costs a document,
// not a worker.
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

/**
 * Starts the worker from its file. pdf.js left to itself takes a detour by a blob where the page's address is none of
 * http, and the page's policy forbids that. Where no worker can be had, pdf.js works in the page.
 */
async function start(): Promise<PDFWorker> {
  const { GlobalWorkerOptions, PDFWorker } = await load()
  GlobalWorkerOptions.workerSrc = workerUrl
  try {
    const port = new Worker(workerUrl, { type: 'module' })
    await spoken(port)
    return PDFWorker.create({ port })
  } catch {
    return new PDFWorker()
  }
}

let worker: Promise<PDFWorker> | undefined

/** Begins to load, so that all is there when the first bytes come. */
export function warmUp(): void {
  worker ??= start()
  worker.catch(() => {
    worker = undefined // the next preview tries again
  })
}

/** Opens a PDF given in base64. Whoever takes the document closes it. */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  warmUp()
  const { getDocument } = await load()
  const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  // Glyphs are drawn as outlines: fonts handed to WebKit, five megabytes a document, are never given back.
  return await getDocument({ data, worker: await worker, disableFontFace: true }).promise
}

/** Frees what a document holds. */
export const closePdf = (doc: PDFDocumentProxy) => void doc.loadingTask.destroy()
