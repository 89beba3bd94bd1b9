// One goal over time: what its metric came to by each day, against what had to be there by then. The chart has its table.
import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useAction } from '~/actions/bound'
import { useSeries } from '~/api'
import { Chart, type ChartLine } from '~/components/chart/Chart'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { explain } from './explain'
import { Nothing, Part } from './Part'
import css from './Results.module.css'
import { figure, sourceOf, type Told } from './say'

export function Pace({ told }: { told: Told }) {
  const { t, lang, word, book, results } = told
  const today = useToday()
  const read = results.goals.filter((g) => (sourceOf(told, g.metric)?.total ?? null) !== null)
  const [chosen, setChosen] = useState('')
  const [day, setDay] = useState(-1)
  const goal = read.find((g) => g.goal === chosen) ?? read[0]
  const series = useSeries(book.campaign.id, goal?.metric ?? '', true).data
  useAction(
    'results.chart',
    goal ? () => document.querySelector<HTMLElement>('[data-part=pace] [role=slider]')?.focus() : null,
  )
  const lines = useMemo<ChartLine[]>(
    () => (series && goal ? [{ id: 'all', name: t('results.actual'), values: series.all }] : []),
    [series, goal, t],
  )
  const days = useMemo(
    () =>
      (series?.days ?? []).map((d) => ({
        short: lang === 'zh' ? `${Number(d.slice(5, 7))}/${Number(d.slice(8))}` : formatDay(d, lang, { today: d }),
        long: formatDay(d, lang, { weekday: true, today }),
      })),
    [series, lang, today],
  )
  if (!goal) {
    return (
      <Part id="pace">
        <Nothing>{t('ui.results.noPace')}</Nothing>
      </Part>
    )
  }
  const unit = goal.unit
  const pace = series?.metric === goal.metric && series.pace.some((v) => v !== null) ? series.pace : undefined
  return (
    <Part id="pace" note={t('ui.results.how.pace')}>
      <div className={css.chart}>
        <div className={css.chartHead}>
          <NativeSelect
            aria-label={t('ui.results.goal')}
            data={read.map((g) => ({ value: g.goal, label: g.name }))}
            value={goal.goal}
            onChange={(e) => setChosen(e.currentTarget.value)}
          />
          <span className="qd-2 qd-12">{explain(`goal:${goal.goal}:achieved`, told)?.sum}</span>
        </div>
        {series?.metric === goal.metric && (
          <Chart
            label={t('ui.results.paceOf', { goal: goal.name })}
            days={days}
            stretches={series.periods}
            stretchName={(p) => word('ui.period', p)}
            marked="live"
            as="lines"
            lines={lines}
            {...(pace && { pace, paceName: t('ui.data.pace') })}
            figure={(v) => figure(v, told, unit)}
            day={day < 0 ? series.all.findLastIndex((v) => v !== null) : Math.min(day, days.length - 1)}
            onDay={setDay}
            height={200}
          />
        )}
      </div>
    </Part>
  )
}
