// A run of show from a spreadsheet.
import { go } from '~/api'
import { useFieldName, useT } from '~/locale'
import { FirstRunItems } from './FirstRunItems'
import { ListScreen } from './ListScreen'

/** What a column of a run of show can be read into, the usual first. */
const FIELDS = [
  'title',
  'day',
  'starts',
  'ends',
  'minutes',
  'area',
  'owner',
  'cue',
  'materials',
  'kind',
  'hard',
  'equipment',
  'notes',
] as const

export default function RunsScreen() {
  const t = useT()
  const nameOf = useFieldName()
  return (
    <ListScreen
      at="runs"
      title="ui.runs"
      hint="ui.runs.noneHint"
      importing="ui.runs.importing"
      unknown="import.no_run_item"
      ask="ui.runs.noItems"
      fields={FIELDS.map((id) => ({ id, name: id === 'ends' ? t('ui.show.ends') : nameOf('run_item', id) }))}
      read={(call) => go.Import.Run(call)}
      headings={(call) => go.Import.RunHeadings(call)}
      onward={(campaign, read) =>
        `/campaigns/${campaign}/show?${new URLSearchParams({ day: read?.plan.first[0]?.day ?? '' })}`
      }
      first={(plan) => <FirstRunItems plan={plan} />}
    />
  )
}
