// Dates of all campaigns: a month of weeks or three months by campaign, and beside it the day chosen.
import { ActionIcon } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { useAct } from '~/actions/Actions'
import { useAction } from '~/actions/bound'
import { type ID, ledBy, type Summary, useCampaigns, usePreferences } from '~/api'
import { Chip } from '~/components/Chip'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOf,
  formatMonth,
  formatMonths,
  formatWeekday,
  weekday,
} from '~/lib/date'
import { composing, keyLabel } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import { barsOf, clashes, passing, within } from './bars'
import css from './Calendar.module.css'
import { DayPanel, enterPanel } from './DayPanel'
import { MonthGrid } from './Month'
import { weeksOf } from './month'
import { byDays, byMonths, toDay, toView, VIEWS } from './move'
import { TimelineGrid } from './Timeline'
import { groupsOf, MONTHS, spanFrom } from './timeline'
import { useView } from './useView'

export default function CalendarScreen() {
  const campaigns = useCampaigns()
  if (campaigns.error) return <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />
  if (!campaigns.data) return <Loading />
  return campaigns.data.some((s) => s.periods.length > 0) ? <Calendar campaigns={campaigns.data} /> : <Nothing />
}

function Nothing() {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <PageBar title={t('ui.calendar')} />
      <EmptyState
        columns={[1, 2, 3, 4, 5, 6, 7].map((n) => formatWeekday(n, lang))}
        even
        title={t('ui.calendar.empty')}
        action={<ActionButton id="campaigns.new" icon="plus" variant="filled" />}
        links={
          <>
            <ActionLink id="campaigns.sampleDone">{t('ui.first.sampleDone')}</ActionLink>
            <ActionLink id="campaigns.sample">{t('ui.first.sample')}</ActionLink>
            <ActionLink id="go.campaigns">{t('ui.error.home')}</ActionLink>
          </>
        }
      >
        <p className="qd-2">{t('ui.calendar.emptyHint')}</p>
      </EmptyState>
    </>
  )
}

