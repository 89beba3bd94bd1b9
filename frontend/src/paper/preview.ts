// The handout as it would print now: made by Go, opened by pdf.js, made anew when the options or the campaign change.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { type ApiError, go, type Handout, type Preview, type PrintOptions, queries, type Workbook } from '~/api'
import { closePdf, openPdf } from './pdf'

/** A preview whose bytes have become an open document. */
export interface Opened extends Omit<Preview, 'pdf'> {
  doc: PDFDocumentProxy
}

let count = 0

/** One that is no longer wanted stops where it is; its answer, should it still come, is not shown. */
async function make(campaign: string, handout: Handout, options: PrintOptions, signal: AbortSignal): Promise<Opened> {
  count++
  const job = `preview-${Date.now().toString(36)}-${count}`
  const stop = () => go.Jobs.Cancel(job).catch(() => {}) // it ends by itself
  signal.addEventListener('abort', stop)
  try {
    const { pdf, ...rest } = await go.Print.Preview({ campaign, handout, options, job })
    signal.throwIfAborted()
    const doc = await openPdf(pdf)
    if (signal.aborted) void closePdf(doc)
    return { ...rest, doc }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

const keyOf = (campaign: string) => ['preview', campaign]

/** While a new one is made, the one before stays on display; the query says that it is being fetched. */
export function usePreview(book: Workbook, handout: Handout, options: PrintOptions, ready: boolean) {
  const campaign = book.campaign.id
  const preview = useQuery<Opened, ApiError>({
    queryKey: [...keyOf(campaign), handout, options],
    queryFn: ({ signal }) => make(campaign, handout, options, signal),
    enabled: ready,
    placeholderData: keepPreviousData,
    structuralSharing: false, // a document is no data to compare
    gcTime: 0, // what nobody sees is not kept
  })

  const made = useRef(book)
  useEffect(() => {
    if (made.current === book) return
    made.current = book
    void queries.invalidateQueries({ queryKey: keyOf(campaign) })
  }, [book, campaign])

  const doc = preview.data?.doc
  useEffect(() => (doc ? () => void closePdf(doc) : undefined), [doc])
  return preview
}
