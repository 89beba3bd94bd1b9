// The responses of a survey tool's export into this campaign, a row a respondent: which column is which question, what would
// come of it, and then one step. Whether days or months come first is asked where the file does not settle it.
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
import { ResponseFindings } from './ResponseFindings'
import type { Dates } from './readings'
import { ASKED, questionsOf, readResponsesIn, useResponseHeadings, useResponsePlan } from './responses'

export default function ResponsesScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('responses.pick', pick)
  if (file) return <Look key={file} file={file} onPick={pick} />
  return (
    <>
      <PageBar title={t('ui.responses')} />
      <EmptyState
        columns={[t('ui.responses.column'), t('ui.responses.is')]}
        title={t('ui.responses.none')}
        action={
          <Button variant="filled" onClick={pick}>
            {t('ui.responses.pick')}
          </Button>
        }
      >
        <p className="qd-2">{t('ui.responses.noneHint')}</p>
      </EmptyState>
    </>
  )
}

/** What the user can settle beside the file: what its columns are, and how its dates are written. */
const OF_COLUMNS = ['import.no_question', 'import.map_column', 'import.map_twice']
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
  const look = useResponsePlan(of)
  const headings = useResponseHeadings(of)
  const mine = has(OF_COLUMNS, look.error) || has(OF_DATES, look.error)
  const plan = look.error ? undefined : look.data?.plan
  // Once the file is understood, columns that ask the same in other words have their question.
  const shown = plan?.columns ?? headings.data ?? []
  const errors = look.data && !look.error ? look.data.errors.length + look.data.plan.more : 0
  const changes = plan ? plan.made + plan.changed : 0
  const settled = look.isSuccess && !look.isPlaceholderData && !look.isFetching
  const ready = settled && errors === 0 && changes > 0 && !busy
  const run = async () => {
    setBusy(true)
    try {
      const { applied } = await readResponsesIn(of)
      if (!applied) return void (await look.refetch()) // the file has changed meanwhile, and not for the better
      tell.step(applied)
      navigate(`/campaigns/${id}/feedback?by=figures`, { replace: true })
    } finally {
      setBusy(false)
    }
  }
  useAction('responses.run', () => ready && tell.failure(run()))
  useAction('responses.again', () => void look.refetch())
  return (
    <>
      <PageBar
        title={t('ui.responses')}
        actions={
          <>
            <ActionButton id="responses.again" />
            <ActionButton id="responses.run" icon="import" variant="filled" withKey disabled={!ready}>
              {changes > 0 ? t('ui.responses.run', { count: changes }) : t('ui.responses.runAny')}
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
            columns={shown}
            map={map}
            questions={book.questions.map((q) => q.text)}
            onAssign={(heading, to) => setMap(assign(shown, map, heading, to))}
          />
          {look.error ? (
            <section className={css.findings} aria-label={t('ui.responses.look')}>
              <div role="alert" className={css.verdict}>
                <StatusMark status="blocker">
                  {t(has(OF_DATES, look.error) ? 'ui.readings.dates' : 'ui.responses.mapFirst')}
                </StatusMark>
                <p className="qd-2">{look.error.message}</p>
              </div>
              {has(OF_DATES, look.error) && <DatesAsked dates={dates} onDates={setDates} />}
            </section>
          ) : (
            look.data && (
              <ResponseFindings imported={look.data}>
                {dates !== '' && <DatesAsked dates={dates} onDates={setDates} />}
              </ResponseFindings>
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
  questions: readonly string[]
  onAssign: (heading: string, to: string) => void
}

function Columns({ columns, map, questions, onAssign }: ColumnsProps) {
  const t = useT()
  return (
    <section className={css.columns} aria-label={t('ui.responses.columns')}>
      <div className={css.columnsHead} aria-hidden="true">
        <span>{t('ui.responses.column')}</span>
        <span>{t('ui.responses.is')}</span>
      </div>
      <ul>
        {columns.map((c, i) => {
          const again = repeated(columns, i)
          const is = again ? '' : fieldOf(c, map)
          const { known, fresh } = questionsOf(c, is, questions)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <li key={i} className={css.column} data-unused={!is || undefined}>
              <span className="qd-cut" title={c.heading}>
                {c.heading}
              </span>
              <NativeSelect
                aria-label={t('ui.responses.isOf', { heading: c.heading })}
                value={is}
                disabled={again}
                onChange={(e) => onAssign(c.heading, e.currentTarget.value)}
              >
                <option value="">{t('ui.responses.unused')}</option>
                <option value="date">{t('ui.responses.date')}</option>
                <option value="respondent">{t('ui.responses.respondent')}</option>
                {fresh && <option value={fresh}>{t('ui.responses.new', { name: fresh })}</option>}
                {ASKED.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`ui.responses.as.${kind}`)}
                  </option>
                ))}
                {known.length > 0 && (
                  <optgroup label={t('ui.responses.existing')}>
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
