// Goals, or the metrics that they count by.
import { useNavigate } from 'react-router-dom'
import type { ID } from '~/api'
import { Segmented } from '~/components/Segmented'
import { useT } from '~/locale'

const VIEWS = ['goals', 'metrics'] as const

export function Switch({ campaign, at }: { campaign: ID; at: (typeof VIEWS)[number] }) {
  const t = useT()
  const navigate = useNavigate()
  return (
    <Segmented
      label={t('ui.goals.view')}
      value={at}
      options={VIEWS.map((value) => ({ value, label: t(`ui.${value}`) }))}
      onChange={(to) => navigate(`/campaigns/${campaign}/${to}`)}
    />
  )
}
