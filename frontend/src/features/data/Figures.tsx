// Days × metrics: typed, pasted and cleared as in a spreadsheet. Rates and sums of channels are worked out, not typed; a
// figure under its day's pace is red, and opens a deviation.
import { NativeSelect } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import type { DataDay, DataPage, ID } from '~/api'
import { Chip } from '~/components/Chip'
import { EmptyState } from '~/components/EmptyState'
import { FootNote } from '~/components/Foot'
import { Grid, type GridKeys } from '~/components/grid/Grid'
import type { GridColumn, Layout, Selected } from '~/components/grid/types'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatDay, formatSpan, templateLive } from '~/lib/date'
import { recall, remember } from '~/lib/remember'
import { useSteady } from '~/lib/useSteady'
import { pathOfRow } from '~/places'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { Beside } from './Beside'
import css from './Data.module.css'
import type { Opening } from './DataScreen'
import { figureColumn } from './figureColumn'
import { useFigureDrafts } from './useFigureDrafts'
import { figureAt, firstOpen, grouped, said, type Way } from './view'
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

export function Figures({ data, channel, asked, onChannel, onWay, opening, onOpen }: Props) {
  const ground = useGround()
  const { t, lang, today, word } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const grid = useRef<GridKeys>(null)
  const [selected, setSelected] = useState<Selected | null>(null)
  const [folded, setFolded] = useState<readonly string[]>([])
  const [layout, setLayout] = useState<Layout>(() => recall(`data.layout.${campaign}`, {}))
  const { drafts, write, drop } = useFigureDrafts(campaign, channel)

  const columns = useMemo<GridColumn<DataDay>[]>(
    () => [
      {
        id: 'day',
        head: t('ui.data.day'),
        width: 112,
        fixed: true,
        text: (d) => formatDay(d.day, lang, { weekday: true, today: templateLive(today) ? today : d.day }), // its year stands over the group
        copy: (d) => d.day,
      },
      ...data.metrics.map((m, i) => figureColumn(m, i, data, ground)),
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
