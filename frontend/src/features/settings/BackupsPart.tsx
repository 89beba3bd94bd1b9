// The backups, newest first: made now, restored, shown in their folder. A restore saves what was there before it.
import { useMemo, useState } from 'react'
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Backup, useBackups, useWorkspace } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatDay, formatTime, localDay } from '~/lib/date'
import { formatSize } from '~/lib/number'
import { useLang, useT } from '~/locale'
import css from './Settings.module.css'
import { restore, reveal } from './work'

const idOf = (b: Backup) => b.path

/** The name a path ends in. */
const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

export function BackupsPart() {
  const t = useT()
  const backups = useBackups()
  const readonly = useWorkspace().data?.readonly ?? false
  if (backups.error) return <ErrorState error={backups.error} onRetry={() => void backups.refetch()} />
  if (!backups.data) return <Loading />
  if (backups.data.length > 0) return <BackupList backups={backups.data} readonly={readonly} />
  return (
    <EmptyState
      columns={[t('ui.settings.when'), t('ui.settings.size'), t('ui.settings.backupFile')]}
      title={t('ui.settings.noBackups')}
      action={<ActionButton id="settings.backUp" variant="filled" withKey disabled={readonly} />}
      links={!readonly && <ActionLink id="settings.restoreFile" />}
    >
      <p className="qd-2">{t('ui.settings.thinning')}</p>
      {readonly && <StatusMark status="warning">{t('ui.settings.readonly')}</StatusMark>}
    </EmptyState>
  )
}

function BackupList({ backups, readonly }: { backups: readonly Backup[]; readonly: boolean }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const [selected, setSelected] = useState('')
  const [busy, setBusy] = useState(false)
  const at = backups.find((b) => b.path === selected) ?? backups[0]

  const take = (backup: Backup) => {
    if (readonly) return tell.done(t('ui.settings.readonly'))
    if (busy) return // a key held down
    setBusy(true)
    tell.failure(
      restore(backup.path)
        .then(setSelected) // what it was until now
        .finally(() => setBusy(false)),
    )
  }
  useAction('settings.reveal', at ? () => reveal(at.path) : null)

  const columns = useMemo((): Column<Backup>[] => {
    const when = ({ at: instant }: Backup) =>
      `${formatDay(localDay(new Date(instant)), lang, { weekday: true, today })} ${formatTime(instant)}`
    return [
      { id: 'when', head: t('ui.settings.when'), width: '208px', cell: when },
      { id: 'size', head: t('ui.settings.size'), width: '96px', number: true, cell: (b) => formatSize(b.size, lang) },
      {
        id: 'file',
        head: t('ui.settings.backupFile'),
        width: 'minmax(160px, 1fr)',
        quiet: true,
        cell: (b) => (
          <span className="qd-cut" title={b.path}>
            {nameOf(b.path)}
          </span>
        ),
      },
    ]
  }, [t, lang, today])

  const total = backups.reduce((n, b) => n + b.size, 0)
  const ways: Column<Backup> = {
    id: 'ways',
    head: t('ui.settings.ways'),
    headUnseen: true,
    width: '216px',
    cell: (b) => (
      <span className={css.ways}>
        <button type="button" tabIndex={-1} className="qd-link" disabled={readonly || busy} onClick={() => take(b)}>
          {t('ui.settings.restore')}
        </button>
        <button type="button" tabIndex={-1} className="qd-link" onClick={() => reveal(b.path)}>
          {t('ui.settings.reveal')}
        </button>
      </span>
    ),
  }
  return (
    <>
      <div className={css.above}>
        <p className={css.lead}>{t('ui.settings.thinning')}</p>
        <p className={css.lead}>
          {readonly ? (
            <StatusMark status="warning">{t('ui.settings.readonly')}</StatusMark>
          ) : (
            t('ui.settings.restoreHint')
          )}
        </p>
      </div>
      <DataTable
        label={t('ui.settings.backups')}
        columns={[...columns, ways]}
        groups={[{ id: 'all', label: '', rows: backups }]}
        idOf={idOf}
        selected={selected}
        onSelect={setSelected}
        onOpen={take}
      />
      <FootNote>
        <span>{t('ui.settings.backupCount', { count: backups.length })}</span>
        <span>{formatSize(total, lang)}</span>
      </FootNote>
    </>
  )
}
