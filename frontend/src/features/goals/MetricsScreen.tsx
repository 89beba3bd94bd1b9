// The metrics that a campaign counts: what goals point to, and what readings are of.
import { useMemo } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import type { Metric } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { PageBar } from '~/components/PageBar'
import { useT } from '~/locale'
import { columnOf } from '~/sheet/columns'
import { Sheet } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import type { SheetGroup } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import { Switch } from './Switch'

export default function MetricsScreen() {
  const t = useT()
  const { book } = useCampaign()
  const ground = useGround()
  const columns = useMemo<GridColumn<Metric>[]>(() => {
    const goals = new Map<string, number>()
    for (const g of book.goals) goals.set(g.metric, (goals.get(g.metric) ?? 0) + 1)
    return [
      columnOf('metric', 'name', ground),
      columnOf('metric', 'unit', ground, { width: 90 }),
      columnOf('metric', 'core', ground, { width: 88 }),
      columnOf('metric', 'aggregate', ground, { width: 96 }),
      columnOf('metric', 'role', ground, { width: 96 }),
      columnOf('metric', 'over', ground, { width: 120 }),
      columnOf('metric', 'under', ground, { width: 120 }),
      {
        id: 'goals',
        head: t('ui.goals'),
        width: 72,
        number: true,
        quiet: true,
        text: (x) => String(goals.get(x.id) ?? ''),
      },
    ]
  }, [ground, book.goals, t])
  const groups = useMemo<SheetGroup<Metric>[]>(
    () => [{ id: '', label: '', rows: book.metrics, gives: {} }],
    [book.metrics],
  )
  return (
    <>
      <PageBar
        title={t('ui.metrics')}
        note={t('ui.metrics.note')}
        actions={
          <>
            <ActionMenu label={t('ui.more')} ids={['metrics.columns', 'metrics.details']} />
            <ActionButton id="metrics.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Switch campaign={book.campaign.id} at="metrics" />
      </PageBar>
      <Sheet<'metric'>
        at="metrics"
        kind="metric"
        label={t('ui.metrics')}
        columns={columns}
        groups={groups}
        adds={t('ui.metrics.add')}
        foot={<span>{t('ui.metrics.count', { count: book.metrics.length })}</span>}
        empty={
          <>
            <p>
              <b>{t('ui.metrics.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.metrics.emptyHint')}</p>
          </>
        }
      />
    </>
  )
}
