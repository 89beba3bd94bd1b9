// What is kept: every row by its kind, the attached files, and what was printed. Nothing is left out.
import type { Archived } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { formatNumber, formatSize } from '~/lib/number'
import { useLang, useT, useWord } from '~/locale'
import css from './Archive.module.css'

export function Kept({ view }: { view: Archived }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const { part: Part } = useHeadingLevels()
  return (
    <section className={css.part} aria-label={t('ui.archive.kept')}>
      <Part>{t('ui.archive.kept')}</Part>
      <p className="qd-2 qd-13">{t('ui.archive.keptHint')}</p>
      <dl>
        {view.kept.map(({ kind, rows }) => (
          <div key={kind}>
            <dt>
              {word('kinds', kind)}
              {kind === 'attachment' && ` · ${formatSize(view.bytes, lang)}`}
            </dt>
            <dd>{formatNumber(rows, lang)}</dd>
          </div>
        ))}
      </dl>
      {view.away > 0 && (
        <StatusMark status="warning" size={12}>
          <span>{t('ui.archive.away', { count: view.away })}</span>
        </StatusMark>
      )}
    </section>
  )
}
