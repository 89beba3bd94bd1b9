// The materials of a campaign: all of them by kind, by when they are to be accepted, or the stock of prizes on the day.
import type { ReactNode } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { useT } from '~/locale'
import { useAsking } from '~/sheet/useAsking'
import { MaterialList } from './MaterialList'
import { FILTERS, WAYS } from './view'

export default function MaterialsScreen() {
  const t = useT()
  const asking = useAsking('materials', WAYS, FILTERS)
  const { way, choose } = asking
  useAction('materials.by.kind', () => choose('kind'))
  useAction('materials.by.due', () => choose('due'))
  useAction('materials.by.stock', () => choose('stock'))
  const bar = (filters: ReactNode) => (
    <PageBar
      title={t('ui.materials')}
      actions={
        <>
          <ActionMenu
            label={t('ui.more')}
            ids={[
              'materials.next',
              'materials.back',
              'materials.leftovers',
              'materials.past',
              'materials.columns',
              'materials.details',
              'go.print',
            ]}
          />
          <ActionButton id="materials.new" icon="plus" variant="filled" withKey />
        </>
      }
    >
      <Segmented
        label={t('ui.materials.show')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`ui.materials.by.${value}`) }))}
        onChange={choose}
      />
      {filters}
    </PageBar>
  )
  return <MaterialList key={way === 'stock' ? 'stock' : 'all'} asking={asking} bar={bar} />
}
