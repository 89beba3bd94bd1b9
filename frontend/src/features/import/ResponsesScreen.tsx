// The responses of a survey tool's export into this campaign, a row a respondent: which column is which question, what would
// come of it, and then one step. Whether days or months come first is asked where the file does not settle it.
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
import { ResponseFindings } from './ResponseFindings'
import type { Dates } from './readings'
import { ASKED, questionsOf, readResponsesIn, useResponseHeadings, useResponsePlan } from './responses'
import { useLook } from './useLook'

export default function ResponsesScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('responses.pick', pick)
  if (file) return <Responses key={file} file={file} onPick={pick} />
  return (
    <NoFile
      title={t('ui.responses')}
      heads={[t('ui.responses.column'), t('ui.responses.is')]}
      none={t('ui.responses.none')}
      hint={t('ui.responses.noneHint')}
      pick={t('ui.responses.pick')}
      onPick={pick}
    />
  )
}

/** What the user can settle beside the file: what its columns are. How its dates are written, too. */
const OF_COLUMNS = ['import.no_question', 'import.map_column', 'import.map_twice']

function Responses({ file, onPick }: { file: string; onPick: () => void }) {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const [map, setMap] = useState<Mapping>({})
  const [dates, setDates] = useState<Dates>('')
  const of = { campaign: id, path: file, map, dates }
  const look = useResponsePlan(of)
  const headings = useResponseHeadings(of)
  const ofDates = asks(look.error, OF_DATES)
  const looking = useLook({
    at: 'responses',
    look,
    changesOf: (plan) => plan.made + plan.changed,
    write: () => readResponsesIn(of),
    onward: () => `/campaigns/${id}/feedback?by=figures`,
  })
  const { data, plan, changes } = looking
  return (
    <Look
      at="responses"
      title={t('ui.responses')}
      file={file}
      onPick={onPick}
      looking={looking}
      run={changes > 0 ? t('ui.responses.run', { count: changes }) : t('ui.responses.runAny')}
      asked={ofDates || asks(look.error, OF_COLUMNS)}
      // Once the file is understood, columns that ask the same in other words have their question.
      columns={headings.data && (plan?.columns ?? headings.data)}
      choices={(columns) => (
        <Columns
          label={t('ui.responses.columns')}
          heads={[t('ui.responses.column'), t('ui.responses.is')]}
          columns={columns}
          mapping={map}
          choiceOf={(heading) => t('ui.responses.isOf', { heading })}
          onAssign={(heading, to) => setMap(assign(columns, map, heading, to))}
        >
          {(c, is) => <Choices column={c} is={is} questions={book.questions.map((q) => q.text)} />}
        </Columns>
      )}
    >
      {look.error && (
        <Asked
          label={t('ui.responses.look')}
          ask={t(ofDates ? 'ui.readings.dates' : 'ui.responses.mapFirst')}
          error={look.error.message}
        >
          {ofDates && <DatesAsked dates={dates} onDates={setDates} />}
        </Asked>
      )}
      {data && (
        <ResponseFindings imported={data}>
          {dates !== '' && <DatesAsked dates={dates} onDates={setDates} />}
        </ResponseFindings>
      )}
    </Look>
  )
}

/** What a column can be: nothing, the day, who answered, the answers to a question there is or to a new one. */
function Choices({ column, is, questions }: { column: ImportColumn; is: string; questions: readonly string[] }) {
  const t = useT()
  const { known, fresh } = questionsOf(column, is, questions)
  return (
    <>
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
    </>
  )
}
