// On site: one day on one screen, to be read at arm's length and ticked off where it stands. What runs and comes next, what
// is due, what went wrong, what is to be accepted, published and entered; and what tomorrow brings.
import { useMemo, useRef } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { apply, type DayFigures, type ID, useDay } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Icon } from '~/components/Icon'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { useThisDay, useToday } from '~/lib/clock'
import { addDays, countdown, type Day, formatDay, nearDay } from '~/lib/date'
import { underDialog } from '~/lib/keys'
import { useParamsOf } from '~/lib/params'
import { useKeydown } from '~/lib/useKeydown'
import { useLang, useT, useWord } from '~/locale'
import { sections } from '~/places'
import { useCampaign } from '~/shell/campaign'
import { Cues } from './Cues'
import css from './Day.module.css'
import { Incidents } from './Incidents'
import { Numbers } from './Numbers'
import { Rows } from './Rows'
import { edits, isDone } from './view'

/** The section in which figures are entered. */
const FIGURES = sections.find((s) => s.path === 'data')?.path ?? ''

export default function DayScreen() {
  const t = useT()
  const lang = useLang()
  const today = nearDay(useToday())
  const { book, summary } = useCampaign()
  const campaign = book.campaign.id
  const [params, put] = useParamsOf()
  const day = params.get('day') || today
  const figures = useDay(campaign, day)
  const word = useWord()
  const live = summary?.live ?? ''
  const go = (to: Day) => put({ day: to === today ? '' : to }, true)
  useAction('day.before', () => go(addDays(day, -1)))
  useAction('day.after', () => go(addDays(day, 1)))
  useAction('day.today', day === today ? null : () => go(today))
  useAction('day.live', live && live !== day ? () => go(live) : null)

  // Up and down through all that can be ticked or opened, also where nothing has the focus yet.
  const room = useRef<HTMLDivElement>(null)
  useKeydown((e) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key]
    const at = document.activeElement as HTMLElement
    if (!by || e.defaultPrevented || e.altKey || e.ctrlKey || underDialog()) return
    if (at !== document.body && !room.current?.contains(at)) return
    const stops = [...(room.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
    const next = stops[stops.includes(at) ? stops.indexOf(at) + by : 0]
    e.preventDefault()
    next?.focus()
  })
  const goTo = (row: ID) => {
    const at = room.current?.querySelector(`[data-row="${CSS.escape(row)}"]`)
    at?.scrollIntoView({ block: 'center' })
    at?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true })
  }
  const data = figures.data
  return (
    <>
      <PageBar
        title={t('ui.day_view')}
        note={[live && countdown(live, day), ...(data?.periods ?? []).map((p) => p.name || word('ui.period', p.state))]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <ActionMenu label={t('ui.more')} ids={['day.before', 'day.after', 'day.live', 'go.print']} />
            <ActionButton id="day.today">{t('ui.day_view.todayShort')}</ActionButton>
            {!book.campaign.template && <ActionButton id="incidents.start" withKey />}
          </>
        }
      >
        <span className={css.switch}>
          <PlainButton
            square
            aria-label={t('ui.day_view.before')}
            hint="←"
            icon={<Icon name="back" />}
            onClick={() => go(addDays(day, -1))}
          />
          <b role="status">{formatDay(day, lang, { weekday: true, today })}</b>
          <PlainButton
            square
            aria-label={t('ui.day_view.after')}
            hint="→"
            icon={<Icon name="forward" />}
            onClick={() => go(addDays(day, 1))}
          />
        </span>
      </PageBar>
      {figures.error ? (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      ) : !data || data.day !== day ? (
        <Loading />
      ) : (
        <div ref={room} className={css.day}>
          <Figures figures={data} onGo={goTo} />
          <Columns key={day} figures={data} />
        </div>
      )}
      <FootNote>
        <span>
          {t('ui.day_view.day')} <b>{formatDay(day, lang, { weekday: true, today })}</b>
        </span>
      </FootNote>
    </>
  )
}

