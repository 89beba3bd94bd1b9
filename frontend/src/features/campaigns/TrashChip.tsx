// The door to the trash at the end of the bar, there when something is in it.
import { useSearchParams } from 'react-router-dom'
import { useTrash } from '~/api'
import { Chip } from '~/components/Chip'
import { useT } from '~/locale'

export function TrashChip({ on }: { on: boolean }) {
  const t = useT()
  const count = useTrash().data?.length ?? 0
  const [, setParams] = useSearchParams()
  if (count === 0 && !on) return null
  return (
    <Chip on={on} count={count} onToggle={() => setParams(on ? {} : { trash: '' })}>
      {t('ui.campaigns.inTrash')}
    </Chip>
  )
}
