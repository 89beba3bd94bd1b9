// Days × metrics: typed, pasted and cleared as in a spreadsheet. Rates and sums of channels are worked out, not typed; a
// figure under its day's pace is red, and opens a deviation.
import { NativeSelect } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { type DataDay, type DataMetric, type DataPage, enterFigures, type ID } from '~/api'
import { Chip } from '~/components/Chip'
import { EmptyState } from '~/components/EmptyState'
import { FootNote } from '~/components/Foot'
import { Grid, type GridKeys } from '~/components/grid/Grid'
import type { Block, Drafts, GridColumn, Layout, Selected } from '~/components/grid/types'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatDay, formatSpan } from '~/lib/date'
import { recall, remember } from '~/lib/remember'
import { useSteady } from '~/lib/useSteady'
import { pathOfRow } from '~/places'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { Beside } from './Beside'
import css from './Data.module.css'
import type { Opening } from './DataScreen'
import { cellsOf, drafted, figureAt, firstOpen, grouped, nothing, said, type Way } from './view'
import { Ways } from './Ways'

interface Props {
  data: DataPage
  channel: ID
  /** The metric whose column a jump asks for; "" for none. */
  asked: ID
  onChannel: (id: ID) => void
  onWay: (way: Way) => void
  opening: Opening | null
  onOpen: (o: Opening | null) => void
}

/** Texts on their way, and those that could not be taken: they survive a look at another channel or section. */
const kept = new Map<string, Drafts>()
const NONE: Drafts = new Map()

export function Figures({ data, channel, asked, onChannel, onWay, opening, onOpen }: Props) {
  const ground = useGround()
  const { t, lang, today, word } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const grid = useRef<GridKeys>(null)
  const [selected, setSelected] = useState<Selected | null>(null)
  const [folded, setFolded] = useState<readonly string[]>([])
  const [layout, setLayout] = useState<Layout>(() => recall(`data.layout.${campaign}`, {}))
  const { drafts, write, drop } = useDrafts(campaign, channel)

  const columns = useMemo<GridColumn<DataDay>[]>(
    () => [
      {
        id: 'day',
        head: t('ui.data.day'),
        width: 112,
        fixed: true,
        text: (d) => formatDay(d.day, lang, { weekday: true, today }),
        copy: (d) => d.day,
      },
      ...data.metrics.map((m, i) => columnOf(m, i, data, ground)),
    ],
    [data, t, lang, today, ground],
  )
  const groups = useMemo(
    () =>
      grouped(
        data.days,
        (p) => (p ? word('ui.period', p) : t('ui.data.outside')),
        (first, last) => formatSpan(first, last, lang, { today }),
      ),
    [data.days, word, t, lang, today],
  )
  const total = useMemo(
    () => ({
      label: t('ui.data.total'),
      cells: Object.fromEntries(data.metrics.map((m, i) => [m.id, said(data.total[i], m, lang)])),
    }),
    [data, t, lang],
  )

  const first = data.metrics[0]?.id ?? ''
  const metric = data.metrics.find((m) => m.id === selected?.column)?.id ?? first
  const row = data.days.find((d) => d.day === selected?.row)
  const figure = figureAt(row, data.metrics, metric)
  const toToday = () => {
    const at = firstOpen(data)
    if (at) grid.current?.goTo(at.day, at.metric)
    grid.current?.focus()
  }
  const deviate = useSteady(() => {
    if (row && metric) onOpen({ metric, day: row.day, until: false })
  })
  const short = data.shortfalls.find((s) => !s.deviation)
  useAction('data.new', data.metrics.length > 0 ? toToday : null)
  useAction('data.deviate', row && figure?.value != null && channel === '' ? deviate : null)
  useAction('data.columns', () => grid.current?.columns())
  useAction('data.leave', opening ? () => onOpen(null) : null)
  // The day of a deviation being opened is the one in sight.
  useEffect(() => {
    if (opening) grid.current?.goTo(opening.day, opening.metric)
  }, [opening])

  return (
    <>
      <PageBar
        title={t('ui.data')}
        actions={
          <>
            <ActionMenu label={t('ui.more')} ids={['data.metrics', 'data.deviate', 'data.columns', 'go.print']} />
            <ActionButton id="data.import" icon="import" />
            <ActionButton id="data.new" icon="plus" variant="filled" withKey>
              {t('ui.data.enterToday')}
            </ActionButton>
          </>
        }
      >
        <Ways way="figures" onWay={onWay} open={book.deviations.filter((d) => d.state !== 'done').length} />
        <NativeSelect
          aria-label={t('ui.data.channel')}
          className={css.channel ?? ''}
          data={[
            { value: '', label: t('ui.data.allChannels') },
            ...book.channels.map((c) => ({ value: c.id, label: c.name })),
          ]}
          value={channel}
          onChange={(e) => onChannel(e.currentTarget.value)}
        />
        {channel && (
          <Link className="qd-link qd-13" to={pathOfRow(campaign, 'channel', channel)}>
            {t('ui.data.toChannel')}
          </Link>
        )}
        {short && (
          <Chip
            on={false}
            onToggle={() => onOpen({ metric: short.metric, day: short.day, until: true })}
            count={data.shortfalls.filter((s) => !s.deviation).length}
            mark={<StatusMark status="late" size={12} />}
            opens
          >
            {t('ui.data.under', { share: `${data.low / 100}%` })}
          </Chip>
        )}
        {data.missing.length > 0 && (
          <Chip
            on={false}
            count={data.missing.length}
            onToggle={() => {
              grid.current?.goTo(data.missing[0] ?? '')
              grid.current?.focus()
            }}
            mark={<StatusMark status="warning" size={12} />}
          >
            {t('ui.data.missing')}
          </Chip>
        )}
      </PageBar>
      {data.metrics.length === 0 ? (
        <EmptyState
          columns={[t('ui.data.day')]}
          title={t('ui.data.empty')}
          action={<ActionButton id="data.import" icon="import" variant="filled" />}
          links={<ActionLink id="data.metrics" />}
        >
          <p className="qd-2">{t('ui.data.emptyHint')}</p>
        </EmptyState>
      ) : (
        <div className={css.room}>
          <div className={css.grid}>
            <Grid<DataDay>
              key={channel}
              ref={grid}
              label={t('ui.data')}
              columns={columns}
              groups={groups}
              idOf={(d) => d.day}
              start={row?.day ?? data.days.find((d) => d.day === data.today)?.day ?? ''}
              startColumn={
                Math.max(
                  0,
                  data.metrics.findIndex((m) => m.id === asked),
                ) + 1
              }
              folded={folded}
              onFold={(g) => setFolded((f) => (f.includes(g) ? f.filter((x) => x !== g) : [...f, g]))}
              layout={layout}
              onLayout={(l) => {
                setLayout(l)
                remember(`data.layout.${campaign}`, l)
              }}
              drafts={drafts}
              onWrite={write}
              onDrop={(day, column) => drop(day, column)}
              onSelect={setSelected}
              onOpen={deviate}
              total={total}
              faint={(d) => d.day > data.today}
              onUnread={(what, n) => tell.done(t(`ui.grid.unread.${what}`, { count: n }))}
            />
          </div>
          <Beside
            key={metric}
            data={data}
            metric={metric}
            channel={channel}
            day={row?.day ?? ''}
            onDay={(day) => grid.current?.goTo(day, metric)}
            opening={opening}
            onOpen={onOpen}
          />
        </div>
      )}
      <FootNote>
        {row && (
          <span>
            {formatDay(row.day, lang, { today })}{' '}
            <b>
              {said(
                figure?.value,
                data.metrics.find((m) => m.id === metric),
                lang,
              )}
            </b>
          </span>
        )}
        <span>{t('ui.data.readings', { count: data.readings })}</span>
        <span>{t('ui.data.redIs', { share: `${data.low / 100}%` })}</span>
      </FootNote>
    </>
  )
}

