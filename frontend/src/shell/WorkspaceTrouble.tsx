// The workspace cannot be opened: why, and the backups that can take its place. Nothing is overwritten: what is there is
// set aside.
import { Button } from '@mantine/core'
import { ApiError, type Backup, go, needsBackup, queries, runJob, type WorkspaceState } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { useLang, useT } from '~/locale'
import css from './Shell.module.css'

export function WorkspaceTrouble({ state }: { state: WorkspaceState }) {
  const t = useT()
  if (!state.error) return null
  const restore = async (path: string) => {
    const aside = await runJob(t('ui.workspace.restoring'), () => go.Workspace.RestoreDamaged(path))
    await queries.invalidateQueries()
    tell.done(t('ui.workspace.restored', { path: aside }))
  }
  const pick = async () => {
    const path = await go.Files.PickBackup()
    if (path) await restore(path)
  }
  const backups = needsBackup(state.error) ? (state.backups ?? []) : []
  return (
    <ErrorState
      error={new ApiError(state.error.code, state.error.message)}
      onRetry={() => void queries.invalidateQueries()}
    >
      {needsBackup(state.error) && <Button onClick={() => tell.failure(pick())}>{t('ui.workspace.pickBackup')}</Button>}
      {backups.length > 0 && <Backups backups={backups} onRestore={(path) => tell.failure(restore(path))} />}
    </ErrorState>
  )
}

function Backups({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (path: string) => void }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  return (
    <section className={css.trouble} aria-label={t('ui.workspace.backups')}>
      <h3>{t('ui.workspace.backups')}</h3>
      <ul>
        {backups.map((b) => (
          <li key={b.path}>
            <span>{formatInstant(b.at, lang, today)}</span>
            <span className="qd-3 qd-12 qd-cut qd-grow" title={b.path}>
              {b.path}
            </span>
            <button type="button" className="qd-link" onClick={() => onRestore(b.path)}>
              {t('ui.workspace.restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
