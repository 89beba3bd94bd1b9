// A run of show from a spreadsheet into this campaign: which column is what, how the items will stand, and then one step.
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { useFieldName, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Columns } from './Columns'
import { assign, type Mapping } from './columns'
import { Asked, Look, NoFile } from './Look'
import { usePick } from './pick'
import { RunFindings } from './RunFindings'
import { importRun, RUN_FIELDS, useRunHeadings, useRunPlan } from './runs'
import { useLook } from './useLook'

export default function RunsScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('runs.pick', pick)
  if (file) return <Runs key={file} file={file} onPick={pick} />
  return (
    <NoFile
      title={t('ui.runs')}
      heads={[t('ui.import.heading'), t('ui.import.field')]}
      none={t('ui.import.none')}
      hint={t('ui.runs.noneHint')}
      pick={t('ui.import.pick')}
      onPick={pick}
    />
  )
}

function Runs({ file, onPick }: { file: string; onPick: () => void }) {
  const t = useT()
  const nameOf = useFieldName()
  const { id } = useCampaign().book.campaign
  const [map, setMap] = useState<Mapping>({})
  const look = useRunPlan(id, file, map)
  const asked = look.error?.code === 'import.no_run_item'
  const headings = useRunHeadings(id, file, map, asked)
  const looking = useLook({
    at: 'runs',
    look,
    changesOf: (plan) => plan.made + plan.patched + plan.people,
    write: () => importRun(id, file, map),
    onward: () => `/campaigns/${id}/show?${new URLSearchParams({ day: look.data?.plan.first[0]?.day ?? '' })}`,
  })
  const { data, plan } = looking
  return (
    <Look
      at="runs"
      title={t('ui.runs')}
      file={file}
      onPick={onPick}
      looking={looking}
      run={plan ? t('ui.import.runRows', { count: plan.rows }) : t('ui.import.run')}
      asked={asked}
      columns={asked ? headings.data : plan?.columns}
      choices={(columns) => (
        <Columns
          label={t('ui.import.columns')}
          heads={[t('ui.import.heading'), t('ui.import.field')]}
          columns={columns}
          mapping={map}
          choiceOf={(heading) => t('ui.import.goesTo', { heading })}
          onAssign={(heading, to) => setMap(assign(columns, map, heading, to))}
        >
          {() => (
            <>
              <option value="">{t('ui.import.unused')}</option>
              {RUN_FIELDS.map((f) => (
                <option key={f} value={f}>
                  {f === 'ends' ? t('ui.show.ends') : nameOf('run_item', f)}
                </option>
              ))}
            </>
          )}
        </Columns>
      )}
    >
      {data && <RunFindings imported={data} />}
      {look.error && <Asked label={t('ui.import.preview')} ask={t('ui.runs.noItems')} error={look.error.message} />}
    </Look>
  )
}
