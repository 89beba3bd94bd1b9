// A campaign: its header, its sections, and the one on display.

import { useEffect, useMemo, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate, useParams } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Campaign, LIBRARY, useSummary, useWorkbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { TodayIs, useToday } from '~/lib/clock'
import { formatDay, templateToday } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { CampaignHeader } from './CampaignHeader'
import { CampaignContext, putBack, unarchive } from './campaign'
import { FindingBar } from './FindingBar'
import { IncidentBar } from './IncidentBar'
import { SectionNav } from './SectionNav'
import css from './Shell.module.css'

export default function CampaignLayout() {
  const t = useT()
  const { id = '' } = useParams()
  const book = useWorkbook(id)
  const summary = useSummary(id)
  const { state } = useLocation()
  const navigate = useNavigate()

  // The same as long as the campaign is, wherever in it the user goes.
  const open = useMemo(() => book.data && { book: book.data, summary }, [book.data, summary])

  // The campaign is gone: it was the last place of another day, or its making was just taken back. Then this is no place
  // to be; a link to what never was says so instead.
  const [seen, see] = useState('')
  if (book.data && seen !== id) see(id)
  const restored = (state as { restored?: boolean } | null)?.restored
  const gone = book.error?.code === 'campaign.unknown' && (restored || seen === id)
  useEffect(() => {
    if (gone) navigate('/campaigns', { replace: true })
  }, [gone, navigate])

  if (id === LIBRARY) return <Navigate to="/library" replace /> // it reads as a campaign, and is none
  if (book.error) {
    return (
      <ErrorState error={book.error} onRetry={() => void book.refetch()}>
        <ActionLink id="go.campaigns">{t('ui.error.home')}</ActionLink>
      </ErrorState>
    )
  }
  if (!open) return <Loading />
  const { campaign } = open.book
  const body = (
    <CampaignContext value={open}>
      <CampaignHeader book={open.book} summary={summary} />
      {campaign.trashed ? <InTrash campaign={campaign} /> : campaign.template && <OfTemplate />}
      {campaign.stage === 'archived' && !campaign.trashed && <InArchive campaign={campaign} />}
      {!campaign.template && <IncidentBar book={open.book} />}
      <FindingBar campaign={id} />
      <div className={css.body}>
        <SectionNav campaign={id} stage={campaign.template ? null : campaign.stage} />
        <div className={css.main}>
          <Outlet />
        </div>
      </div>
    </CampaignContext>
  )
  return campaign.template ? <TodayIs value={templateToday(summary?.live ?? '')}>{body}</TodayIs> : body
}

/** What this is, and how its dates are meant: somebody who took it for a campaign would work in vain. */
function OfTemplate() {
  const t = useT()
  return (
    <div className={css.note} role="status">
      <span>{t('ui.template.banner')}</span>
      <ActionLink id="library.templates">{t('ui.template.all')}</ActionLink>
    </div>
  )
}

/** It can be looked at and worked on; who sees this wants it back more often than not. */
function InTrash({ campaign }: { campaign: Campaign }) {
  const t = useT()
  return (
    <div className={css.banner} role="status">
      <StatusMark status="warning">
        {t('ui.trashed')}
        <button type="button" className="qd-link" onClick={() => tell.failure(putBack(campaign))}>
          {t('ui.campaigns.putback')}
        </button>
      </StatusMark>
    </div>
  )
}

/** It is kept as it was: who wants to write in it takes it up again, and only improvements are followed without. */
function InArchive({ campaign }: { campaign: Campaign }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  useAction('archive.reopen', () => tell.failure(unarchive(campaign)))
  const day = campaign.archived_on && formatDay(campaign.archived_on, lang, { weekday: true, today })
  return (
    <div className={css.note} role="status">
      <span>{day ? t('ui.archive.bar', { day }) : t('ui.archive.barUndated')}</span>
      <ActionLink id="archive.reopen" />
    </div>
  )
}
