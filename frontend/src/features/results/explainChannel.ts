// What the figures of the channel table were computed from.
import type { ChannelResult, ID, Role } from '~/api'
import type { Explained, Part } from './explain'
import { explainTotal } from './explain'
import { figure, metricOf, roleName, share, type Told, toData, toRow } from './say'

const ROLES: readonly Role[] = ['exposure', 'click', 'conversion', 'cost']
type Counted = 'exposure' | 'click' | 'conversion' | 'cost'

const isCounted = (what: string): what is Counted => ROLES.includes(what as Role)

/** Of a channel, "" for all of them together. */
export function explainChannel(id: ID, what: string, x: Told): Explained | null {
  const { channels } = x.results
  const row = id ? channels.rows.find((r) => r.channel === id) : channels.total
  if (!row) return null
  const title = (of: string) => `${row.name || x.t('results.total')} · ${of}`
  if (isCounted(what)) return { ...counted(row, what, x), title: title(roleName(x, what)) }
  const per = { cpm: ['exposure', row.cpm], cpc: ['click', row.cpc], cpa: ['conversion', row.cpa] } as const
  if (what === 'cpm' || what === 'cpc' || what === 'cpa') {
    const [role, v] = per[what]
    const sum = `${figure(row.cost, x)} ÷ ${figure(row[role], x)}${what === 'cpm' ? ` × ${figure(1000, x)}` : ''}`
    return {
      title: title(what.toUpperCase()),
      how: x.t(`ui.results.how.${what}`),
      sum: v === null ? '' : `${sum} = ${figure(v, x)}`,
      parts: [part(row, 'cost', x), part(row, role, x)],
      lacks: lacks(row, ['cost', role], x),
    }
  }
  if (what === 'verdict') return verdict(row, title(x.t('results.verdict')), x)
  const role = what === 'traffic' ? channels.traffic || 'click' : what === 'costs' ? 'cost' : 'conversion'
  const v = {
    click: row.traffic_share,
    exposure: row.traffic_share,
    cost: row.cost_share,
    conversion: row.conversion_share,
  }[role]
  const name = x.t(what === 'traffic' ? 'results.traffic_share' : `results.${role as 'cost' | 'conversion'}_share`)
  return {
    title: title(name),
    how: x.t('ui.results.how.share', { what: roleName(x, role) }),
    sum: v === null ? '' : `${figure(row[role], x)} ÷ ${figure(channels.total[role], x)} = ${share(v, x)}`,
    parts: [
      part(row, role, x),
      {
        label: x.t('ui.results.allOf', { what: roleName(x, role) }),
        value: figure(channels.total[role], x),
        to: toData(x, metricOf(x, role)),
      },
    ],
    lacks: lacks(row, [role], x),
  }
}

/** Where a channel's figure is written: among its readings, or with the channel itself. */
const place = (row: ChannelResult, role: Counted, x: Told) =>
  role === 'cost' && row.cost_from === 'channel'
    ? toRow(x, 'channel', row.channel, 'cost')
    : toData(x, metricOf(x, role), row.channel)

const part = (row: ChannelResult, role: Counted, x: Told): Part => ({
  label: roleName(x, role),
  value: figure(row[role], x),
  to: place(row, role, x),
})

function counted(row: ChannelResult, role: Counted, x: Told): Explained {
  if (!row.channel) {
    const parts = x.results.channels.rows
      .filter((r) => r[role] !== null)
      .map((r) => ({ label: r.name, value: figure(r[role], x), to: place(r, role, x) }))
    const sum = parts.length > 0 ? `${parts.map((p) => p.value).join(' + ')} = ${figure(row[role], x)}` : ''
    return { title: '', how: x.t('ui.results.how.total'), sum, parts, lacks: [] }
  }
  if (role === 'cost' && row.cost_from === 'channel')
    return { title: '', how: x.t('ui.results.how.entered'), sum: '', parts: [part(row, role, x)], lacks: [] }
  const { how } = explainTotal(metricOf(x, role), x)
  return {
    title: '',
    how,
    sum: '',
    parts: row[role] === null ? [] : [part(row, role, x)],
    lacks: lacks(row, [role], x),
  }
}

/** The roles that the channel has no figure of, and the metrics that do not count any. */
function lacks(row: ChannelResult, roles: readonly Counted[], x: Told): Part[] {
  return roles.flatMap((role): Part[] => {
    if (row[role] !== null) return []
    const what = x.word('choice.metric.role', role)
    const none = { label: x.t('results.no_role', { role: what }), value: '', to: toRow(x, 'metric', '', 'role') }
    if (role === 'cost') {
      const own = row.channel
        ? { label: x.t('ui.results.noCost'), value: '', to: toRow(x, 'channel', row.channel, 'cost') }
        : none
      return x.results.in && row.channel
        ? [{ label: x.t('ui.results.costWhole'), value: '', to: toData(x, metricOf(x, role), row.channel) }]
        : [own]
    }
    if (x.results.channels.missing.includes(role)) return [none]
    return [
      {
        label: x.t('ui.results.noReading', { metric: roleName(x, role) }),
        value: '',
        to: toData(x, metricOf(x, role), row.channel),
      },
    ]
  })
}

function verdict(row: ChannelResult, title: string, x: Told): Explained {
  const sign = { efficient: '>', costly: '<', even: '=', '': '' }[row.verdict]
  return {
    title,
    how: x.t('ui.results.how.verdict'),
    sum: row.verdict ? `${share(row.conversion_share, x)} ${sign} ${share(row.cost_share, x)}` : '',
    parts: [
      {
        label: x.t('results.conversion_share'),
        value: share(row.conversion_share, x),
        to: place(row, 'conversion', x),
      },
      { label: x.t('results.cost_share'), value: share(row.cost_share, x), to: place(row, 'cost', x) },
    ],
    lacks: lacks(row, ['conversion', 'cost'], x),
  }
}
