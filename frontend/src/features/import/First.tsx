// The first tasks of a sheet as they will stand.
import type { ImportPlan, TaskState } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT, useWord } from '~/locale'
import { Rows } from './Rows'

const HEADS = ['title', 'group', 'owner', 'starts', 'due', 'stage', 'state', 'items'] as const

export function First({ plan }: { plan: ImportPlan }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  return (
    <Rows
      title={t('ui.import.first')}
      heads={HEADS.map((h) => t(`ui.checklist.col.${h}`))}
      rows={plan.first}
      more={plan.tasks - plan.first.filter((x) => x.change === 'new').length}
    >
      {(x) => (
        <>
          <td>{x.title}</td>
          <td>{x.group}</td>
          <td>{x.owner}</td>
          <td className="qd-nowrap">{formatDay(x.starts, lang, { today })}</td>
          <td className="qd-nowrap">{[formatDay(x.due, lang, { today }), x.time].filter(Boolean).join(' ')}</td>
          <td className="qd-nowrap">{word('stage', x.stage)}</td>
          <td className="qd-nowrap">
            <StatusMark status={x.state as TaskState}>{word('ui.status', x.state)}</StatusMark>
          </td>
          <td className="qd-n">{x.items || ''}</td>
        </>
      )}
    </Rows>
  )
}
