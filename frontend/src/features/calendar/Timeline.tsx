// Three months of all campaigns: a row each, live next first, its periods against the dates; above them where live
// periods collide. Only the rows in sight are drawn.
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { ID } from '~/api'
import { useKeys } from '~/components/useKeys'
import { addDays, addMonths, type Day, daysBetween, formatMonths, type Month } from '~/lib/date'
import { percent, shareOf, weekends } from '~/lib/span'
import { BarBox, BarWords } from './BarBox'
import { type Clash, clashing, running } from './bars'
import { Clashes, Ruler } from './Ruler'
import css from './Timeline.module.css'
import { type Group, MONTHS, type Row, spanFrom } from './timeline'
import { useWords } from './words'

/** Heights in px; the style sheet says the same. */
const ROW = 32
const RULER = 72
const BEYOND = 6

interface Props {
  grid: RefObject<HTMLDivElement | null>
  month: Month
  day: Day
  today: Day
  groups: readonly Group[]
  clashes: readonly Clash[]
  /** The campaign chosen. */
  campaign: ID
  onChoose: (day: Day, campaign: ID) => void
  onOpen: (campaign: ID) => void
  onKey: (e: KeyboardEvent) => void
}

type Line = { group: Group; row?: undefined } | { group: Group; row: Row }

const rowId = (id: ID) => `row-${id}`

export function TimelineGrid(props: Props) {
  const { grid, month, day, today, groups, clashes, campaign, onKey } = props
  const { t, lang } = useWords(today)
  const { ref, height } = useElementSize()
  const scale = useElementSize()
  const box = useMergedRef(grid, ref)
  useKeys(grid, onKey)
  const [top, setTop] = useState(0)
  const span = useMemo(() => spanFrom(month), [month])
  const lines = useMemo(
    () => groups.flatMap((group): Line[] => [{ group }, ...group.rows.map((row) => ({ group, row }))]),
    [groups],
  )
  const at = lines.findIndex((l) => l.row?.campaign.id === campaign)

  // The row chosen is brought into sight, by keys and by a new order.
  useEffect(() => {
    const element = grid.current
    if (!element || at < 0) return
    const room = element.clientHeight - RULER
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW
    else if ((at + 1) * ROW > element.scrollTop + room) element.scrollTop = (at + 1) * ROW - room
  }, [grid, at])

  const first = Math.max(0, Math.floor(top / ROW) - BEYOND)
  const last = Math.ceil((top + (height || 900)) / ROW) + BEYOND
  return (
    <div
      ref={box}
      role="grid"
      aria-label={formatMonths(month, addMonths(month, MONTHS - 1), lang)}
      aria-rowcount={lines.length + 2}
      aria-activedescendant={at >= 0 ? rowId(campaign) : undefined}
      tabIndex={0}
      className={css.grid}
      onScroll={(e) => setTop(e.currentTarget.scrollTop)}
      onKeyDown={(e) => e.target === e.currentTarget && onKey(e.nativeEvent)}
    >
      <div className={css.ruler} role="rowgroup">
        <div role="row" aria-rowindex={1} className={css.dates} tabIndex={-1}>
          <div role="columnheader" className={css.name} tabIndex={-1}>
            {t('ui.campaigns.name')}
          </div>
          <div ref={scale.ref} role="columnheader" className={css.scale} tabIndex={-1}>
            <Ruler span={span} month={month} day={day} today={today} width={scale.width} />
          </div>
        </div>
        <div role="row" aria-rowindex={2} className={css.clashes} tabIndex={-1}>
          <div role="rowheader" className={css.name} tabIndex={-1}>
            {t('ui.calendar.clashes')}
          </div>
          <div role="gridcell" className={css.scale} tabIndex={-1}>
            {clashes.length === 0 && <span className={css.none}>{t('ui.calendar.noClash')}</span>}
            <Clashes clashes={clashes} span={span} today={today} />
          </div>
        </div>
      </div>
      {lines.length === 0 && <p className={css.nothing}>{t('ui.calendar.nothing')}</p>}
      <div role="rowgroup" className={css.body} style={{ height: lines.length * ROW }}>
        <div className={css.ground} aria-hidden="true">
          {weekends(span).map((d) => (
            <i
              key={d}
              className={css.weekend}
              style={{ left: percent(shareOf(d, span)), width: percent(2 / span.days) }}
            />
          ))}
          <i className={css.chosen} style={{ left: percent(shareOf(day, span)), width: percent(1 / span.days) }} />
          {today >= span.first && today <= span.last && (
            <i className={css.today} style={{ left: percent((daysBetween(span.first, today) + 0.5) / span.days) }} />
          )}
        </div>
        {lines.slice(first, last).map((line, i) => {
          const n = first + i
          return line.row === undefined ? (
            <div
              key={line.group.id}
              role="row"
              aria-rowindex={n + 3}
              className={css.group}
              style={{ top: n * ROW }}
              tabIndex={-1}
            >
              <div role="rowheader" aria-colspan={2} tabIndex={-1}>
                <b>{line.group.id === 'archived' ? t('stage.archived') : t(`ui.calendar.group.${line.group.id}`)}</b>{' '}
                <span className="qd-3">{line.group.rows.length}</span>
              </div>
            </div>
          ) : (
            <CampaignRow key={line.row.campaign.id} {...props} row={line.row} n={n} />
          )
        })}
      </div>
    </div>
  )
}

function CampaignRow({ row, n, ...props }: { row: Row; n: number } & Props) {
  const { month, day, today, clashes, campaign, onChoose, onOpen } = props
  const words = useWords(today)
  const { first, last, days } = spanFrom(month)
  const c = row.campaign
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      aria-rowindex={n + 3}
      aria-selected={c.id === campaign}
      className={css.row}
      style={{ top: n * ROW }}
      tabIndex={-1}
      data-at={c.id === campaign || undefined}
      data-faint={c.stage === 'archived' || undefined}
      onClick={(e) => {
        const box = e.currentTarget.lastElementChild?.getBoundingClientRect()
        if (!box || e.clientX < box.left) return onChoose(day, c.id)
        const nth = Math.floor(((e.clientX - box.left) / box.width) * days)
        onChoose(addDays(first, Math.min(Math.max(nth, 0), days - 1)), c.id)
      }}
      onDoubleClick={() => onOpen(c.id)}
    >
      <div role="rowheader" className={css.name} tabIndex={-1}>
        <button type="button" className={css.open} tabIndex={-1} title={c.name} onClick={() => onOpen(c.id)}>
          <span className="qd-cut">{c.name}</span>
        </button>
      </div>
      <div id={rowId(c.id)} role="gridcell" tabIndex={-1} className={css.scale}>
        <span className="qd-unseen">{words.row(c.name, row.bars, day, running(row.bars, day))}</span>
        {row.bars.map((b) => {
          const [from, to] = [b.starts > first ? b.starts : first, b.ends < last ? b.ends : last]
          const long = daysBetween(from, to) + 1
          return (
            <BarBox
              key={`${b.kind} ${b.starts}`}
              bar={b}
              title={words.bar(b)}
              before={b.starts < first}
              after={b.ends > last}
              on={false}
              days={long}
              clashing={clashing(b, clashes, from, to)}
              place={{
                top: 5,
                height: 21,
                left: percent(daysBetween(first, from) / days),
                width: `calc(${percent(long / days)} - 1px)`,
              }}
            >
              <BarWords word={words.period(b)} />
            </BarBox>
          )
        })}
      </div>
    </div>
  )
}
