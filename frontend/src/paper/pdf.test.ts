import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** A worker that is ready at once. */
class Port {
  static made: Port[] = []
  terminate = vi.fn()
  constructor() {
    Port.made.push(this)
  }
  addEventListener(what: string, hear: () => void) {
    if (what === 'message') queueMicrotask(hear)
  }
}

const getDocument = vi.fn()
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  GlobalWorkerOptions: {},
  PDFWorker: { create: ({ port }: { port: Port }) => ({ port, destroy: () => {} }) },
  getDocument: (o: unknown) => getDocument(o),
}))
vi.mock('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url', () => ({ default: 'worker.mjs' }))

const portsAsked = () => getDocument.mock.calls.map(([o]) => Port.made.indexOf(o.worker.port))
const document = () => ({ getPage: async () => ({}), loadingTask: { destroy: async () => {} } })

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  vi.stubGlobal('Worker', Port)
  Port.made = []
  getDocument.mockReset().mockImplementation(() => ({ promise: Promise.resolve(document()) }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('reads the bytes, and opens one document after another with one worker', async () => {
  const { openPdf, closePdf } = await import('./pdf')
  await closePdf(await openPdf(btoa('%PDF')))
  await closePdf(await openPdf(btoa('%PDF')))
  expect(getDocument.mock.calls[0]?.[0].data).toEqual(new Uint8Array([37, 80, 68, 70]))
  expect(portsAsked()).toEqual([0, 0])
})

it('lets the worker go when nobody looks at a page for half a minute', async () => {
  const { openPdf, closePdf, coolDown, warmUp } = await import('./pdf')
  await closePdf(await openPdf(''))
  coolDown()
  await vi.advanceTimersByTimeAsync(29_000)
  warmUp()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(Port.made[0]?.terminate).not.toHaveBeenCalled()
  coolDown()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(Port.made[0]?.terminate).toHaveBeenCalledOnce()
  await openPdf('')
  expect(portsAsked()).toEqual([0, 1])
})

it('forgets a document that would not open', async () => {
  const { openPdf, coolDown } = await import('./pdf')
  getDocument.mockImplementation(() => ({ promise: Promise.reject(new Error('no PDF')) }))
  await expect(openPdf('')).rejects.toThrow('no PDF')
  coolDown()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(Port.made[0]?.terminate).toHaveBeenCalledOnce()
})
