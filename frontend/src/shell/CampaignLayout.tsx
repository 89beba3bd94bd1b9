// A campaign: its header, its sections, and the one on display.

import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useCampaigns, useWorkbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { useT } from '~/locale'
import { CampaignHeader } from './CampaignHeader'
import { CampaignContext } from './campaign'
import { SectionNav } from './SectionNav'
import css from './Shell.module.css'

export default function CampaignLayout() {
  const t = useT()
  const { id = '' } = useParams()
  const book = useWorkbook(id)
  const summary = useCampaigns().data?.find((s) => s.id === id) ?? null
  const { state } = useLocation()
  const navigate = useNavigate()

  // The last place restored, but its campaign is gone: begin where there is something.
  const gone = book.error?.code === 'campaign.unknown' && (state as { restored?: boolean } | null)?.restored
  useEffect(() => {
    if (gone) navigate('/campaigns', { replace: true })
  }, [gone, navigate])

  if (book.error) {
    return (
      <ErrorState error={book.error} onRetry={() => void book.refetch()}>
        <ActionLink id="go.campaigns">{t('ui.error.home')}</ActionLink>
      </ErrorState>
    )
  }
  if (!book.data) return <Loading />
  return (
    <CampaignContext value={{ book: book.data, summary }}>
      <CampaignHeader book={book.data} summary={summary} />
      <div className={css.body}>
        <SectionNav stage={book.data.campaign.stage} />
        <div className={css.main}>
          <Outlet />
        </div>
      </div>
    </CampaignContext>
  )
}
