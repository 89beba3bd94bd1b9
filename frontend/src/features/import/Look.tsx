// The page that looks at a file before anything is written: the file at hand, what its columns are, what would come of it,
// and the import as one step. What is read decides the rest.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import type { ImportColumn } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import { File } from './File'
import css from './Import.module.css'
import type { Looked, Looking } from './useLook'

interface Props {
  /** The place whose actions it offers. */
  at: 'import' | 'readings' | 'responses' | 'runs' | 'invited'
  title: string
  note?: string
  file: string
  onPick: () => void
  looking: Looking<Looked>
  /** What the button that imports says. */
  run: string
  /** What the error is about is settled here, beside the file. */
  asked: boolean
  /** Undefined while nothing is known of the file. */
  columns: readonly ImportColumn[] | undefined
  choices: (columns: readonly ImportColumn[]) => ReactNode
  /** What would come of it, or what is asked. */
  children: ReactNode
}

export function Look({ at, title, note, file, onPick, looking, run, asked, columns, choices, children }: Props) {
  const t = useT()
  const { look, plan, errors, settled, ready } = looking
  return (
    <>
      <PageBar
        title={title}
        note={note}
        actions={
          <>
            <ActionButton id={`${at}.again`} />
            <ActionButton id={`${at}.run`} icon="import" variant="filled" withKey disabled={!ready}>
              {run}
            </ActionButton>
          </>
        }
      >
        <File path={file} onPick={onPick} />
      </PageBar>
      {look.error && !asked ? (
        <ErrorState within error={look.error} onRetry={() => void look.refetch()}>
          <Button onClick={onPick}>{t('ui.import.another')}</Button>
        </ErrorState>
      ) : columns ? (
        <div className={css.body} aria-busy={!settled}>
          {choices(columns)}
          {children}
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

interface NoFileProps {
  title: string
  heads: readonly [string, string]
  none: string
  hint: string
  pick: string
  onPick: () => void
}

/** The page before a file is chosen. */
export function NoFile({ title, heads, none, hint, pick, onPick }: NoFileProps) {
  return (
    <>
      <PageBar title={title} />
      <EmptyState
        columns={heads}
        title={none}
        action={
          <Button variant="filled" onClick={onPick}>
            {pick}
          </Button>
        }
      >
        <p className="qd-2">{hint}</p>
      </EmptyState>
    </>
  )
}

interface AskedProps {
  label: string
  ask: string
  /** What Go said of it. */
  error: string
  children?: ReactNode
}

/** Something about the file is for the user to say before anything comes of it. */
export function Asked({ label, ask, error, children }: AskedProps) {
  return (
    <section className={css.findings} aria-label={label}>
      <div role="alert" className={css.verdict}>
        <StatusMark status="blocker">{ask}</StatusMark>
        <p className="qd-2">{error}</p>
      </div>
      {children}
    </section>
  )
}
