// What came of a campaign: goals, their pace, the funnel, the channels, budget and return, the run of show, the incidents.
// Every figure opens what it was computed from, at the side.
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { Link } from 'react-router-dom'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { useResults } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatSpan } from '~/lib/date'
import { useParamsOf } from '~/lib/params'
import { useLang, useT, useWord } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Channels } from './Channels'
import { Explanation } from './Explanation'
import { explain } from './explain'
import { FigureContext } from './Figure'
import { Funnel } from './Funnel'
import { Goals } from './Goals'
import { Incidents } from './Incidents'
import { Money } from './Money'
import { Pace } from './Pace'
import { CUTS, isWay, nextFigure, PARTS } from './parts'
import css from './Results.module.css'
import { Run } from './Run'
import { type Told, toData } from './say'

export default function ResultsScreen() {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  const { book } = useCampaign()
  const [params, put] = useParamsOf()
  const asked = CUTS.find((c) => c === params.get('in')) ?? ''
  const open = params.get('figure') ?? ''
  const results = useResults(book.campaign.id, asked)
  const body = useRef<HTMLDivElement>(null)
  const told = useMemo<Told | null>(
    () => (results.data ? { t, lang, today, word, book, results: results.data } : null),
    [t, lang, today, word, book, results.data],
  )
  const explained = told && open ? explain(open, told) : null
  const dated = new Map(results.data?.cuts.map((c) => [c.kind, c]))

  const cut = (to: (typeof CUTS)[number]) => put({ in: to }, true)
  useAction('results.in.all', () => cut(''))
  useAction('results.in.warmup', dated.has('warmup') ? () => cut('warmup') : null)
  useAction('results.in.live', dated.has('live') ? () => cut('live') : null)
  const close = () => {
    put({ figure: '' }, true)
    body.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(open)}"]`)?.focus()
  }
  useAction('results.leave', explained ? close : null)
  const [goals, pace, funnel, channels, budget, run, incidents] = PARTS.map((part) => () => {
    const to = body.current?.querySelector<HTMLElement>(`[data-part=${part}]`)
    to?.scrollIntoView({ block: 'start' })
    const first = ['[data-figure]', '[role=slider]', 'a'].map((of) => to?.querySelector<HTMLElement>(of)).find(Boolean)
    ;(first ?? to)?.focus({ preventScroll: true })
  })
  const can = (go: (() => void) | undefined) => (told && go) || null
  useAction('results.to.goals', can(goals))
  useAction('results.to.pace', can(pace))
  useAction('results.to.funnel', can(funnel))
  useAction('results.to.channels', can(channels))
  useAction('results.to.budget', can(budget))
  useAction('results.to.run', can(run))
  useAction('results.to.incidents', can(incidents))

  /** The arrows go from figure to figure, as in a sheet. */
  const keyed = (e: KeyboardEvent) => {
    if (!isWay(e.key) || !(e.target as HTMLElement).matches('[data-figure]') || e.ctrlKey || e.metaKey || e.altKey)
      return
    const figures = [...(body.current?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])]
    const spots = figures.map((f) => {
      const r = f.getBoundingClientRect()
      return { x: r.x + r.width / 2, y: r.y + r.height / 2 }
    })
    const to = figures[nextFigure(spots, figures.indexOf(e.target as HTMLElement), e.key)]
    e.preventDefault()
    to?.focus()
  }

  const span = results.data?.cuts.find((c) => c.kind === results.data?.in)
  return (
    <>
      <PageBar
        title={t('ui.results')}
        note={t('ui.results.note')}
        actions={<ActionMenu label={t('ui.more')} ids={['results.roi', 'data.metrics', 'go.print']} />}
      >
        <Segmented
          label={t('ui.results.show')}
          value={results.data?.in === asked ? asked : ''}
          options={CUTS.map((value) => ({
            value,
            label: t(`ui.results.in.${value || 'all'}`),
            disabled: value !== '' && !dated.has(value),
          }))}
          onChange={cut}
        />
      </PageBar>
      {results.error ? (
        <ErrorState within error={results.error} onRetry={() => void results.refetch()} />
      ) : told ? (
        <FigureContext.Provider value={{ open, onOpen: (figure) => put({ figure }, true) }}>
          <div className={css.room}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the figures in it hear the arrows */}
            <div ref={body} className={css.body} onKeyDown={keyed}>
              <Notes told={told} />
              <Goals told={told} />
              <Pace told={told} />
              <Funnel told={told} />
              <Channels told={told} />
              <Money told={told} />
              <Run told={told} />
              <Incidents told={told} />
            </div>
            {explained && <Explanation of={explained} onClose={close} />}
          </div>
        </FigureContext.Provider>
      ) : (
        <Loading />
      )}
      <FootNote>
        {results.data && <span>{t('ui.data.readings', { count: results.data.readings })}</span>}
        {span && (
          <span>
            {word('ui.period', span.kind)} <b>{formatSpan(span.from, span.to, lang, { today })}</b>
          </span>
        )}
      </FootNote>
    </>
  )
}

/** What holds of the figures as a whole: nothing was read yet, some lie outside every period. */
function Notes({ told }: { told: Told }) {
  const { t, results } = told
  const to = toData(told, '')
  if (results.readings === 0) {
    return (
      <div className={css.notes} role="status">
        <StatusMark status="warning" size={12}>
          <span>{t('ui.results.noReadings')}</span>
        </StatusMark>
        <Link className="qd-link" to={to}>
          {t('ui.results.toData')}
        </Link>
      </div>
    )
  }
  if (results.outside === 0) return null
  return (
    <div className={css.notes} role="status">
      <StatusMark status="warning" size={12}>
        <span>{t('ui.results.outside', { count: results.outside })}</span>
      </StatusMark>
      <Link className="qd-link" to={to}>
        {t('ui.results.toData')}
      </Link>
    </div>
  )
}
