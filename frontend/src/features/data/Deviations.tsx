// The deviations of a campaign, followed until they are put right; what falls short and has none yet is offered above.
import { useCallback, useMemo, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { apply, type DataPage, type Deviation, type ID } from '~/api'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { columnOf } from '~/sheet/columns'
import { Sheet } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Data.module.css'
import type { Opening } from './DataScreen'
import { TaskOf } from './TaskOf'
import { said, sumOf, taskFrom, type Way } from './view'
import { Ways } from './Ways'

const long = { by: 'text', lines: true } as const

const FIELDS = [
  'name',
  'metric',
  'channel',
  'day',
  'expected',
  'actual',
  'cause',
  'fix',
  'owner',
  'deadline',
  'deadline_time',
  'state',
  'done_on',
  'notes',
]

interface Props {
  data: DataPage
  onWay: (way: Way) => void
  onOpen: (o: Opening) => void
}

export function Deviations({ data, onWay, onOpen }: Props) {
  const ground = useGround()
  const { t, lang, today } = ground
  const { book } = useCampaign()
  const list = book.deviations
  const metrics = useMemo(() => new Map(data.metrics.map((m) => [m.id, m])), [data.metrics])
  const figure = useCallback((d: Deviation, v: number | null) => said(v, metrics.get(d.metric), lang), [metrics, lang])
  const columns = useMemo(
    () => [
      columnOf('deviation', 'name', ground, { width: 160 }),
      columnOf('deviation', 'state', ground, {
        width: 92,
        cell: (d: Deviation) => (
          <StatusMark status={d.state !== 'done' && d.deadline !== '' && d.deadline < today ? 'late' : d.state}>
            {ground.word('ui.status', d.state)}
          </StatusMark>
        ),
      }),
      columnOf('deviation', 'metric', ground, { width: 88 }),
      columnOf('deviation', 'day', ground),
      { ...columnOf('deviation', 'actual', ground), cell: (d: Deviation) => figure(d, d.actual) },
      { ...columnOf('deviation', 'expected', ground), cell: (d: Deviation) => figure(d, d.expected) },
      columnOf('deviation', 'cause', ground, { edit: long }),
      columnOf('deviation', 'fix', ground, { edit: long }),
      columnOf('deviation', 'owner', ground),
      columnOf('deviation', 'deadline', ground),
      columnOf('deviation', 'deadline_time', ground),
    ],
    [ground, today, figure],
  )
  const groups = useMemo(() => {
    const part = (id: string, done: boolean) => ({
      id,
      label: t(done ? 'ui.data.closed' : 'ui.data.opened'),
      rows: list.filter((d) => (d.state === 'done') === done),
      gives: {},
    })
    return [part('open', false), part('done', true)].filter((g) => g.id === 'open' || g.rows.length > 0)
  }, [list, t])
  const [at, setAt] = useState('')
  const cursor = list.find((d) => d.id === at)
  const taskOf = (d: Deviation) => book.tasks.find((x) => x.id === data.tasks[d.id])
  const makeTask = (d: Deviation, as: ID) => {
    const task = taskFrom(as, d, book.people, book.groups, t('ui.data.taskNotes', { name: d.name }))
    tell.failure(apply(book.campaign.id, [task]).then((a) => tell.step(a)))
  }
  const as = cursor && data.tasks[cursor.id] // known once Go has looked at a new one
  useAction('data.task', cursor && as && !taskOf(cursor) ? () => makeTask(cursor, as) : null)
  const offered = data.shortfalls.filter((s) => !s.deviation)
  return (
    <>
      <PageBar
        title={t('ui.data')}
        actions={
          <>
            <ActionMenu label={t('ui.more')} ids={['data.metrics', 'data.columns', 'data.details', 'go.print']} />
            <ActionButton id="data.new" icon="plus" variant="filled" withKey>
              {t('ui.data.newDeviation')}
            </ActionButton>
          </>
        }
      >
        <Ways way="deviations" onWay={onWay} open={list.filter((d) => d.state !== 'done').length} />
      </PageBar>
      {offered.length > 0 && (
        <ul className={css.offers} aria-label={t('ui.data.offered')}>
          {offered.map((s) => {
            const m = data.metrics.find((x) => x.id === s.metric)
            return (
              <li key={s.metric}>
                <StatusMark status="late">
                  {t('ui.data.offer', {
                    metric: m?.name ?? '',
                    sum: sumOf(t, s, m, lang),
                  })}
                </StatusMark>
                <button
                  type="button"
                  className="qd-link"
                  onClick={() => onOpen({ metric: s.metric, day: s.day, until: true })}
                >
                  {t('ui.data.deviate')}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <Sheet
        at="data"
        name="data.deviations"
        kind="deviation"
        label={t('ui.data.by.deviations')}
        columns={columns}
        groups={groups}
        grouped
        adds={t('ui.data.newDeviation')}
        fields={FIELDS}
        faint={(d) => d.state === 'done'}
        onSelect={(d) => setAt(d?.id ?? '')}
        more={(d) => <TaskOf task={taskOf(d)} />}
        empty={
          <>
            <p>
              <b>{t('ui.data.noDeviations')}</b>
            </p>
            <p className="qd-2">{t('ui.data.noDeviationsHint', { share: `${data.low / 100}%` })}</p>
          </>
        }
      />
    </>
  )
}
