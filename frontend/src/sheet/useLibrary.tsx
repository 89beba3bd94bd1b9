// The way between a list of a campaign and the library: people and partners that are there already are taken over, those
// of the campaign are kept for the next one.
import { lazy, Suspense, useState } from 'react'
import { useAction } from '~/actions/bound'
import { type ID, keep, type SharedKind } from '~/api'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'

const FromLibrary = lazy(() => import('./FromLibrary'))

/** Binds `at.borrow` and, for the rows selected, `at.keep`; answers the dialog, to be shown somewhere. */
export function useLibrary(at: string, kind: SharedKind, selected: readonly ID[]) {
  const t = useT()
  const { book } = useCampaign()
  const [open, setOpen] = useState(false)
  const send = () =>
    tell.failure(
      keep(book.campaign.id, kind, [...selected]).then((a) =>
        a.step ? tell.step(a) : tell.done(t('ui.sheet.library.allKept')),
      ),
    )
  useAction(`${at}.borrow`, () => setOpen(true))
  useAction(`${at}.keep`, selected.length > 0 ? send : null)
  if (!open) return null
  return (
    <Suspense>
      <FromLibrary kind={kind} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
