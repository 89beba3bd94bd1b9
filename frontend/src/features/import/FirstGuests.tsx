// How the first guests of a list will stand.
import type { GuestPlan } from '~/api'
import { useFieldName, useT } from '~/locale'
import { Rows } from './Rows'

const SHOWN = ['name', 'organisation', 'role', 'category', 'phone', 'owner'] as const

export function FirstGuests({ plan }: { plan: GuestPlan }) {
  const t = useT()
  const nameOf = useFieldName()
  return (
    <Rows
      title={t('ui.invited.first')}
      heads={SHOWN.map((f) => nameOf('guest', f))}
      rows={plan.first}
      more={plan.rows - plan.first.length}
    >
      {(x) => (
        <>
          <td>{x.name}</td>
          <td>{x.organisation}</td>
          <td>{x.role}</td>
          <td>{x.category}</td>
          <td className="qd-nowrap">{x.phone}</td>
          <td>{x.owner}</td>
        </>
      )}
    </Rows>
  )
}
