// Under the header, wherever in the campaign the user is: the incidents that wait for an answer, each with the time it has
// left. It is there as long as one waits.
import { useEffect, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { keys, queries, useIncidents, type Workbook } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatClock, ticked, useBeat } from '~/lib/ticking'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import css from './IncidentBar.module.css'

/** How many are named. */
const NAMED = 3

export function IncidentBar({ book }: { book: Workbook }) {
  const t = useT()
  const campaign = book.campaign.id
  const { clocks, heard } = useIncidents(campaign).data ?? { clocks: [], heard: 0 }
  const beat = useBeat(clocks.some((c) => c.state === 'running' || c.state === 'over'))
  const open = useMemo(() => {
    const names = new Map(book.incidents.map((x) => [x.id, x.name]))
    return clocks
      .map((c) => ({ ...ticked(c, beat - heard), name: names.get(c.incident) }))
      .filter((c) => c.name !== undefined && (c.state === 'running' || c.state === 'over'))
      .sort((a, b) => a.left - a.over - (b.left - b.over))
  }, [clocks, heard, beat, book.incidents])

  // One that passes its limit stands against the campaign from that moment.
  const over = open.filter((c) => c.state === 'over').length
  useEffect(() => {
    if (over > 0) void queries.invalidateQueries({ queryKey: keys.readiness })
  }, [over])

  if (open.length === 0) return null
  return (
    <nav className={css.bar} aria-label={t('ui.incidents.open')} data-over={over > 0 || undefined}>
      {open.slice(0, NAMED).map((c) => (
        <Link key={c.incident} to={pathOfRow(campaign, 'incident', c.incident)} className={css.one}>
          <StatusMark status={c.state === 'over' ? 'late' : 'doing'}>
            <span className={css.kind}>{t('kind.incident')}</span>
            <b className="qd-cut">{c.name}</b>
          </StatusMark>
          <b className={`qd-nowrap ${c.state === 'over' ? 'qd-bad' : ''}`}>
            {c.state === 'over'
              ? t('ui.incidents.barOver', { time: formatClock(c.over) })
              : t('ui.incidents.barLeft', { time: formatClock(c.left, true) })}
          </b>
        </Link>
      ))}
      {open.length > NAMED && (
        <Link to={`/campaigns/${campaign}/incidents`} className="qd-nowrap">
          {t('ui.incidents.more', { count: open.length - NAMED })}
        </Link>
      )}
    </nav>
  )
}
