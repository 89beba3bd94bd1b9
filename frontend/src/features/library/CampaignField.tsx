// One campaign of all, found by typing.
import { Select } from '@mantine/core'
import { type ID, inTurn, useCampaigns } from '~/api'
import { useToday } from '~/lib/clock'
import { useT } from '~/locale'

const focused = (field: HTMLInputElement | null) => field?.focus()

export function CampaignField({ value, onChange }: { value: ID; onChange: (id: ID) => void }) {
  const t = useT()
  const today = useToday()
  const campaigns = useCampaigns().data ?? []
  return (
    <Select
      ref={focused}
      data-autofocus
      label={t('ui.library.campaign')}
      data={campaigns.toSorted(inTurn(today)).map((c) => ({ value: c.id, label: c.name }))}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchable
      limit={50}
      nothingFoundMessage={t('ui.library.noCampaign')}
    />
  )
}
