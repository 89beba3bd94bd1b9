// A look at what would come of a sheet: which column is what, what would be made of it, and then one step.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import type { ApiError } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { Columns } from './Columns'
import { assign, type Mapping } from './columns'
import { File } from './File'
import { Findings, NoTasks } from './Findings'
import css from './Import.module.css'
import { type Into, importTasks, useHeadings, usePlan } from './plan'

/** What the error is about is the sheet's headings: the user may say what they mean. */
const ofHeadings = (error: ApiError | null) => error?.code === 'import.no_task'

interface Props {
  file: string
  into: Into
  /** Which campaign that is, where no header says it. */
  name?: string
  onPick: () => void
}

export function Preview({ file, into, name, onPick }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [mapping, setMapping] = useState<Mapping>({})
  const [busy, setBusy] = useState(false)
  const look = usePlan(into, file, mapping)
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
      const { applied } = await importTasks(into, file, mapping)
      if (!applied) return void (await look.refetch()) // the file has changed meanwhile, and not for the better
      tell.step(applied)
      navigate(`/campaigns/${applied.campaign}/overview`, { replace: true }) // what was looked at is done
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
        note={name}
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
