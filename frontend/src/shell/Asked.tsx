// The row a jump asks for, which no block shows: whole, at the side. One that was deleted meanwhile says so.
import { ActionLink } from '~/actions/ActionButton'
import { findRow } from '~/api'
import { RowPanel, SidePanel } from '~/components/RowPanel'
import { useLanding } from '~/lib/landing'
import { useT } from '~/locale'
import { useCampaign } from './campaign'

export function Asked({ row, onClose }: { row: string; onClose: () => void }) {
  const t = useT()
  const { book } = useCampaign()
  const { field } = useLanding()
  const found = findRow(book, row)
  const label = t('ui.row.asked')
  if (found) {
    return <RowPanel label={label} book={book} kind={found.kind} row={found.row} field={field} onClose={onClose} />
  }
  return (
    <SidePanel label={label} about={book.campaign.name} onClose={onClose}>
      <p role="status">{t('ui.row.isGone')}</p>
      <p>
        <ActionLink id="go.history" />
      </p>
    </SidePanel>
  )
}
