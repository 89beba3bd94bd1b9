// From a channel's share of cost to its share of conversion: a line that climbs is efficient. The same figures stand in the
// table above it.
import { formatNumber } from '~/lib/number'
import css from './Results.module.css'
import type { Told } from './say'
import { apart, type Side } from './slopes'

const [WIDTH, HEIGHT, TOP, ROOM] = [640, 220, 28, 14]
const LEFT = 240
const RIGHT = 400

export function Slope({ told }: { told: Told }) {
  const { t, results, lang } = told
  const rows = results.channels.rows.flatMap((r) =>
    r.cost_share === null || r.conversion_share === null
      ? []
      : [{ id: r.channel, name: r.name, from: r.cost_share, to: r.conversion_share, verdict: r.verdict }],
  )
  if (rows.length < 2) return null
  const most = Math.max(...rows.flatMap((r) => [r.from, r.to]))
  const y = (v: number) => TOP + (1 - v / (most || 1)) * (HEIGHT - TOP - 8)
  const side = (of: (r: (typeof rows)[number]) => number): Side[] => rows.map((r) => ({ id: r.id, y: y(of(r)) }))
  const [from, to] = [
    apart(
      side((r) => r.from),
      ROOM,
      HEIGHT - 4,
    ),
    apart(
      side((r) => r.to),
      ROOM,
      HEIGHT - 4,
    ),
  ]
  const said = (v: number) => formatNumber(Math.round(v * 100), lang)
  const short = (s: string) => {
    const most = /\p{Script=Han}/u.test(s) ? 16 : 30
    return s.length > most ? `${s.slice(0, most - 1)}…` : s
  }
  return (
    <figure className={css.slope}>
      <figcaption>
        <b>{t('ui.results.slope')}</b> <span className="qd-3 qd-12">{t('ui.results.slopeHow')}</span>
      </figcaption>
      <div className={css.scroll}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
          {[
            [LEFT, 'results.cost_share', 'end'],
            [RIGHT, 'results.conversion_share', 'start'],
          ].map(([x, label, anchor]) => (
            <g key={x}>
              <line className={css.axis} x1={x} x2={x} y1={TOP - 8} y2={HEIGHT} />
              <text className={css.axisName} x={x} y={12} textAnchor={anchor as 'end' | 'start'}>
                {t(label as 'results.cost_share')}
              </text>
            </g>
          ))}
          {rows.map((r) => (
            <g key={r.id} data-verdict={r.verdict} className={css.line}>
              <line x1={LEFT} x2={RIGHT} y1={y(r.from)} y2={y(r.to)} />
              <circle cx={LEFT} cy={y(r.from)} r={3} />
              <circle cx={RIGHT} cy={y(r.to)} r={3} />
              <text x={LEFT - 10} y={(from.get(r.id) ?? 0) + 4} textAnchor="end">
                {short(r.name)} {said(r.from)}
              </text>
              <text x={RIGHT + 10} y={(to.get(r.id) ?? 0) + 4}>
                {said(r.to)} {short(r.name)}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  )
}
