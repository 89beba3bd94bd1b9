// Tasks from a spreadsheet into this campaign: which column is what, what would come of it, and then one step.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import type { ApiError } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Columns } from './Columns'
import { assign, type Mapping } from './columns'
import { File } from './File'
import { Findings, NoTasks } from './Findings'
import css from './Import.module.css'
import { usePick } from './pick'
import { importTasks, useHeadings, usePlan } from './plan'

export default function ImportScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('import.pick', pick)
  if (file) return <Preview key={file} file={file} onPick={pick} />
  return (
    <>
      <PageBar title={t('ui.import')} />
      <EmptyState
        columns={[t('ui.import.heading'), t('ui.import.field')]}
        title={t('ui.import.none')}
        action={
          <Button variant="filled" onClick={pick}>
            {t('ui.import.pick')}
          </Button>
        }
      >
        <p className="qd-2">{t('ui.import.noneHint')}</p>
      </EmptyState>
    </>
  )
}

/** What the error is about is the sheet's headings: the user may say what they mean. */
const ofHeadings = (error: ApiError | null) => error?.code === 'import.no_task'

function Preview({ file, onPick }: { file: string; onPick: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const { id } = useCampaign().book.campaign
  const [mapping, setMapping] = useState<Mapping>({})
  const [busy, setBusy] = useState(false)
  const look = usePlan(id, file, mapping)
  const headings = useHeadings(file, mapping, ofHeadings(look.error))

  const { plan } = look.data ?? {}
  const columns = ofHeadings(look.error) ? headings.data : plan?.columns
  const errors = (look.data?.errors.length ?? 0) + (plan?.more ?? 0)
  const changes = plan ? plan.tasks + plan.items + plan.groups + plan.people + plan.patched : 0
  const settled = look.isSuccess && !look.isPlaceholderData && !look.isFetching
  const ready = settled && errors === 0 && changes > 0 && !busy

  const run = async () => {
    setBusy(true)
    try {
      const { applied } = await importTasks(id, file, mapping)
      if (!applied) return void (await look.refetch()) // the file has changed meanwhile, and not for the better
      tell.step(applied)
      navigate(`/campaigns/${id}/overview`)
    } finally {
      setBusy(false)
    }
  }
  useAction('import.run', () => ready && tell.failure(run()))
  useAction('import.again', () => void look.refetch())

  return (
    <>
      <PageBar
        title={t('ui.import')}
        actions={
          <>
            <ActionButton id="import.again" />
            <ActionButton id="import.run" icon="import" variant="filled" withKey disabled={!ready}>
              {plan ? t('ui.import.runRows', { count: plan.rows }) : t('ui.import.run')}
            </ActionButton>
          </>
        }
      >
        <File path={file} onPick={onPick} />
      </PageBar>
      {look.error && !ofHeadings(look.error) ? (
        <ErrorState within error={look.error} onRetry={() => void look.refetch()}>
          <Button onClick={onPick}>{t('ui.import.another')}</Button>
        </ErrorState>
      ) : columns ? (
        <div className={css.body} aria-busy={!settled}>
          <Columns
            columns={columns}
            mapping={mapping}
            onAssign={(heading, field) => setMapping(assign(columns, mapping, heading, field))}
          />
          {look.data ? <Findings imported={look.data} /> : <NoTasks error={look.error} />}
        </div>
      ) : (
        <Loading what={t('ui.import.reading')} />
      )}
      {plan && (
        <FootNote>
          <span>{t('ui.import.rows', { count: plan.rows })}</span>
          <span>{t('ui.import.errors', { count: errors })}</span>
        </FootNote>
      )}
    </>
  )
}
