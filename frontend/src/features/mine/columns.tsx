// The columns of somebody's tasks.
import type { ID, OwnTask } from '~/api'
import type { Column } from '~/components/DataTable'
import { StatusMark } from '~/components/StatusMark'
import { Tick } from '~/components/Tick'
import { countdown, type Day, daysBetween, formatDay, type Lang } from '~/lib/date'
import type { Translate } from '~/locale'
import { statusOf } from './rows'

interface View {
  t: Translate
  lang: Lang
  today: Day
  /** The first live day of a campaign; "" for none. */
  liveOf: (campaign: ID) => Day
  onTick: (task: OwnTask) => void
}

export function columnsOf({ t, lang, today, liveOf, onTick }: View): Column<OwnTask>[] {
  return [
    {
      id: 'tick',
      head: t('ui.keys.tick'),
      headUnseen: true,
      width: '36px',
      cell: (x) => <Tick done={x.state === 'done'} onTick={() => onTick(x)} label={x.title} inList />,
    },
    {
      id: 'task',
      head: t('kind.task'),
      width: 'minmax(200px, 1fr)',
      cell: (x) => (
        <>
          <Cut text={x.title} />
          {x.led && <span className="qd-3 qd-12 qd-nowrap">{t('ui.mine.unowned')}</span>}
        </>
      ),
    },
    {
      id: 'campaign',
      head: t('ui.campaigns.name'),
      width: 'minmax(132px, 0.5fr)',
      quiet: true,
      cell: (x) => <Cut text={x.campaign_name} />,
    },
    { id: 'group', head: t('kind.group'), width: '100px', quiet: true, from: 720, cell: (x) => <Cut text={x.group} /> },
    {
      id: 'due',
      head: t('field.due'),
      width: '156px',
      cell: (x) => {
        const late = statusOf(x, today) === 'late'
        if (!x.due) return <span className="qd-3">{t('ui.due.none')}</span>
        return (
          <span className={late ? 'qd-bad' : undefined}>
            {formatDay(x.due, lang, { weekday: true, today })} {x.due_time}
          </span>
        )
      },
    },
    { id: 'd', head: 'D', width: '64px', number: true, quiet: true, cell: (x) => countdown(liveOf(x.campaign), x.due) },
    { id: 'state', head: t('field.state'), width: '112px', cell: (x) => <State task={x} t={t} today={today} /> },
  ]
}

function Cut({ text }: { text: string }) {
  return (
    <span className="qd-cut" title={text}>
      {text}
    </span>
  )
}

function State({ task, t, today }: { task: OwnTask; t: Translate; today: Day }) {
  const status = statusOf(task, today)
  const late = status === 'late'
  const colour = late ? 'qd-bad' : status === 'waiting' ? 'qd-warn' : ''
  return (
    <StatusMark status={status} size={12}>
      <span className={`qd-13 qd-cut ${colour}`}>
        {late ? t('ui.due.late', { count: daysBetween(task.due, today) }) : t(`ui.status.${status}`)}
      </span>
    </StatusMark>
  )
}
