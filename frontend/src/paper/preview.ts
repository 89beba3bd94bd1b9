// The handout as it would print now: made by Go, opened by pdf.js, made anew when the options or the campaign change.
import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import {
  type ApiError,
  go,
  type Handout,
  type Preview,
  type PrintOptions,
  type PrintOrder,
  queries,
  type Workbook,
} from '~/api'
import { closePdf, isOpen, openPdf } from './pdf'

/** A preview whose bytes have become an open document. */
export interface Opened extends Omit<Preview, 'pdf'> {
  doc: PDFDocumentProxy
}

let count = 0

/** One that is no longer wanted stops where it is; its answer, should it still come, is not shown. */
async function make(order: Omit<PrintOrder, 'job'>, signal: AbortSignal): Promise<Opened> {
  count++
  const job = `preview-${Date.now().toString(36)}-${count}`
  const stop = () => go.Jobs.Cancel(job).catch(() => {}) // it ends by itself
  signal.addEventListener('abort', stop)
  try {
    const { pdf, ...rest } = await go.Print.Preview({ ...order, job })
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
export function usePreview(book: Workbook, handout: Handout, options: PrintOptions, ready: boolean, since = 0) {
  const campaign = book.campaign.id
  const preview = useQuery<Opened, ApiError>({
    queryKey: [...keyOf(campaign), handout, options, since],
    queryFn: ({ signal }) => make({ campaign, handout, options, since }, signal),
    enabled: ready,
    placeholderData: (kept) => (kept && isOpen(kept.doc) ? kept : undefined), // an error in between has closed it
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
