// What is said in people's own words, by tags; and the tags that frequent phrases suggest, each accepted with one key.

import { Link } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { acceptPhrase, type Feedback, useSuggestedTags } from '~/api'
import { Distribution } from '~/components/chart/Distribution'
import { useHeadingLevels } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Feedback.module.css'
import { linkTo } from './view'

export function Texts({ data }: { data: Feedback }) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const { book } = useCampaign()
  const { id } = book.campaign
  return (
    <section className={css.part} aria-label={t('ui.feedback.texts')}>
      <Heading className={css.title}>
        {t('ui.feedback.texts')}
        <span className="qd-3 qd-12">{t('ui.feedback.textsHint')}</span>
      </Heading>
      {data.texts === 0 && data.tags.length === 0 ? (
        <p className="qd-3 qd-13">{t('ui.feedback.noTexts')}</p>
      ) : (
        <>
          <p className={css.lead}>
            <Link className="qd-link qd-13" to={linkTo(id, { said: true })}>
              {t('ui.feedback.textCount', { count: data.texts })}
            </Link>
            {data.untagged > 0 && (
              <Link className="qd-link qd-13" to={linkTo(id, { untagged: true })}>
                {t('ui.feedback.untagged', { count: data.untagged })}
              </Link>
            )}
          </p>
          {data.tags.length > 0 ? (
            <Distribution
              label={t('ui.feedback.tags')}
              head={t('ui.feedback.tagHead')}
              whole={data.texts}
              rows={data.tags.map((g) => ({ id: g.tag, label: g.tag, count: g.count, to: linkTo(id, { tag: g.tag }) }))}
            />
          ) : (
            <p className="qd-3 qd-13">
              {t('ui.feedback.noTags')} <ActionLink id="feedback.only.untagged">{t('ui.feedback.readThem')}</ActionLink>
            </p>
          )}
          {data.texts > 1 && <Suggested />}
        </>
      )}
    </section>
  )
}

function Suggested() {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const { data, error, refetch } = useSuggestedTags(id)
  const accept = (phrase: string) => tell.failure(acceptPhrase(id, phrase).then((a) => a.step && tell.step(a)))
  const first = data?.[0]?.text
  useAction('feedback.accept', first ? () => accept(first) : null)
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
              <button
                type="button"
                className="qd-link qd-13"
                aria-label={t('ui.feedback.acceptOf', { tag: p.text })}
                onClick={() => accept(p.text)}
              >
                {t('ui.feedback.asTag')}
              </button>
              {i === 0 && <kbd>{keyLabel('mod+j')}</kbd>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
