// The partners of a campaign: by contract status or by kind, or all that is to be paid.
import type { ReactNode } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { useT } from '~/locale'
import { useAsking } from '~/sheet/useAsking'
import { PartnerList } from './PartnerList'
import { PaymentList } from './PaymentList'
import { FILTERS, WAYS } from './view'

export default function PartnersScreen() {
  const t = useT()
  const asking = useAsking('partners', WAYS, FILTERS)
  const { way, choose } = asking
  useAction('partners.by.status', () => choose('status'))
  useAction('partners.by.kind', () => choose('kind'))
  useAction('partners.payments', () => choose('payments'))
  const bar = (filters?: ReactNode) => (
    <PageBar
      title={t('ui.partners')}
      actions={
        <>
          <ActionMenu
            label={t('ui.more')}
            ids={
              way === 'payments'
                ? ['partners.columns', 'partners.details', 'go.print']
                : ['partners.borrow', 'partners.keep', 'partners.columns', 'partners.details', 'go.print']
            }
          />
          <ActionButton id="partners.new" icon="plus" variant="filled" withKey>
            {t(way === 'payments' ? 'ui.partners.newPayment' : 'ui.partners.new')}
          </ActionButton>
        </>
      }
    >
      <Segmented
        label={t('ui.partners.show')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`ui.partners.by.${value}`) }))}
        onChange={choose}
      />
      {filters}
    </PageBar>
  )
  if (way === 'payments') return <PaymentList bar={bar()} />
  return <PartnerList asking={{ ...asking, way }} bar={bar} />
}
