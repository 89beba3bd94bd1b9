// The page of the report that is being written, as it would print now. It is made anew whenever something was written, and
// the page before stays until that is drawn.
import { ActionIcon } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { PrintOptions, ReportPart, Workbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { useT } from '~/locale'
import desk from '~/paper/Paper.module.css'
import { coolDown, warmUp } from '~/paper/pdf'
import { usePreview } from '~/paper/preview'
import { Sheet } from '~/paper/Sheet'
import css from './Report.module.css'
import { chapterOf, type Part } from './view'

interface Props {
  book: Workbook
  options: PrintOptions
  parts: readonly Part[]
  at: ReportPart
}

export function LivePage({ book, options, parts, at }: Props) {
  const t = useT()
  const preview = usePreview(book, 'review', options, true)
  useEffect(() => {
    warmUp()
    return coolDown
  }, [])
  const { data, error, isFetching } = preview
  const chapters = useChapters(data?.doc)
  const pages = data?.doc.numPages ?? 0
  // Where the user has turned to holds until he goes to another section.
  const [turned, setTurned] = useState<{ at: ReportPart; page: number } | null>(null)
  const own = chapters[chapterOf(parts, at)] ?? 1
  const page = Math.min(turned?.at === at ? turned.page : own, Math.max(pages, 1))
  const turn = (to: number) => setTurned({ at, page: to })
  return (
    <aside className={css.live} aria-label={t('ui.report.page')}>
      <div className={css.turning}>
        <ActionIcon
          {...hint(t('ui.print.previous'))}
          aria-label={t('ui.print.previous')}
          disabled={page <= 1}
          onClick={() => turn(page - 1)}
        >
          <Icon name="back" />
        </ActionIcon>
        <span className="qd-13" role="status">
          {t('ui.print.pageOf', { page, pages: pages || '…' })}
        </span>
        <ActionIcon
          {...hint(t('ui.print.next'))}
          aria-label={t('ui.print.next')}
          disabled={page >= pages}
          onClick={() => turn(page + 1)}
        >
          <Icon name="forward" />
        </ActionIcon>
      </div>
      <div className={desk.middle} aria-busy={isFetching}>
        {error && !isFetching ? (
          <ErrorState within error={error} onRetry={() => void preview.refetch()}>
            {null}
          </ErrorState>
        ) : (
          <Sheet
            doc={data?.doc}
            page={page}
            zoom="page"
            label={t('ui.print.sheet', { handout: t('handout.review'), campaign: book.campaign.name, page, pages })}
          />
        )}
      </div>
    </aside>
  )
}

/** The pages on which the chapters of a document begin, by its bookmarks: the cover first. Of the one before, until they are known. */
function useChapters(doc: PDFDocumentProxy | undefined): readonly number[] {
  const [chapters, setChapters] = useState<readonly number[]>([])
  useEffect(() => {
    if (!doc) return
    let gone = false
    chaptersOf(doc).then(
      (found) => gone || setChapters(found),
      () => {}, // a document that was closed meanwhile
    )
    return () => {
      gone = true
    }
  }, [doc])
  return chapters
}

async function chaptersOf(doc: PDFDocumentProxy): Promise<number[]> {
  const marks = (await doc.getOutline()) ?? []
  return Promise.all(
    marks.map(async ({ dest }) => {
      const to = typeof dest === 'string' ? await doc.getDestination(dest) : dest
      return to ? (await doc.getPageIndex(to[0])) + 1 : 1
    }),
  )
}
