// The stock of a prize: what is still there of what was accepted, and a tick at what has been promised.
import type { Goods, Material } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatNumber } from '~/lib/number'
import { useLang, useT } from '~/locale'
import css from './Materials.module.css'

export function StockBar({ material: m, goods }: { material: Material; goods: Goods | undefined }) {
  const t = useT()
  const lang = useLang()
  if (!goods) return null
  const { stock, given, expected } = goods
  if (stock === null) {
    return <span className="qd-3 qd-cut">{t('ui.materials.notAccepted')}</span>
  }
  const all = Math.max(m.accepted ?? 0, given, m.promised ?? 0, 1)
  const left = Math.max(0, stock)
  const share = (n: number) => `${Math.min(100, (n / all) * 100)}%`
  return (
    <span className="qd-row" style={{ gap: 8 }}>
      <span className={css.stock} aria-hidden="true">
        <i className={css.given} style={{ width: share(given) }} data-over={stock < 0 || undefined} />
        <i className={css.there} style={{ left: share(given), width: share(left) }} />
        {m.promised !== null && (
          <i
            className={css.promised}
            style={{ left: share(m.promised) }}
            data-over={m.promised > (expected ?? 0) || undefined}
          />
        )}
      </span>
      {stock < 0 ? (
        <StatusMark status="late" size={12}>
          <b className="qd-bad">{formatNumber(stock, lang)}</b>
        </StatusMark>
      ) : (
        <b>{formatNumber(stock, lang)}</b>
      )}
      <span className="qd-3 qd-12 qd-nowrap">/ {formatNumber(m.accepted, lang)}</span>
    </span>
  )
}
