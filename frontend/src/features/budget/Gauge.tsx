// The reserve over the band that it may lie in; dashed, what only a high risk opens.
import type { Band } from '~/api'
import { formatShare } from '~/lib/number'
import { useLang } from '~/locale'
import css from './Budget.module.css'
import { scaleOf } from './gauge'

export function Gauge({ band, label }: { band: Band; label: string }) {
  const lang = useLang()
  const { end, from, to, risky, at } = scaleOf(band)
  const figure = (n: number) => formatShare(n, 10_000, lang, 2).replace('%', '')
  const marks = [
    { n: 0, at: 0 },
    { n: band.min, at: from },
    { n: band.max, at: to },
    { n: end, at: 100 },
  ].filter((m, i, all) => i === 0 || all[i - 1]?.n !== m.n)
  return (
    <div className={css.gauge} role="img" aria-label={label}>
      <i className={css.track} />
      {risky !== null && <i className={css.risky} style={{ left: `${to}%`, width: `${risky - to}%` }} />}
      <i className={css.band} style={{ left: `${from}%`, width: `${to - from}%` }} />
      {at !== null && (
        <>
          <i className={css.amount} style={{ width: `${at}%` }} />
          <svg className={css.tip} style={{ left: `${at}%` }} width="10" height="9" aria-hidden="true">
            <path d="M0 0h10L5 9z" fill="var(--qd-ink)" />
          </svg>
        </>
      )}
      {marks.map((m) => (
        <span
          key={m.n}
          className={css.mark}
          style={{ left: `${m.at}%` }}
          data-edge={m.at === 0 ? 'start' : m.at === 100 ? 'end' : undefined}
        >
          {m.at === 100 ? formatShare(m.n, 10_000, lang, 2) : figure(m.n)}
        </span>
      ))}
    </div>
  )
}