/** The day in figures; each is a way to the first of what it counts. */
function Figures({ figures: f, onGo }: { figures: DayFigures; onGo: (row: ID) => void }) {
  const t = useT()
  const waiting = (rows: DayFigures['posts']) => rows.filter((r) => r.state !== 'done')
  const running = f.clocks.filter((c) => c.state === 'running' || c.state === 'over')
  const open = f.incidents.filter((r) => running.some((c) => c.incident === r.row))
  const all = [
    ['ui.day_view.overdue', f.overdue, true],
    ['ui.day_view.due', f.due, false],
    ['ui.day_view.done', f.done, false],
    ['ui.day_view.incidents', open, true],
    ['ui.day_view.figure.deviations', f.deviations, true],
    ['ui.day_view.figure.materials', waiting(f.materials), false],
    ['ui.day_view.figure.posts', waiting(f.posts), false],
    ['ui.day_view.figure.metrics', f.metrics, false],
  ] as const
  return (
    <dl className={css.figures}>
      {all.map(([label, rows, bad]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd className={bad && rows.length > 0 ? 'qd-bad' : undefined}>
            {rows[0] ? (
              <button type="button" aria-label={`${t(label)} ${rows.length}`} onClick={() => onGo(rows[0]?.row ?? '')}>
                {rows.length}
              </button>
            ) : (
              0
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Columns({ figures: f }: { figures: Parameters<typeof Incidents>[0]['figures'] }) {
  const t = useT()
  const now = useThisDay()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const byId = useMemo(
    () => ({
      task: new Map(book.tasks.map((x) => [x.id, x])),
      post: new Map(book.posts.map((x) => [x.id, x])),
      material: new Map(book.materials.map((x) => [x.id, x])),
    }),
    [book.tasks, book.posts, book.materials],
  )
  const tick = (edit: Parameters<typeof apply>[1][number] | undefined) => edit && tell.failure(apply(campaign, [edit]))
  const of = <K extends keyof typeof byId>(kind: K) => ({
    campaign,
    kind,
    done: (id: ID) => {
      const x = byId[kind].get(id)
      return x !== undefined && isDone[kind](x as never)
    },
    onTick: (id: ID, on: boolean) => {
      const x = byId[kind].get(id)
      tick(x && edits[kind](x as never, on, now))
    },
  })
  const toFigure = (metric: ID) => `/campaigns/${campaign}/${FIGURES}?${new URLSearchParams({ metric })}`
  const { tomorrow } = f
  const next = [...tomorrow.due, ...tomorrow.cues, ...tomorrow.materials, ...tomorrow.posts]
  return (
    <div className={css.columns}>
      <div className={css.column}>
        <Incidents campaign={campaign} figures={f} />
        <Cues campaign={campaign} figures={f} />
      </div>
      <div className={css.column}>
        <Rows
          {...of('task')}
          title={t('ui.day_view.tasks')}
          rows={[...f.overdue, ...f.due, ...f.done]}
          none={t('ui.day_view.noTasks')}
        />
      </div>
      <div className={css.column}>
        <Rows {...of('post')} title={t('ui.day_view.posts')} rows={f.posts} none={t('ui.day_view.noPosts')} />
        <Rows
          {...of('material')}
          title={t('ui.day_view.materials')}
          rows={f.materials}
          none={t('ui.day_view.noMaterials')}
        />
        {f.deviations.length > 0 && (
          <Rows campaign={campaign} kind="deviation" title={t('ui.day_view.deviations')} rows={f.deviations} none="" />
        )}
        {f.metrics.length > 0 && (
          <Rows
            campaign={campaign}
            kind="metric"
            to={toFigure}
            title={t('ui.day_view.metrics')}
            rows={f.metrics}
            none=""
          />
        )}
        <Numbers campaign={campaign} day={f.day} to={toFigure} />
        <section className={css.part} aria-label={t('ui.day_view.tomorrow')}>
          <h3 className={css.head}>
            {t('ui.day_view.tomorrow')} <span className="qd-3">{next.length || ''}</span>
          </h3>
          {next.length === 0 && <p className={`${css.none} qd-3`}>{t('ui.day_view.noTomorrow')}</p>}
          <ul>
            {next.map((r) => (
              <li key={r.row} className={css.small}>
                <span className="qd-cut" title={r.name}>
                  {r.name}
                </span>
                <span className="qd-3 qd-nowrap">{[r.time, r.owner].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
