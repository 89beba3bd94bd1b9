// The one file that holds everything: where it lies, what the next start opens, and the ways to another place.
import { Button } from '@mantine/core'
import { copyWorkspace, go, openNext, runJob, useWorkspaceFile, type WorkspaceFile } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { formatSize } from '~/lib/number'
import { say, useLang, useT } from '~/locale'
import { Row, Section } from './Form'
import { NextStart } from './NextStart'
import css from './Settings.module.css'
import { reveal } from './work'

/** Copies the workspace into a folder; "" is the standard place. */
async function copy(folder: string, old: string): Promise<void> {
  const { next } = await runJob(say('ui.settings.copying'), (job) => copyWorkspace(job, folder))
  tell.done(say('ui.settings.copied', { path: next, old }), {
    label: say('ui.settings.reveal'),
    run: () => reveal(next),
  })
}

async function move(old: string): Promise<void> {
  const folder = await go.Files.PickFolder()
  if (folder) await copy(folder, old)
}

async function open(): Promise<void> {
  const path = await go.Files.PickWorkspace()
  if (!path) return
  const { next } = await openNext(path)
  tell.done(say('ui.settings.chosen', { path: next }))
}

export function WorkspacePart() {
  const t = useT()
  const lang = useLang()
  const query = useWorkspaceFile()
  const file = query.data
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!file) return <Loading />
  return (
    <div className={css.form}>
      <Section title={t('ui.settings.file')}>
        <Row label={t('ui.settings.open')}>
          <span className={css.path}>{file.path}</span>
          <Button onClick={() => reveal(file.path)}>{t('ui.settings.reveal')}</Button>
        </Row>
        <Row label={t('ui.settings.size')}>{formatSize(file.size, lang)}</Row>
        <Row label={t('ui.settings.next')}>
          {file.next === file.path ? <span>{t('ui.settings.nextSame')}</span> : <NextStart file={file} />}
        </Row>
      </Section>
      <Section title={t('ui.settings.elsewhere')}>
        <Row label={t('ui.settings.move')} hint={t('ui.settings.moveHint')}>
          <Button onClick={() => tell.failure(move(file.path))}>{t('ui.settings.pickFolder')}</Button>
        </Row>
        <Row label={t('ui.settings.other')} hint={t('ui.settings.otherHint')}>
          <Button onClick={() => tell.failure(open())}>{t('ui.settings.pickFile')}</Button>
        </Row>
        <Standard file={file} />
      </Section>
      <FootNote>
        <span className="qd-cut">{file.path}</span>
        <span>{formatSize(file.size, lang)}</span>
      </FootNote>
    </div>
  )
}

/** The way back to the standard place: the file that lies there is opened as it is; where there is none, a copy goes there. */
function Standard({ file }: { file: WorkspaceFile }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { standard, standard_at: at, path, next } = file
  const there = at > 0
  const hint =
    path === standard
      ? t('ui.settings.standardIs')
      : there
        ? t('ui.settings.standardThere', { when: formatInstant(at, lang, today) })
        : t('ui.settings.standardEmpty')
  return (
    <Row label={t('ui.settings.standard')} hint={hint}>
      <span className={css.path}>{standard}</span>
      {path !== standard && next !== standard && (
        <Button onClick={() => tell.failure(there ? openNext('') : copy('', path))}>
          {t(there ? 'ui.settings.standardUse' : 'ui.settings.standardCopy')}
        </Button>
      )}
    </Row>
  )
}
