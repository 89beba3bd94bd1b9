// What is missing, channel by channel, below the calendar: what readiness finds, and where the warm-up is quiet. A press goes
// to what puts it right.
import type { DaysSpan, ID } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatSpan } from '~/lib/date'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Promotion.module.css'
import type { Missing } from './view'

interface Props {
  missing: readonly Missing[]
  quiet: readonly DaysSpan[]
  onGo: (missing: Missing) => void
}

export function MissingPart({ missing, quiet, onGo }: Props) {
  const { t, lang, today } = useGround()
  const { book } = useCampaign()
  const names = new Map<ID, string>(book.channels.map((c) => [c.id, c.name]))
  if (missing.length === 0 && quiet.length === 0) return null
  return (
    <section className={css.missing} aria-label={t('ui.promotion.missing')}>
      <h3 className={css.missingHead}>
        {t('ui.promotion.missing')} <span className="qd-3 qd-12">{missing.length || ''}</span>
        {quiet.length > 0 && (
          <span className="qd-2 qd-12">
            {t('ui.promotion.quiet', {
              days: quiet.map((q) => formatSpan(q.from, q.to, lang, { today })).join(t('ui.load.comma')),
            })}
          </span>
        )}
      </h3>
      <ul className={css.missingList}>
        {missing.map((m) => (
          <li key={'gap' in m ? `${m.channel} ${m.gap.from}` : `${m.finding.row} ${m.finding.code}`}>
            <button type="button" className={css.missingLine} onClick={() => onGo(m)}>
              <b className="qd-cut" title={names.get(m.channel)}>
                {names.get(m.channel)}
              </b>
              {'gap' in m ? (
                <Gap gap={m.gap} />
              ) : (
                <StatusMark status={m.finding.severity} size={12}>
                  <span className="qd-cut" title={m.finding.text}>
                    {m.finding.kind === 'post' && `${m.finding.title} · `}
                    {m.finding.text}
                  </span>
                </StatusMark>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A stretch of the warm-up in which a channel is quiet. */
export function Gap({ gap }: { gap: DaysSpan }) {
  const { t, lang, today } = useGround()
  return (
    <StatusMark status="warning" size={12}>
      <span className="qd-cut">{t('ui.promotion.gap', { days: formatSpan(gap.from, gap.to, lang, { today }) })}</span>
    </StatusMark>
  )
}
