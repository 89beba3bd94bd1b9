// The way between a list of a campaign and the library: people and partners that are there already are taken over, those
// of the campaign are kept for the next one.
import { lazy, type RefObject, Suspense, useState } from 'react'
import { useAction } from '~/actions/bound'
import { keep, type SharedKind } from '~/api'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import type { SheetKeys } from './Sheet'

const FromLibrary = lazy(() => import('./FromLibrary'))

/** Binds `at.borrow` and, for the rows selected, `at.keep`; answers the dialog, to be shown somewhere. */
export function useLibrary(at: string, kind: SharedKind, sheet: RefObject<SheetKeys | null>) {
  const t = useT()
  const { book } = useCampaign()
  const [open, setOpen] = useState(false)
  const some = (kind === 'person' ? book.people : book.partners).length > 0
  const send = () => {
    const rows = sheet.current?.rows() ?? []
    if (rows.length === 0) return
    tell.failure(
      keep(book.campaign.id, kind, [...rows]).then((a) =>
        a.step ? tell.step(a) : tell.done(t('ui.sheet.library.allKept')),
      ),
    )
  }
  useAction(`${at}.borrow`, () => setOpen(true))
  useAction(`${at}.keep`, some ? send : null)
  if (!open) return null
  return (
    <Suspense>
      <FromLibrary kind={kind} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
