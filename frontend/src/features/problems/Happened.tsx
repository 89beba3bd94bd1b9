// From what happened: incidents, deviations, overruns and late work that are no problem of the list yet, each taken over
// with one press. A few are in sight at a time, so that the list below keeps its room; the others open with one press.
import { useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Happening, takeHappened, useHappened } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Problems.module.css'

/** How many are in sight. */
const FEW = 3

export function Happened({ onTaken }: { onTaken: (keys: readonly string[]) => void }) {
  const t = useT()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const list = useHappened(campaign).data ?? []
  const take = (those: readonly Happening[]) => {
    const keys = those.map((h) => h.key)
    tell.failure(
      takeHappened(campaign, keys).then((a) => {
        tell.step(a)
        onTaken(keys)
      }),
    )
  }
  const [all, setAll] = useState(false)
  const able = list.length > 0 && book.campaign.stage !== 'archived'
  useAction('problems.take', able ? () => take(list.slice(0, 1)) : null)
  useAction('problems.takeAll', able ? () => take(list) : null)
  if (!able) return null
  return (
    <section className={css.happened} aria-label={t('ui.problems.happened')}>
      <div className={css.lead}>
        <b>{t('ui.problems.happened')}</b>
        <span className="qd-3">{list.length}</span>
        {list.length > FEW && (
          <PlainButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('ui.problems.happenedFew') : t('ui.problems.happenedAll', { count: list.length - FEW })}
          </PlainButton>
        )}
        <span className="qd-grow" />
        {list.length > 1 && <ActionButton id="problems.takeAll" />}
      </div>
      <ul data-all={all || undefined}>
        {(all ? list : list.slice(0, FEW)).map((h) => (
          <li key={h.key}>
            <span className={`${css.code} qd-3 qd-12`}>{t(`ui.problems.code.${h.code}`)}</span>
            <span className="qd-cut qd-grow" title={h.name}>
              {h.name}
            </span>
            <PlainButton aria-label={t('ui.problems.takeOne', { name: h.name })} onClick={() => take([h])}>
              {t('ui.problems.takeOver')}
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
