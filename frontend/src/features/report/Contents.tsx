// The sections by name, and how each stands.
import type { ReportPart } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import css from './Report.module.css'
import { MARKS } from './SectionPart'
import type { Part } from './view'

interface Props {
  parts: readonly Part[]
  at: ReportPart
  onGo: (part: ReportPart) => void
}

export function Contents({ parts, at, onGo }: Props) {
  const t = useT()
  return (
    <nav className={css.contents} aria-label={t('ui.report.sections')}>
      <ol>
        {parts.map((p, i) => (
          <li key={p.id}>
            <button type="button" aria-current={p.id === at || undefined} onClick={() => onGo(p.id)}>
              <span>{i + 1}</span>
              <span className="qd-grow">{p.title}</span>
              <span className={css.short} data-state={p.state}>
                <StatusMark status={MARKS[p.state]} size={12}>
                  <span className={css.word}>{t(`ui.report.short.${p.state}`)}</span>
                </StatusMark>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
