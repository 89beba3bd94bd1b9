// One section of the report: its heading and how it stands, the text, and what the figures say since it was written.
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { type Status, StatusMark } from '~/components/StatusMark'
import { landed } from '~/lib/landing'
import { useT } from '~/locale'
import { Compared } from './Compared'
import css from './Report.module.css'
import type { Part, State } from './view'
import { Writing } from './Writing'

export const MARKS: Record<State, Status> = { draft: 'todo', edited: 'done', stale: 'warning', hidden: 'waiting' }

export interface Does {
  redraft: (part: Part) => void
  keep: (part: Part) => void
  hide: (part: Part) => void
  compare: (part: Part) => void
}

interface Props {
  campaign: string
  number: number
  part: Part
  asked: boolean
  readOnly: boolean
  /** The texts are laid side by side. */
  open: boolean
  does: Does
  onEnter: () => void
}

export function SectionPart({ campaign, number, part, asked, readOnly, open, does, onEnter }: Props) {
  const t = useT()
  const { id, title, state } = part
  return (
    <section className={css.part} data-state={state} aria-labelledby={`report-head-${id}`}>
      <header className={css.head}>
        <h3 id={`report-head-${id}`}>
          <span className="qd-3">{number}</span> {title}
        </h3>
        <span id={`report-state-${id}`} className={css.state}>
          <StatusMark status={MARKS[state]} size={13}>
            {t(`ui.report.state.${state}`)}
          </StatusMark>
        </span>
        <span className="qd-grow" />
        {part.edited && !part.stale && (
          <button
            type="button"
            className="qd-link"
            aria-expanded={open}
            aria-label={t('ui.report.compareOf', { part: title })}
            onClick={() => does.compare(part)}
          >
            {t('ui.report.compare')}
          </button>
        )}
        {!readOnly && (
          <button
            type="button"
            className="qd-link"
            aria-label={t(part.hidden ? 'ui.report.showOf' : 'ui.report.hideOf', { part: title })}
            onClick={() => does.hide(part)}
          >
            {t(part.hidden ? 'ui.report.show' : 'ui.report.hide')}
          </button>
        )}
      </header>
      <div {...landed(asked)}>
        <Writing
          campaign={campaign}
          part={part}
          readOnly={readOnly}
          onEnter={onEnter}
          describedBy={`report-state-${id}`}
        />
      </div>
      {(part.stale || open) && part.edited && (
        <div className={css.news} data-stale={part.stale || undefined}>
          {part.stale && (
            <p className={css.told} role="status">
              <StatusMark status="warning">{t('ui.report.stale')}</StatusMark>
            </p>
          )}
          {!readOnly && (
            <div className={css.buttons}>
              <PlainButton
                look="default"
                icon={<Icon name="redo" size={14} />}
                aria-label={t('ui.report.redraftOf', { part: title })}
                onClick={() => does.redraft(part)}
              >
                {t('ui.report.redraft')}
              </PlainButton>
              {part.stale && (
                <PlainButton
                  look="default"
                  aria-label={t('ui.report.keepOf', { part: title })}
                  onClick={() => does.keep(part)}
                >
                  {t('ui.report.keep')}
                </PlainButton>
              )}
            </div>
          )}
          <Compared part={part} />
        </div>
      )}
    </section>
  )
}
