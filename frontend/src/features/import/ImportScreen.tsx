// Tasks from a spreadsheet into this campaign.
import { Button } from '@mantine/core'
import { useSearchParams } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { EmptyState } from '~/components/EmptyState'
import { PageBar } from '~/components/PageBar'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Preview } from './Preview'
import { usePick } from './pick'

export default function ImportScreen() {
  const t = useT()
  const { id } = useCampaign().book.campaign
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('import.pick', pick)
  if (file) return <Preview key={file} file={file} into={{ campaign: id }} onPick={pick} />
  return (
    <>
      <PageBar title={t('ui.import')} />
      <EmptyState
        columns={[t('ui.import.heading'), t('ui.import.field')]}
        title={t('ui.import.none')}
        action={
          <Button variant="filled" onClick={pick}>
            {t('ui.import.pick')}
          </Button>
        }
      >
        <p className="qd-2">{t('ui.import.noneHint')}</p>
      </EmptyState>
    </>
  )
}
