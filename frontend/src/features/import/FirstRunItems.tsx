// How the first items of a run of show will stand.
import type { RunPlan } from '~/api'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useFieldName, useLang, useT } from '~/locale'
import { Rows } from './Rows'

const SHOWN = ['title', 'day', 'starts', 'minutes', 'area', 'owner'] as const

export function FirstRunItems({ plan }: { plan: RunPlan }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const nameOf = useFieldName()
  return (
    <Rows
      title={t('ui.runs.first')}
      heads={SHOWN.map((f) => nameOf('run_item', f))}
      rows={plan.first}
      more={plan.rows - plan.first.length}
    >
      {(x) => (
        <>
          <td>{x.title}</td>
          <td className="qd-nowrap">{formatDay(x.day, lang, { today })}</td>
          <td className="qd-nowrap">{x.starts}</td>
          <td>{x.minutes}</td>
          <td>{x.area}</td>
          <td>{x.owner}</td>
        </>
      )}
    </Rows>
  )
}
