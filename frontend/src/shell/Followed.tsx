// What is still to be done of the improvements of all campaigns: read, ticked and opened here; written where it belongs.
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { improvementId, type OpenImprovement } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { StatusMark } from '~/components/StatusMark'
import { Tick } from '~/components/Tick'
import { useToday } from '~/lib/clock'
import { type Day, daysBetween, formatDay, type Lang } from '~/lib/date'
import { type Translate, useFieldName, useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { byCampaign, useFollowing } from './following'

interface Props {
  label: string
  open: readonly OpenImprovement[]
  text?: string
  /** Below the list where nothing is open, and nothing was put to done just now. */
  empty?: ReactNode
}

export function Followed({ label, open, text = '', empty }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const nameOf = useFieldName()
  const navigate = useNavigate()
  const { rows, tick } = useFollowing(open)
  const [selected, select] = useState('')
  const [folded, setFolded] = useState<readonly string[]>([])
  const groups = byCampaign(rows, text, (x) => (x.archived ? t('stage.archived') : ''))
  const columns = columnsOf({ t, lang, today, nameOf: (f) => nameOf('improvement', f), onTick: tick })
  return (
    <>
      <DataTable
        label={label}
        columns={columns}
        groups={groups}
        idOf={improvementId}
        selected={selected}
        onSelect={select}
        opensOnClick
        onOpen={(x) => navigate(pathOfRow(x.campaign, 'improvement', x.improvement))}
        onTick={tick}
        folded={folded}
        onFold={(id) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))}
        faint={(x) => x.state === 'done'}
      />
      {rows.length === 0 && empty}
    </>
  )
}

interface View {
  t: Translate
  lang: Lang
  today: Day
  nameOf: (field: string) => string
  onTick: (x: OpenImprovement) => void
}

function columnsOf({ t, lang, today, nameOf, onTick }: View): Column<OpenImprovement>[] {
  const late = (x: OpenImprovement) => x.state !== 'done' && x.deadline !== '' && x.deadline < today
  return [
    {
      id: 'tick',
      head: t('ui.keys.tick'),
      headUnseen: true,
      width: '36px',
      cell: (x) => <Tick done={x.state === 'done'} onTick={() => onTick(x)} label={x.title} inList />,
    },
    { id: 'title', head: nameOf('name'), width: 'minmax(200px, 1fr)', cell: (x) => <Cut text={x.title} /> },
    {
      id: 'measure',
      head: nameOf('measure'),
      width: 'minmax(140px, 1fr)',
      quiet: true,
      from: 720,
      cell: (x) => <Cut text={x.measure} />,
    },
    {
      id: 'department',
      head: nameOf('department'),
      width: '104px',
      quiet: true,
      from: 860,
      cell: (x) => <Cut text={x.department} />,
    },
    { id: 'owner', head: nameOf('owner'), width: '96px', quiet: true, cell: (x) => <Cut text={x.owner} /> },
    {
      id: 'deadline',
      head: nameOf('deadline'),
      width: '124px',
      cell: (x) =>
        x.deadline ? (
          <span className={late(x) ? 'qd-bad' : undefined}>
            {formatDay(x.deadline, lang, { weekday: true, today })}
          </span>
        ) : (
          <span className="qd-3">{t('ui.due.none')}</span>
        ),
    },
    {
      id: 'state',
      head: nameOf('state'),
      width: '112px',
      cell: (x) => (
        <StatusMark status={late(x) ? 'late' : x.state} size={12}>
          <span className={`qd-13 qd-cut ${late(x) ? 'qd-bad' : ''}`}>
            {late(x) ? t('ui.due.late', { count: daysBetween(x.deadline, today) }) : t(`ui.status.${x.state}`)}
          </span>
        </StatusMark>
      ),
    },
  ]
}

function Cut({ text }: { text: string }) {
  return (
    <span className="qd-cut" title={text}>
      {text}
    </span>
  )
}
