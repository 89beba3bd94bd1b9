// Beside the grid: the metric at the cursor along the days, held against what each had to bring; below it the deviation
// that is being opened, or what the figure at the cursor says.
import { useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type DataPage, type ID, useSeries } from '~/api'
import { Chart, type ChartLine } from '~/components/chart/Chart'
import { Loading } from '~/components/Loading'
import { useHeadingLevels } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { formatDay } from '~/lib/date'
import { pathOfRow } from '~/places'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Data.module.css'
import type { Opening } from './DataScreen'
import { DeviationForm } from './DeviationForm'
import { figureAt, said, sumOf } from './view'

interface Props {
  data: DataPage
  metric: ID
  channel: ID
  day: string
  onDay: (day: string) => void
  opening: Opening | null
  onOpen: (o: Opening | null) => void
}

const AS = ['daily', 'sum', 'channels'] as const

export function Beside({ data, metric, channel, day, onDay, opening, onOpen }: Props) {
  const { t, lang, today, word, nameOf } = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { part: Heading } = useHeadingLevels()
  const [as, setAs] = useState<(typeof AS)[number]>('daily')
  useAction('data.daily', () => setAs('daily'))
  useAction('data.sum', () => setAs('sum'))
  useAction('data.channels', () => setAs('channels'))
  useAction('data.chart', () => document.querySelector<HTMLElement>('aside figure [role=slider]')?.focus())
  const series = useSeries(campaign, metric, as === 'sum').data
  const m = data.metrics.find((x) => x.id === metric)
  const own = series?.lines.find((l) => l.channel === channel)
  const lines = useMemo<ChartLine[]>(() => {
    if (!series) return []
    if (as === 'channels') return series.lines.map((l) => ({ id: l.channel, name: l.name, values: l.values }))
    return [{ id: 'all', name: own?.name ?? m?.name ?? '', values: channel ? (own?.values ?? []) : series.all }]
  }, [series, as, own, channel, m])
  const days = useMemo(
    () =>
      (series?.days ?? []).map((d) => ({
        short: lang === 'zh' ? `${Number(d.slice(5, 7))}/${Number(d.slice(8))}` : formatDay(d, lang, { today: d }),
        long: formatDay(d, lang, { weekday: true, today }),
      })),
    [series, lang, today],
  )
  const row = data.days.find((d) => d.day === day)
  const f = figureAt(row, data.metrics, metric)
  const bad = useMemo(() => {
    const at = data.metrics.findIndex((x) => x.id === metric)
    const low = new Set(data.days.filter((d) => d.figures[at]?.low).map((d) => d.day))
    return series?.days.map((d) => low.has(d)) ?? []
  }, [data, metric, series])
  if (!series || !m) {
    return (
      <aside className={css.side} aria-label={t('ui.data.beside')}>
        <Loading />
      </aside>
    )
  }
  const pace = data.paces.find((p) => p.metric === metric)
  const withPace = channel === '' && as !== 'channels' && series.pace.some((v) => v !== null)
  // What adds up has its target to reach in the end. A level has it to keep in every channel; of all together its pace says so.
  const level = m.aggregate === 'ratio' || m.aggregate === 'average'
  const target = (level ? as === 'channels' : as === 'sum' && channel === '') ? series.target : null
  const of = opening?.metric === metric ? opening : null
  return (
    <aside className={css.side} aria-label={t('ui.data.beside')}>
      <div className={css.head}>
        <Heading className="qd-cut">{m.name}</Heading>
        <span className="qd-grow" />
        <Segmented
          label={t('ui.data.as')}
          value={as}
          options={AS.map((value) => ({
            value,
            label: t(`ui.data.as.${value}`),
            disabled: value === 'channels' && series.lines.length === 0,
          }))}
          onChange={setAs}
        />
      </div>
      <div className={css.body}>
        {pace && channel === '' && (
          <p className="qd-2 qd-12">
            {pace.expected != null
              ? t('ui.data.paceIs', {
                  day: formatDay(pace.day, lang, { today }),
                  sum: sumOf(t, pace, m, lang),
                })
              : t('ui.data.noPaceYet', { actual: said(pace.actual, m, lang), target: said(pace.target, m, lang) })}
          </p>
        )}
        <Chart
          label={t('ui.data.chartOf', { metric: m.name })}
          days={days}
          stretches={series.periods}
          stretchName={(p) => word('ui.period', p)}
          marked="live"
          as={as === 'daily' ? 'bars' : 'lines'}
          lines={lines}
          {...(withPace && { pace: series.pace, paceName: t('ui.data.pace') })}
          {...(as === 'daily' && channel === '' && { bad })}
          {...(target !== null && { target, targetName: nameOf('goal', 'target') })}
          figure={(v) => said(v, m, lang) || '—'}
          day={series.days.indexOf(day)}
          onDay={(n) => onDay(series.days[n] ?? '')}
          height={of ? 150 : 220}
        />
        {of ? (
          <DeviationForm opening={of} data={data} onDone={() => onOpen(null)} />
        ) : (
          row &&
          f?.value != null && (
            <div className={css.told}>
              {f.low && f.share != null && (
                <p className="qd-bad qd-13">
                  <StatusMark status="late">
                    {sumOf(t, { actual: f.value, expected: f.pace, share: f.share }, m, lang)}
                  </StatusMark>
                </p>
              )}
              {f.deviation ? (
                <Link className="qd-link qd-13" to={pathOfRow(campaign, 'deviation', f.deviation)}>
                  {t('ui.data.toDeviation')}
                </Link>
              ) : (
                channel === '' && f.low && <ActionButton id="data.deviate" variant="filled" withKey />
              )}
            </div>
          )
        )}
      </div>
    </aside>
  )
}
