// The door to the trash at the end of the bar, there when something is in it; and out of it again.
import { useAct } from '~/actions/Actions'
import { useTrash } from '~/api'
import { Chip } from '~/components/Chip'
import { useT } from '~/locale'

export function TrashChip({ on }: { on: boolean }) {
  const t = useT()
  const act = useAct()
  const count = useTrash().data?.length ?? 0
  if (count === 0 && !on) return null
  return (
    <Chip on={on} count={count} onToggle={() => act(on ? 'go.campaigns' : 'campaigns.inTrash')}>
      {t('ui.campaigns.inTrash')}
    </Chip>
  )
}
