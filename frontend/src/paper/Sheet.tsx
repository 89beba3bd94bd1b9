// One page of a document, drawn to scale on the desk. The page before stays until the next one is drawn.
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { readError } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { useT } from '~/locale'
import css from './Paper.module.css'
import { type Size, scaleOf, type Zoom } from './zoom'

interface Props {
  /** None while the first is made. */
  doc: PDFDocumentProxy | undefined
  /** From 1. */
  page: number
  zoom: Zoom
  /** What the page is, for those who do not see it. */
  label: string
}

/** The size of an element, kept up to date. */
function useSize() {
  const ref = useRef<HTMLElement>(null)
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, size }
}

export function Sheet({ doc, page, zoom, label }: Props) {
  const t = useT()
  const { ref: desk, size } = useSize()
  const frame = useRef<HTMLDivElement>(null)
  const [blank, setBlank] = useState(true)
  const [failure, setFailure] = useState<unknown>(null)
  const [again, setAgain] = useState(0)
  const { width = 0, height = 0 } = size ?? {}

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` draws once more
  useEffect(() => {
    if (!doc || !width || !height) return
    const drawing = draw(doc, page, (sheet) => scaleOf(zoom, sheet, { width, height }))
    drawing.canvas.then(
      (canvas) => {
        release(frame.current)
        frame.current?.replaceChildren(canvas)
        setBlank(false)
        setFailure(null)
      },
      (e: unknown) => {
        if (!drawing.stopped()) setFailure(e)
      },
    )
    return drawing.stop
  }, [doc, page, zoom, width, height, again])

  useEffect(() => {
    const element = frame.current
    return () => release(element)
  }, [])

  // A new page is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another page
  useEffect(() => {
    desk.current?.scrollTo(0, 0)
  }, [page, zoom])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section ref={desk} className={css.desk} tabIndex={0} aria-label={t('ui.print.page')}>
      {failure !== null && <ErrorState within error={readError(failure)} onRetry={() => setAgain(again + 1)} />}
      {blank && failure === null && <Loading what={t('ui.print.making')} />}
      <div ref={frame} role="img" aria-label={label} className={css.sheet} hidden={blank || failure !== null} />
    </section>
  )
}

/**
 * Gives back what a canvas that goes holds, some megabytes: WebKit keeps them until it collects garbage, of which so few
 * objects make too little.
 */
function release(frame: HTMLElement | null) {
  for (const old of frame?.querySelectorAll('canvas') ?? []) old.width = old.height = 0
}

/** Draws a page on a canvas of its own, sharp on the screen it is on. */
function draw(doc: PDFDocumentProxy, page: number, scaleFor: (page: Size) => number) {
  let stopped = false
  let stop = () => {
    stopped = true
  }
  const canvas = (async () => {
    const sheet = await doc.getPage(page)
    if (stopped) throw new Error('stopped')
    const { width, height } = sheet.getViewport({ scale: 1 })
    const scale = scaleFor({ width, height })
    const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    canvas.style.width = `${canvas.width / window.devicePixelRatio}px`
    canvas.style.height = `${canvas.height / window.devicePixelRatio}px`
    const task = sheet.render({ canvas, viewport, intent: 'print' }) // as on paper, and in one go
    stop = () => {
      stopped = true
      task.cancel()
    }
    await task.promise
    if (stopped) throw new Error('stopped')
    return canvas
  })()
  return { canvas, stop: () => stop(), stopped: () => stopped }
}
