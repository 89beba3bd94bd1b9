// The workspace cannot be opened: why, and the ways on: try again, another file, or a backup that takes its place. Nothing is
// overwritten: what is there is set aside.
import {
  ApiError,
  type Backup,
  exchange,
  go,
  needsBackup,
  openNext,
  queries,
  runJob,
  useWorkspaceFile,
  type WorkspaceState,
} from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { useLang, useT } from '~/locale'
import css from './Shell.module.css'

export function WorkspaceTrouble({ state }: { state: WorkspaceState }) {
  const t = useT()
  if (!state.error) return null
  const { error } = state
  const retry = () =>
    void go.Workspace.Reopen()
      .finally(() => queries.invalidateQueries())
      .catch(() => {}) // it is asked how it went
  const restore = async (path: string) => {
    const title = t('ui.workspace.restoring')
    const aside = await exchange(() => runJob(title, () => go.Workspace.RestoreDamaged(path)))
    tell.done(aside ? t('ui.workspace.restored', { path: aside }) : t('ui.workspace.restoredFresh'))
  }
  const putBack = async () => {
    const title = t('ui.workspace.putBack')
    const path = await exchange(() => runJob(title, () => go.Workspace.PutBack()))
    tell.done(t('ui.workspace.wasPut', { path }))
  }
  const pick = async () => {
    const path = await go.Files.PickBackup()
    if (path) await restore(path)
  }
  const backups = needsBackup(error) ? (state.backups ?? []) : []
  return (
    <ErrorState error={new ApiError(error.code, error.message)} onRetry={retry}>
      {error.code === 'workspace.moved' && (
        <PlainButton onClick={() => tell.failure(putBack())}>{t('ui.workspace.putBack')}</PlainButton>
      )}
      {needsBackup(error) && (
        <PlainButton onClick={() => tell.failure(pick())}>{t('ui.workspace.pickBackup')}</PlainButton>
      )}
      {error.code !== 'workspace.moved' && <Another />}
      {backups.length > 0 && <Backups backups={backups} onRestore={(path) => tell.failure(restore(path))} />}
    </ErrorState>
  )
}

/** Another file for the next start. */
function Another() {
  const t = useT()
  const file = useWorkspaceFile().data
  const pick = async () => {
    const path = await go.Files.PickWorkspace()
    if (path) await openNext(path)
  }
  if (!file) return null
  return (
    <>
      <PlainButton onClick={() => tell.failure(pick())}>{t('ui.workspace.other')}</PlainButton>
      {file.path !== file.standard && (
        <PlainButton onClick={() => tell.failure(openNext(''))}>{t('ui.workspace.standard')}</PlainButton>
      )}
      {file.next !== file.path && (
        <p role="status" className={css.trouble}>
          {t('ui.workspace.restart', { path: file.next })}
        </p>
      )}
    </>
  )
}

function Backups({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (path: string) => void }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  return (
    <section className={css.trouble} aria-label={t('ui.workspace.backups')}>
      <h2>{t('ui.workspace.backups')}</h2>
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
