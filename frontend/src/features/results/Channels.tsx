// What each channel brought and took: its shares of traffic, of conversion and of cost, what one result cost there, and
// whether it was efficient, with why.
import { Link } from 'react-router-dom'
import type { ChannelResult } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { Way } from './Explanation'
import { explain } from './explain'
import { Figure } from './Figure'
import { Nothing, Part, Table } from './Part'
import css from './Results.module.css'
import { Slope } from './Slope'
import { figure, roleName, share, type Told, toRow } from './say'

export function Channels({ told }: { told: Told }) {
  const { t, results, word } = told
  const { channels } = results
  if (channels.rows.length === 0) {
    return (
      <Part id="channels">
        <Nothing>
          {t('results.without.channels')}{' '}
          <Link className="qd-link" to={toRow(told, 'channel', '')}>
            {t('ui.results.toChannels')}
          </Link>
        </Nothing>
      </Part>
    )
  }
  const traffic = channels.traffic || 'click'
  const rows = [...channels.rows].sort((a, b) => (a.cpa ?? Number.MAX_VALUE) - (b.cpa ?? Number.MAX_VALUE))
  return (
    <Part id="channels" note={t('ui.results.channelsNote')}>
      {channels.missing.map((role) => (
        <p key={role} className={css.lack}>
          <StatusMark status="warning" size={12}>
            <Way
              part={{
                label: t('results.no_role', { role: word('choice.metric.role', role) }),
                value: '',
                to: toRow(told, 'metric', '', 'role'),
              }}
            />
          </StatusMark>
        </p>
      ))}
      <Table
        label={t('ui.results.channels')}
        head={[
          { id: 'channel', label: t('results.channel') },
          { id: 'traffic', label: roleName(told, traffic), number: true },
          { id: 'traffic_share', label: t('results.traffic_share') },
          { id: 'conversion', label: roleName(told, 'conversion'), number: true },
          { id: 'conversion_share', label: t('results.conversion_share') },
          { id: 'cost', label: t('results.cost'), number: true },
          { id: 'cost_share', label: t('results.cost_share') },
          { id: 'cpm', label: 'CPM', number: true },
          { id: 'cpc', label: 'CPC', number: true },
          { id: 'cpa', label: 'CPA ↑', number: true },
          { id: 'verdict', label: t('results.verdict') },
        ]}
      >
        <tbody>
          {rows.map((r) => (
            <Row key={r.channel} row={r} traffic={traffic} told={told} />
          ))}
        </tbody>
        <tfoot>
          <Row row={channels.total} traffic={traffic} told={told} />
        </tfoot>
      </Table>
      <Slope told={told} />
    </Part>
  )
}

interface RowProps {
  row: ChannelResult
  traffic: 'click' | 'exposure'
  told: Told
}

function Row({ row, traffic, told }: RowProps) {
  const { t } = told
  const name = row.name || t('results.total')
  const cell = (what: string, label: string, text: string, strong = false) => (
    <Figure name={`channel:${row.channel}:${what}`} label={`${name} ${label}`} strong={strong}>
      {text}
    </Figure>
  )
  const shared = (what: string, label: string, v: number | null) =>
    row.channel ? (
      <span className={css.share}>
        <span className={css.mini} data-part={what} aria-hidden="true">
          <i style={{ width: `${Math.min(100, Math.max(0, (v ?? 0) * 100))}%` }} />
        </span>
        {cell(what, label, share(v, told))}
      </span>
    ) : null
  return (
    <tr>
      <th scope="row">
        {row.channel ? (
          <Link className={css.name} to={toRow(told, 'channel', row.channel)} title={name}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td data-number>{cell(traffic, roleName(told, traffic), figure(row[traffic], told))}</td>
      <td>{shared('traffic', t('results.traffic_share'), row.traffic_share)}</td>
      <td data-number>{cell('conversion', roleName(told, 'conversion'), figure(row.conversion, told))}</td>
      <td>{shared('conversions', t('results.conversion_share'), row.conversion_share)}</td>
      <td data-number>{cell('cost', t('results.cost'), figure(row.cost, told))}</td>
      <td>{shared('costs', t('results.cost_share'), row.cost_share)}</td>
      <td data-number>{cell('cpm', 'CPM', figure(row.cpm, told))}</td>
      <td data-number>{cell('cpc', 'CPC', figure(row.cpc, told))}</td>
      <td data-number>{cell('cpa', 'CPA', figure(row.cpa, told), true)}</td>
      <td>{row.channel && <Verdict row={row} told={told} />}</td>
    </tr>
  )
}

function Verdict({ row, told }: { row: ChannelResult; told: Told }) {
  const { t } = told
  if (row.verdict) {
    return (
      <StatusMark status={row.verdict === 'costly' ? 'warning' : 'done'} size={12}>
        <Figure name={`channel:${row.channel}:verdict`} label={`${row.name} ${t('results.verdict')}`}>
          {t(`results.verdict.${row.verdict}`)}
        </Figure>
      </StatusMark>
    )
  }
  const lack = explain(`channel:${row.channel}:verdict`, told)?.lacks[0]
  return lack ? (
    <StatusMark status="warning" size={12}>
      <Way part={lack} />
    </StatusMark>
  ) : (
    <span className="qd-3">—</span>
  )
}
