// Figures by day and channel from a spreadsheet into this campaign: which column is what, what would come of it, and then
// one step. Whether days or months come first is asked where the file does not settle it.
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import type { ApiError, ImportColumn } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { assign, fieldOf, type Mapping, repeated } from './columns'
import { DatesAsked } from './DatesAsked'
import { File } from './File'
import css from './Import.module.css'
import { usePick } from './pick'
import { ReadingFindings } from './ReadingFindings'
import { choicesOf, type Dates, readIn, useReadingHeadings, useReadingPlan, wholeOf } from './readings'

export default function ReadingsScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('readings.pick', pick)
  if (file) return <Look key={file} file={file} onPick={pick} />
  return (
    <>
      <PageBar title={t('ui.readings')} />
      <EmptyState
        columns={[t('ui.readings.column'), t('ui.readings.is')]}
        title={t('ui.readings.none')}
        action={
          <Button variant="filled" onClick={pick}>
            {t('ui.readings.pick')}
          </Button>
        }
      >
        <p className="qd-2">{t('ui.readings.noneHint')}</p>
      </EmptyState>
    </>
  )
}

/** What the user can settle beside the file: what its columns are, and how its dates are written. */
const OF_COLUMNS = ['import.no_day', 'import.no_metric', 'import.map_ratio', 'import.map_twice']
const OF_DATES = ['import.dates_ask', 'import.dates_both']
const has = (codes: readonly string[], e: ApiError | null) => e !== null && codes.includes(e.code)

function Look({ file, onPick }: { file: string; onPick: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const { book } = useCampaign()
  const { id } = book.campaign
  const [map, setMap] = useState<Mapping>({})
  const [dates, setDates] = useState<Dates>('')
  const [busy, setBusy] = useState(false)
  const of = { campaign: id, path: file, map, dates }
  const look = useReadingPlan(of)
  const headings = useReadingHeadings(of)
  const mine = has(OF_COLUMNS, look.error) || has(OF_DATES, look.error)
  const plan = look.error ? undefined : look.data?.plan
  const errors = look.data && !look.error ? look.data.errors.length + look.data.plan.more : 0
  const changes = plan ? plan.made + plan.changed : 0
  const settled = look.isSuccess && !look.isPlaceholderData && !look.isFetching
  const ready = settled && errors === 0 && changes > 0 && !busy
  const run = async () => {
    setBusy(true)
    try {
      const { applied } = await readIn(of)
      if (!applied) return void (await look.refetch()) // the file has changed meanwhile, and not for the better
      tell.step(applied)
      navigate(`/campaigns/${id}/data`, { replace: true })
    } finally {
      setBusy(false)
    }
  }
  useAction('readings.run', () => ready && tell.failure(run()))
  useAction('readings.again', () => void look.refetch())
  return (
    <>
      <PageBar
        title={t('ui.readings')}
        actions={
          <>
            <ActionButton id="readings.again" />
            <ActionButton id="readings.run" icon="import" variant="filled" withKey disabled={!ready}>
              {changes > 0 ? t('ui.readings.run', { count: changes }) : t('ui.readings.runAny')}
            </ActionButton>
          </>
        }
      >
        <File path={file} onPick={onPick} />
      </PageBar>
      {look.error && !mine ? (
        <ErrorState within error={look.error} onRetry={() => void look.refetch()}>
          <Button onClick={onPick}>{t('ui.import.another')}</Button>
        </ErrorState>
      ) : !headings.data ? (
        <Loading what={t('ui.import.reading')} />
      ) : (
        <div className={css.body} aria-busy={!settled}>
          <Columns
            columns={headings.data}
            map={map}
            metrics={book.metrics.filter((m) => m.aggregate !== 'ratio').map((m) => m.name)}
            onAssign={(heading, to) => setMap(assign(headings.data, wholeOf(headings.data, map), heading, to))}
          />
          {look.error ? (
            <section className={css.findings} aria-label={t('ui.readings.look')}>
              <div role="alert" className={css.verdict}>
                <StatusMark status="blocker">
                  {t(has(OF_DATES, look.error) ? 'ui.readings.dates' : 'ui.readings.mapFirst')}
                </StatusMark>
                <p className="qd-2">{look.error.message}</p>
              </div>
              {has(OF_DATES, look.error) && <DatesAsked dates={dates} onDates={setDates} />}
            </section>
          ) : (
            look.data && (
              <ReadingFindings imported={look.data}>
                {dates !== '' && <DatesAsked dates={dates} onDates={setDates} />}
              </ReadingFindings>
            )
          )}
        </div>
      )}
    </>
  )
}

interface ColumnsProps {
  columns: readonly ImportColumn[]
  map: Mapping
  metrics: readonly string[]
  onAssign: (heading: string, to: string) => void
}

function Columns({ columns, map, metrics, onAssign }: ColumnsProps) {
  const t = useT()
  return (
    <section className={css.columns} aria-label={t('ui.readings.columns')}>
      <div className={css.columnsHead} aria-hidden="true">
        <span>{t('ui.readings.column')}</span>
        <span>{t('ui.readings.is')}</span>
      </div>
      <ul>
        {columns.map((c, i) => {
          const again = repeated(columns, i)
          const is = again ? '' : fieldOf(c, map)
          const { known, fresh } = choicesOf(c.heading, metrics)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <li key={i} className={css.column} data-unused={!is || undefined}>
              <span className="qd-cut" title={c.heading}>
                {c.heading}
              </span>
              <NativeSelect
                aria-label={t('ui.readings.isOf', { heading: c.heading })}
                value={is}
                disabled={again}
                onChange={(e) => onAssign(c.heading, e.currentTarget.value)}
              >
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
              </NativeSelect>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
