// A guest list from a spreadsheet.
import { go } from '~/api'
import { useFieldName } from '~/locale'
import { FirstGuests } from './FirstGuests'
import { ListScreen } from './ListScreen'

/** What a column of a guest list can be read into, the usual first. */
const FIELDS = ['name', 'organisation', 'role', 'category', 'phone', 'owner', 'notes'] as const

export default function GuestsScreen() {
  const nameOf = useFieldName()
  return (
    <ListScreen
      at="invited"
      title="ui.invited"
      hint="ui.invited.noneHint"
      importing="ui.invited.importing"
      unknown="import.no_guest"
      ask="ui.invited.noNames"
      fields={FIELDS.map((id) => ({ id, name: nameOf('guest', id) }))}
      read={(call) => go.Import.Guests(call)}
      headings={(call) => go.Import.GuestHeadings(call)}
      onward={(campaign) => `/campaigns/${campaign}/guests`}
      first={(plan) => <FirstGuests plan={plan} />}
    />
  )
}
