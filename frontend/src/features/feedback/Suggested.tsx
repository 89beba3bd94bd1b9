// The tags that frequent phrases suggest: the first is accepted, or dismissed, with one key. What is dismissed does not come again
// until somebody asks for it.
import { Link } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { type Applied, acceptPhrase, dismissPhrase, useDismissedTags, useSuggestedTags } from '~/api'
import { tell } from '~/components/Toast'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Feedback.module.css'
import { linkTo } from './view'

const told = (step: Promise<Applied>) => tell.failure(step.then((a) => a.step && tell.step(a)))

export function Suggested() {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const { data, error, refetch } = useSuggestedTags(id)
  const accept = (phrase: string) => told(acceptPhrase(id, phrase))
  const dismiss = (phrase: string) => told(dismissPhrase(id, phrase))
  const first = data?.[0]?.text
  useAction('feedback.accept', first ? () => accept(first) : null)
  useAction('feedback.dismiss', first ? () => dismiss(first) : null)
  return (
    <section className={css.suggested} aria-label={t('ui.feedback.suggested')} aria-busy={!data && !error}>
      <p className="qd-2 qd-13">
        {t('ui.feedback.suggested')} <span className="qd-3 qd-12">{t('ui.feedback.suggestedHint')}</span>
      </p>
      {error ? (
        <p role="alert" className="qd-bad qd-13">
          {error.message}{' '}
          <button type="button" className="qd-link" onClick={() => void refetch()}>
            {t('ui.retry')}
          </button>
        </p>
      ) : !data ? (
        <p className="qd-3 qd-13">{t('ui.feedback.looking')}</p>
      ) : data.length === 0 ? (
        <p className="qd-3 qd-13">{t('ui.feedback.noSuggestion')}</p>
      ) : (
        <ul>
          {data.map((p, i) => (
            <li key={p.text}>
              <Link className={css.phrase} to={linkTo(id, { phrase: p.text })} title={p.text}>
                {p.text}
              </Link>
              <span className="qd-3 qd-12">{t('ui.feedback.texts.n', { count: p.count })}</span>
              {i === 0 && <kbd>{keyLabel('mod+j')}</kbd>}
              <button
                type="button"
                className="qd-link qd-13"
                aria-label={t('ui.feedback.acceptOf', { tag: p.text })}
                onClick={() => accept(p.text)}
              >
                {t('ui.feedback.asTag')}
              </button>
              <button
                type="button"
                className="qd-link qd-13"
                aria-label={t('ui.feedback.dismissOf', { tag: p.text })}
                onClick={() => dismiss(p.text)}
              >
                {t('ui.feedback.noTag')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Dismissed />
    </section>
  )
}

/** What was dismissed, each with the way back. */
function Dismissed() {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const list = useDismissedTags(id).data ?? []
  if (list.length === 0) return null
  return (
    <details className={css.more}>
      <summary>{t('ui.feedback.dismissed', { count: list.length })}</summary>
      <ul>
        {list.map((phrase) => (
          <li key={phrase}>
            <span className="qd-cut qd-grow" title={phrase}>
              {phrase}
            </span>
            <button
              type="button"
              className="qd-link qd-13"
              aria-label={t('ui.feedback.againOf', { tag: phrase })}
              onClick={() => told(dismissPhrase(id, phrase, true))}
            >
              {t('ui.feedback.again')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
