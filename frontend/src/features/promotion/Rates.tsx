// Below the fields of a channel: how its rates stand against their targets, a deviation for one that falls short, and the way
// to its figures.
import { Link } from 'react-router-dom'
import { type ID, useRates } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatNumber, formatShare } from '~/lib/number'
import { pathOfRow, sections } from '~/places'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'

/** The section in which figures are read. */
const FIGURES = sections.find((s) => s.path === 'data')?.path

export function Rates({ channel }: { channel: ID }) {
  const { t, lang } = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const rates = useRates(campaign, channel).data ?? []
  if (!FIGURES) return null
  const to = (params: Record<string, string>) =>
    `/campaigns/${campaign}/${FIGURES}?${new URLSearchParams({ channel, ...params })}`
  const said = (v: number | null, unit: string) => (v === null ? '—' : `${formatNumber(v, lang)}${unit}`)
  return (
    <section className={side.part} aria-label={t('ui.promotion.rates')}>
      {rates.length > 0 && (
        <>
          <h3>{t('ui.promotion.rates')}</h3>
          <ul>
            {rates.map((r) => (
              <li key={r.metric} className={side.line}>
                <StatusMark status={r.low ? 'late' : 'done'} size={12}>
                  {r.name}
                </StatusMark>
                <span className={r.low ? 'qd-bad qd-grow' : 'qd-2 qd-grow'}>
                  {t('ui.promotion.rateIs', { actual: said(r.value, r.unit), target: said(r.target, r.unit) })}
                  {r.share !== null && ` · ${t('ui.promotion.rateShare', { share: formatShare(r.share, 1, lang) })}`}
                </span>
                {r.deviation ? (
                  <Link className="qd-link qd-nowrap" to={pathOfRow(campaign, 'deviation', r.deviation)}>
                    {t('ui.data.toDeviation')}
                  </Link>
                ) : (
                  r.low && (
                    <Link className="qd-link qd-nowrap" to={to({ deviate: r.metric, day: r.day })}>
                      {t('ui.data.deviate')}
                    </Link>
                  )
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Link className="qd-link" to={to({})}>
        {t('ui.promotion.toData')}
      </Link>
    </section>
  )
}
