// A show day in hindsight: what was planned, what was noted, and the difference.

import { useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { type RanItem, useRan } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { Icon } from '~/components/Icon'
import { Loading } from '~/components/Loading'
import { type Status, StatusMark } from '~/components/StatusMark'
import { formatTime } from '~/lib/date'
import { formatMinutes } from '~/lib/minutes'
import css from './Show.module.css'
import type { Show } from './useShow'
import { offBy } from './words'

const STATE: Record<RanItem['state'], Status> = { open: 'todo', running: 'doing', ended: 'done', skipped: 'waiting' }

const at = (ms: number) => (ms === 0 ? '—' : formatTime(ms))

export function Ran({ show }: { show: Show }) {
  const { ground, book, day, items } = show
  const { t } = ground
  const [selected, select] = useState('')
  const ran = useRan(book.campaign.id, day)
  if (ran.error) return <ErrorState error={ran.error} onRetry={() => void ran.refetch()} />
  if (!ran.data) return <Loading />
  const { data } = ran
  if (data.ran + data.skipped === 0) {
    return (
      <EmptyState title={t('ui.show.ran.empty')} action={<ActionButton id="show.live" variant="filled" />}>
        <p className="qd-2">{t('ui.show.ran.emptyHint')}</p>
      </EmptyState>
    )
  }
  const byId = new Map(items.map((x) => [x.id, x]))
  const columns: Column<RanItem>[] = [
    {
      id: 'title',
      head: ground.nameOf('run_item', 'title'),
      width: 'minmax(140px, 1fr)',
      cell: (x) => (
        <span className="qd-row qd-cut" style={{ gap: 6 }}>
          {byId.get(x.id)?.hard && <Icon name="lock" size={12} />}
          <span className="qd-cut">{byId.get(x.id)?.title}</span>
          {x.inserted && <span className="qd-3 qd-12 qd-nowrap">{t('ui.show.ran.inserted')}</span>}
        </span>
      ),
    },
    {
      id: 'state',
      head: ground.nameOf('task', 'state'),
      width: '104px',
      cell: (x) => <StatusMark status={STATE[x.state]}>{t(`ui.show.state.${x.state}`)}</StatusMark>,
    },
    {
      id: 'area',
      head: ground.nameOf('run_item', 'area'),
      width: '112px',
      from: 760,
      cell: (x) => <span className="qd-cut">{byId.get(x.id)?.area}</span>,
    },
    {
      id: 'planned',
      head: t('ui.show.ran.planned'),
      width: '112px',
      number: true,
      cell: (x) => (x.inserted || x.planned_from === 0 ? '—' : `${at(x.planned_from)}–${at(x.planned_to)}`),
    },
    {
      id: 'actual',
      head: t('ui.show.ran.actual'),
      width: '112px',
      number: true,
      cell: (x) => (x.from === 0 && x.to === 0 ? '—' : `${at(x.from)}–${x.to === 0 ? '' : at(x.to)}`),
    },
    {
      id: 'late',
      head: t('ui.show.ran.start'),
      width: '120px',
      number: true,
      cell: (x) => x.late !== null && <Off minutes={x.late}>{offBy(x.late, t)}</Off>,
    },
    {
      id: 'took',
      head: t('ui.show.ran.took'),
      width: '96px',
      number: true,
      from: 640,
      cell: (x) => x.took !== null && formatMinutes(x.took, t),
    },
    {
      id: 'longer',
      head: t('ui.show.ran.longer'),
      width: '96px',
      number: true,
      cell: (x) =>
        x.longer !== null && x.longer !== 0 && `${x.longer > 0 ? '+' : '−'}${formatMinutes(Math.abs(x.longer), t)}`,
    },
  ]
  return (
    <div className={css.ran}>
      <p className={css.sum}>
        {[
          t('ui.show.ran.ran', { count: data.ran }),
          data.skipped > 0 && t('ui.show.ran.skipped', { count: data.skipped }),
          data.inserted > 0 && t('ui.show.ran.put', { count: data.inserted }),
          data.late > 0 && t('ui.show.ran.late', { count: data.late }),
          data.ends_late !== null && t('ui.show.ran.end', { off: offBy(data.ends_late, t) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <DataTable
        label={t('ui.show.by.ran')}
        columns={columns}
        groups={[{ id: day, label: '', rows: data.items }]}
        idOf={(x) => x.id}
        selected={selected}
        onSelect={select}
        onOpen={(x) => {
          show.asking.choose('ruler')
          select(x.id)
        }}
      />
    </div>
  )
}

/** Late in amber; on time and early as they are. */
function Off({ minutes, children }: { minutes: number; children: string }) {
  return <span className={minutes > 0 ? 'qd-warn' : undefined}>{children}</span>
}