function Calendar({ campaigns }: { campaigns: Summary[] }) {
  const t = useT()
  const lang = useLang()
  const me = usePreferences().name
  const act = useAct()
  const navigate = useNavigate()
  const { at, only, text, today, go, toggle, search } = useView()
  const { month, day, view } = at
  const [chosen, setChosen] = useState<ID>('')
  const grid = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)

  const mine = only.includes('mine')
  const liveOnly = only.includes('live')
  const shown = useMemo(() => passing(campaigns, mine, me, text), [campaigns, mine, me, text])
  const bars = useMemo(() => barsOf(shown, liveOnly), [shown, liveOnly])
  const ids = useMemo(() => new Set(shown.map((s) => s.id)), [shown])
  const lets = useCallback((id: ID) => ids.has(id), [ids])

  const span = useMemo(() => {
    if (view === 'campaigns') return spanFrom(month)
    const mondays = weeksOf(month)
    return { first: mondays[0] ?? firstOf(month), last: addDays(mondays.at(-1) ?? firstOf(month), 6) }
  }, [view, month])
  const inSight = useMemo(() => within(bars, span.first, span.last), [bars, span])
  const clashed = useMemo(() => clashes(bars, span.first, span.last), [bars, span])
  const groups = useMemo(
    () => (view === 'campaigns' ? groupsOf(inSight, span, today) : []),
    [view, inSight, span, today],
  )
  const rows = useMemo(() => groups.flatMap((g) => g.rows.map((r) => r.campaign.id)), [groups])
  const campaign = view === 'campaigns' && !rows.includes(chosen) ? (rows[0] ?? '') : chosen

  const choose = (to: Day, id: ID) => {
    setChosen(id)
    go({ ...at, day: to })
  }
  const open = (id: ID) => navigate(`/campaigns/${id}/overview`)
  const enter = () => panel.current && enterPanel(panel.current, campaign)
  const step = (days: number) => () => go(byDays(at, days))
  const row = (n: number) => () => {
    const to = rows[rows.indexOf(campaign) + n]
    if (to) setChosen(to)
  }
  const keys: Record<string, () => void> = {
    ArrowLeft: step(-1),
    ArrowRight: step(1),
    ArrowUp: view === 'month' ? step(-7) : row(-1),
    ArrowDown: view === 'month' ? step(7) : row(1),
    Home: step(1 - weekday(day)),
    End: step(7 - weekday(day)),
    Enter: enter,
  }
  const hear = (e: KeyboardEvent) => {
    const key = keys[e.key]
    if (!key || composing(e) || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return
    e.preventDefault()
    key()
  }

  useAction('calendar.previous', () => go(byMonths(at, -1)))
  useAction('calendar.next', () => go(byMonths(at, 1)))
  useAction('calendar.previousYear', () => go(byMonths(at, -12)))
  useAction('calendar.nextYear', () => go(byMonths(at, 12)))
  useAction('calendar.today', () => go(toDay(at, today)))
  useAction('calendar.switch', () => go(toView(at, view === 'month' ? 'campaigns' : 'month')))
  useAction('calendar.open', campaign ? () => open(campaign) : null)

  const common = { grid, month, day, today, campaign, clashes: clashed, onChoose: choose, onOpen: open, onKey: hear }
  const live = new Set(inSight.filter((b) => b.kind === 'live').map((b) => b.campaign.id)).size
  return (
    <>
      <PageBar title={t('ui.calendar')} actions={<ActionButton id="calendar.today" withKey />}>
        <Segmented
          label={t('ui.calendar.view')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`ui.calendar.by.${value}`) }))}
          onChange={(v) => go(toView(at, v))}
        />
        <div className={css.turn}>
          {(['previous', 'next'] as const).map((to) => (
            <ActionIcon
              key={to}
              {...hint(`${t(`ui.day.${to}Month`)} ${keyLabel(to === 'next' ? 'pagedown' : 'pageup')}`)}
              aria-label={t(`ui.day.${to}Month`)}
              data-to={to}
              onClick={() => act(`calendar.${to}`)}
            >
              <Icon name={to === 'next' ? 'forward' : 'back'} size={14} />
            </ActionIcon>
          ))}
          <b aria-live="polite">
            {view === 'month' ? formatMonth(month, lang) : formatMonths(month, addMonths(month, MONTHS - 1), lang)}
          </b>
        </div>
        {me && (
          <Chip on={mine} onToggle={() => toggle('mine')} count={campaigns.filter((s) => ledBy(s, me)).length}>
            {t('ui.campaigns.mine')}
          </Chip>
        )}
        <Chip on={liveOnly} onToggle={() => toggle('live')} count={live}>
          {t('ui.calendar.liveOnly')}
        </Chip>
        <FilterField action="calendar.filter" placeholder={t('ui.campaigns.filterBy')} value={text} onChange={search} />
      </PageBar>
      <div className={css.body}>
        {view === 'month' ? (
          <MonthGrid {...common} bars={inSight} lets={lets} />
        ) : (
          <TimelineGrid {...common} groups={groups} />
        )}
        <DayPanel
          panel={panel}
          day={day}
          today={today}
          bars={bars}
          campaign={campaign}
          lets={lets}
          onBack={() => grid.current?.focus()}
        />
      </div>
      <FootNote>
        <span>
          {t('ui.calendar.foot.campaigns')} <b>{new Set(inSight.map((b) => b.campaign.id)).size}</b>
        </span>
        <span>
          {t('ui.calendar.foot.live')} <b>{live}</b>
        </span>
        <span>
          {t('ui.calendar.foot.clash')} <b>{clashed.reduce((n, c) => n + daysBetween(c.starts, c.ends) + 1, 0)}</b>
        </span>
      </FootNote>
    </>
  )
}
