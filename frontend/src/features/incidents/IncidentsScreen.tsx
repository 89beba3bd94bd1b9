// The incidents of a campaign: which are open and how long they have, and beside them the one at hand; in its place, what a
// new one starts with.
import { useCallback, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { answerIncident, apply, closeIncident, type ID, reopenIncident } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { addDays, nearDay } from '~/lib/date'
import { composing } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { useKeydown } from '~/lib/useKeydown'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Begin } from './Begin'
import { Card } from './Card'
import css from './Incidents.module.css'
import { List } from './List'
import { useWatch } from './useWatch'
import { inNeed, standingOf } from './view'

export default function IncidentsScreen() {
  const t = useT()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { board, clocks } = useWatch(campaign)
  const { row: asked } = useLanding()
  const [params, put] = useParamsOf()
  const navigate = useNavigate()
  const { template } = book.campaign
  const begins = params.get('start') !== null && !template
  const list = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)

  const groups = useMemo(() => inNeed(book.incidents, clocks), [book.incidents, clocks])
  const rows = groups.flatMap((g) => g.rows)
  // A line of a log, or a file, leads to its incident.
  const meant =
    book.log_entries.find((e) => e.id === asked)?.incident ||
    book.attachments.find((a) => a.id === asked)?.incident ||
    asked
  const at = rows.find((x) => x.id === meant) ?? rows[0]

  const select = useCallback((row: ID) => put({ row, start: '' }, true), [put])
  const focusList = () => list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  const toLog = () => card.current?.querySelector<HTMLElement>('[data-log] input')?.focus()
  const toOutcome = () => card.current?.querySelector<HTMLElement>('[data-field=outcome] textarea')?.focus()
  const step = (work: ReturnType<typeof answerIncident>) => tell.failure(work.then((a) => tell.step(a)))

  const standing = at && !begins ? standingOf(at) : null
  useAction('incidents.answer', at && standing === 'open' ? () => step(answerIncident(campaign, at.id)) : null)
  useAction(
    'incidents.close',
    at && standing !== null && standing !== 'closed'
      ? () => {
          step(closeIncident(campaign, at.id, ''))
          if (!at.outcome) toOutcome()
        }
      : null,
  )
  useAction(
    'incidents.reopen',
    at && standing !== null && standing !== 'open' ? () => step(reopenIncident(campaign, at.id)) : null,
  )
  useAction('incidents.log', standing ? toLog : null)
  useAction('incidents.list', rows.length > 0 ? focusList : null)
  useAction(
    'incidents.delete',
    at && standing !== null
      ? () => {
          // What is its own goes with it.
          const own = [
            ...book.log_entries
              .filter((e) => e.incident === at.id)
              .map((e) => ({ kind: 'log_entry', row: e.id }) as const),
            ...book.attachments
              .filter((a) => a.incident === at.id)
              .map((a) => ({ kind: 'attachment', row: a.id }) as const),
            { kind: 'incident', row: at.id } as const,
          ]
          step(
            apply(
              campaign,
              own.map((x) => ({ op: 'delete', ...x })),
            ),
          )
          requestAnimationFrame(focusList)
        }
      : null,
  )
  const leave = () => (begins ? (window.history.length > 1 ? navigate(-1) : put({ start: '' }, true)) : focusList())
  useKeydown((e) => {
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || rows.length === 0 || begins) return
    if (!card.current?.contains(e.target as Node)) return
    e.preventDefault()
    focusList()
  })

  // Whoever came from live mode goes back to it: the show runs on meanwhile.
  const today = nearDay(useToday())
  const show = book.run_items.find((x) => x.started && !x.ended && (x.day === today || addDays(x.day, 1) === today))
  useAction('incidents.show', show ? () => navigate(`/campaigns/${campaign}/live?day=${show.day}`) : null)

  const open = groups.find((g) => g.standing === 'open')?.rows.length ?? 0
  const late = [...clocks.values()].filter((c) => c.state === 'over').length
  if (board.error) return <ErrorState error={board.error} onRetry={() => void board.refetch()} />
  if (!board.data) return <Loading />
  const { limits } = board.data
  return (
    <>
      <PageBar
        title={t('ui.incidents')}
        note={rows.length > 0 && t('ui.incidents.count', { count: rows.length })}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={['incidents.reopen', 'incidents.log', 'incidents.list', 'incidents.delete']}
            />
            {show && <ActionButton id="incidents.show" withKey />}
            {!template && <ActionButton id="incidents.start" icon="plus" variant="filled" withKey />}
          </>
        }
      />
      <div className={css.room}>
        {rows.length > 0 && (
          <div ref={list} className={css.list}>
            <List
              groups={groups}
              clocks={clocks}
              people={book.people}
              at={begins ? '' : (at?.id ?? '')}
              onSelect={select}
            />
          </div>
        )}
        <div ref={card} className={css.card}>
          {begins ? (
            <Begin
              campaign={campaign}
              risks={book.risks}
              limits={limits}
              onStarted={(row) => {
                put({ row, start: '' }, true)
                requestAnimationFrame(toLog)
              }}
              onLeave={leave}
            />
          ) : at ? (
            <Card key={at.id} incident={at} clock={clocks.get(at.id)} asked={asked} />
          ) : (
            <EmptyState
              title={t('ui.incidents.empty')}
              action={!template && <ActionButton id="incidents.start" variant="filled" withKey />}
            >
              <p className="qd-2">{t(template ? 'error.incident.template' : 'ui.incidents.emptyHint')}</p>
            </EmptyState>
          )}
        </div>
      </div>
      <FootNote>
        <span>
          {t('ui.incidents.open')} <b>{open}</b>
        </span>
        {late > 0 && (
          <span className="qd-bad">
            {t('ui.incidents.over')} <b>{late}</b>
          </span>
        )}
      </FootNote>
    </>
  )
}
