// Figures by day and channel from a spreadsheet into this campaign: which column is what, what would come of it, and then
// one step. Whether days or months come first is asked where the file does not settle it.
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import type { ImportColumn } from '~/api'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Columns } from './Columns'
import { assign, type Mapping } from './columns'
import { asks, DatesAsked, OF_DATES } from './DatesAsked'
import { Asked, Look, NoFile } from './Look'
import { usePick } from './pick'
import { ReadingFindings } from './ReadingFindings'
import { choicesOf, type Dates, readIn, useReadingHeadings, useReadingPlan, wholeOf } from './readings'
import { useLook } from './useLook'

export default function ReadingsScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('readings.pick', pick)
  if (file) return <Readings key={file} file={file} onPick={pick} />
  return (
    <NoFile
      title={t('ui.readings')}
      heads={[t('ui.readings.column'), t('ui.readings.is')]}
      none={t('ui.readings.none')}
      hint={t('ui.readings.noneHint')}
      pick={t('ui.readings.pick')}
      onPick={pick}
    />
  )
}

/** What the user can settle beside the file: what its columns are. How its dates are written, too. */
const OF_COLUMNS = ['import.no_day', 'import.no_metric', 'import.map_ratio', 'import.map_twice']

function Readings({ file, onPick }: { file: string; onPick: () => void }) {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const [map, setMap] = useState<Mapping>({})
  const [dates, setDates] = useState<Dates>('')
  const of = { campaign: id, path: file, map, dates }
  const look = useReadingPlan(of)
  const headings = useReadingHeadings(of)
  const ofDates = asks(look.error, OF_DATES)
  const looking = useLook({
    at: 'readings',
    look,
    changesOf: (plan) => plan.made + plan.changed,
    write: () => readIn(of),
    onward: () => `/campaigns/${id}/data`,
  })
  const { data, changes } = looking
  return (
    <Look
      at="readings"
      title={t('ui.readings')}
      file={file}
      onPick={onPick}
      looking={looking}
      run={changes > 0 ? t('ui.readings.run', { count: changes }) : t('ui.readings.runAny')}
      asked={ofDates || asks(look.error, OF_COLUMNS)}
      columns={headings.data}
      choices={(columns) => (
        <Columns
          label={t('ui.readings.columns')}
          heads={[t('ui.readings.column'), t('ui.readings.is')]}
          columns={columns}
          mapping={map}
          choiceOf={(heading) => t('ui.readings.isOf', { heading })}
          onAssign={(heading, to) => setMap(assign(columns, wholeOf(columns, map), heading, to))}
        >
          {(c) => (
            <Choices column={c} metrics={book.metrics.filter((m) => m.aggregate !== 'ratio').map((m) => m.name)} />
          )}
        </Columns>
      )}
    >
      {look.error && (
        <Asked
          label={t('ui.readings.look')}
          ask={t(ofDates ? 'ui.readings.dates' : 'ui.readings.mapFirst')}
          error={look.error.message}
        >
          {ofDates && <DatesAsked dates={dates} onDates={setDates} />}
        </Asked>
      )}
      {data && (
        <ReadingFindings imported={data}>
          {dates !== '' && <DatesAsked dates={dates} onDates={setDates} />}
        </ReadingFindings>
      )}
    </Look>
  )
}

/** What a column can be: nothing, the day, the channel, a metric. */
function Choices({ column, metrics }: { column: ImportColumn; metrics: readonly string[] }) {
  const t = useT()
  const { known, fresh } = choicesOf(column.heading, metrics)
  return (
    <>
      <option value="">{t('ui.readings.unused')}</option>
      <option value="date">{t('ui.readings.date')}</option>
      <option value="channel">{t('ui.readings.channel')}</option>
      {fresh && <option value={fresh}>{t('ui.readings.new', { name: fresh })}</option>}
      {known.length > 0 && (
        <optgroup label={t('ui.readings.existing')}>
          {known.map((m) => (
            <option key={m} value={m}>
              {m}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}
