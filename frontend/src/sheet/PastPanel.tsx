// The campaigns that ranges came from, each with its figures and the way to them, under what the figures come to.
import { Link } from 'react-router-dom'
import { type PastBeside, usePast, usePastFrom } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { formatDay } from '~/lib/date'
import { pastFigure, pastSpan } from '~/lib/past'
import { pathOfRow } from '~/places'
import { useCampaign } from '~/shell/campaign'
import { Close } from './Close'
import css from './Past.module.css'
import { useGround } from './useGround'

interface Props {
  beside: PastBeside
  onClose: () => void
}

export function PastPanel({ beside, onClose }: Props) {
  const ground = useGround()
  const { t, lang, today } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const from = usePastFrom(campaign, beside)
  const quartiles = usePast(campaign).data?.quartiles ?? 0
  if (from.error) return <ErrorState within error={from.error} onRetry={() => void from.refetch()} />
  if (!from.data) return <Loading />
  const { rows, more } = from.data
  const { ranges } = from.data.beside
  const middle = ranges.some((r) => r.q1 !== null)
  const path = (kind: (typeof rows)[number]['kind'], id: string, row: string) =>
    kind === 'campaign' ? `/campaigns/${id}/results` : pathOfRow(id, kind, row)
  return (
    <section aria-label={t('past.title', { name: beside.name })}>
      <div className={css.head}>
        <h3 className="qd-cut qd-grow">{t('past.title', { name: beside.name })}</h3>
        <Close onClose={onClose} />
      </div>
      {ranges.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('past.head.figure')}</th>
              <th scope="col">{t('past.head.n')}</th>
              <th scope="col">{t('past.head.low')}</th>
              {middle && <th scope="col">{t('past.head.middle')}</th>}
              <th scope="col">{t('past.head.median')}</th>
              <th scope="col">{t('past.head.high')}</th>
            </tr>
          </thead>
          <tbody>
            {ranges.map((r) => (
              <tr key={r.figure}>
                <th scope="row">{t(`past.figure.${r.figure}`)}</th>
                <td>{r.n}</td>
                <td>{pastFigure(r.low, r, ground)}</td>
                {middle && <td>{r.q1 !== null && r.q3 !== null ? pastSpan(r.q1, r.q3, r, ground) : '—'}</td>}
                <td>
                  <b>{pastFigure(r.median, r, ground)}</b>
                </td>
                <td>{pastFigure(r.high, r, ground)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('past.campaign')}</th>
            <th scope="col">{t('ui.campaigns.live')}</th>
            {ranges.map((r) => (
              <th key={r.figure} scope="col">
                {t(`past.figure.${r.figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((x) => (
            <tr key={x.id}>
              <th scope="row">
                <Link to={path(x.kind, x.id, x.row)} className="qd-link" onClick={onClose}>
                  {x.name}
                </Link>
              </th>
              <td className="qd-3">
                {[x.live && formatDay(x.live, lang, { today }), x.stage === 'review' && t('past.inReview')]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              {ranges.map((r, i) => {
                const v = x.values[i] ?? null
                return <td key={r.figure}>{v === null ? '—' : pastFigure(v, r, ground)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="qd-3 qd-12">{t('past.more', { count: more })}</p>}
      <p className="qd-3 qd-12">{t('past.how', { n: quartiles })}</p>
    </section>
  )
}
