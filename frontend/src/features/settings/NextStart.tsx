// Which file the next start opens, when it is another than the one that is open, and the way to take that back.
import { openNext, type WorkspaceFile } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import css from './Settings.module.css'

export function NextStart({ file }: { file: WorkspaceFile }) {
  const t = useT()
  if (file.next === file.path) return null
  return (
    <div className={css.next} role="status">
      <StatusMark status={file.missing ? 'blocker' : 'warning'}>
        {t(file.missing ? 'ui.next.missing' : 'ui.next.other')}
      </StatusMark>
      <span className={css.nextPath}>{file.next}</span>
      <span className={css.nextLine}>{t(file.copied ? 'ui.next.copied' : 'ui.next.stays')}</span>
      <button type="button" className={`qd-link ${css.nextBack}`} onClick={() => tell.failure(openNext(file.path))}>
        {t('ui.next.back')}
      </button>
    </div>
  )
}