function columnOf(m: DataMetric, i: number, data: DataPage, ground: ReturnType<typeof useGround>): GridColumn<DataDay> {
  const { t, lang } = ground
  return {
    id: m.id,
    head: m.unit && !/^[%％]$/.test(m.unit) ? `${m.name} (${m.unit})` : m.name,
    width: 100,
    number: true,
    quiet: m.aggregate === 'ratio',
    text: (d) => said(d.figures[i]?.value, m, lang),
    copy: (d) => (d.figures[i]?.value == null ? '' : String(d.figures[i]?.value)),
    ...(m.aggregate !== 'ratio' && { edit: { by: 'text' as const } }),
    cell: (d) => {
      const f = d.figures[i]
      if (f?.value == null) return <span className={css.none}>{nothing(d.day, data.today)}</span>
      if (f.low) {
        return (
          <span className={css.low}>
            <StatusMark status="late" size={12}>
              <span className="qd-12">{t('ui.data.low')}</span>
            </StatusMark>
            <b>{said(f.value, m, lang)}</b>
          </span>
        )
      }
      return f.computed ? <span className="qd-3">{said(f.value, m, lang)}</span> : said(f.value, m, lang)
    },
  }
}

/** What was typed into a channel's figures and is not, or not yet, theirs. */
function useDrafts(campaign: ID, channel: ID) {
  const name = `${campaign} ${channel}`
  const [, draw] = useState(0)
  const change = (set: Parameters<typeof drafted>[1]) => {
    kept.set(name, drafted(kept.get(name) ?? NONE, set))
    draw((n) => n + 1)
  }
  const write = async (block: Block) => {
    const cells = cellsOf(block)
    if (cells.length > 0) {
      change(cells.map((c) => ({ ...c, draft: { text: c.text } })))
      try {
        const { refused } = await enterFigures(campaign, channel, cells)
        const faults = new Map(refused.map((r) => [r.index, r.message]))
        change(
          cells.map((c, i) => {
            const fault = faults.get(i)
            return { ...c, draft: fault ? { text: c.text, fault } : null }
          }),
        )
      } catch (e) {
        const fault = e instanceof Error ? e.message : String(e)
        change(cells.map((c) => ({ ...c, draft: { text: c.text, fault } })))
        tell.failure(Promise.reject(e))
      }
    }
    return block.rows.map((r) => r.row)
  }
  const drop = (day: string, metric: string) => change([{ day, metric, draft: null }])
  return { drafts: kept.get(name) ?? NONE, write, drop }
}
