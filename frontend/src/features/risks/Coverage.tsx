// The categories that the campaign's form asks for: how many risks each has, and the way to one that has none.
import type { RiskBoard } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useT, useWord } from '~/locale'
import css from './Risks.module.css'

interface Props {
  coverage: RiskBoard['coverage']
  /** The category the list is filtered by, or "". */
  category: string
  /** The campaign's form, "" before it is chosen: then nobody knows all of them. */
  form: string
  onCategory: (category: string) => void
  /** To what could fill a gap. */
  onSuggest: () => void
}

export function Coverage({ coverage, category, form, onCategory, onSuggest }: Props) {
  const t = useT()
  const word = useWord()
  return (
    <ul className={css.coverage} aria-label={t('ui.risks.coverage')}>
      <li className="qd-3 qd-12" aria-hidden="true">
        {t('ui.risks.coverage')}
      </li>
      {coverage.map(({ category: c, risks }) => {
        const name = word('choice.risk.cover', c)
        const there = risks?.length ?? 0
        return (
          <li key={c}>
            {there > 0 ? (
              <button
                type="button"
                className={css.covered}
                aria-pressed={category === c}
                onClick={() => onCategory(category === c ? '' : c)}
              >
                <StatusMark status="done" size={12}>
                  {name} <span className="qd-3">{there}</span>
                </StatusMark>
              </button>
            ) : (
              <button type="button" className={css.covered} onClick={onSuggest}>
                <StatusMark status="late" size={12}>
                  <span className="qd-bad">{t('ui.risks.uncovered', { what: name })}</span>
                </StatusMark>
              </button>
            )}
          </li>
        )
      })}
      {form === '' && <li className="qd-3 qd-12">{t('ui.risks.noForm')}</li>}
    </ul>
  )
}
