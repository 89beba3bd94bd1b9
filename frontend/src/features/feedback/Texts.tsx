// What is said in people's own words, by tags.

import { Link } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import type { Feedback } from '~/api'
import { Distribution } from '~/components/chart/Distribution'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Feedback.module.css'
import { Suggested } from './Suggested'
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
