// The periods on one line, today in ink across them, milestones below.
import { useElementSize } from '@mantine/hooks'
import type { Period, Task } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { type Day, daysBetween, formatDay, templateLive } from '~/lib/date'
import { mondays, percent, shareOf, weekends, widthOf } from '~/lib/span'
import { useLang, useT, useWord } from '~/locale'
import css from './Strip.module.css'
import { spanOf } from './strip'

interface Props {
  periods: readonly Period[]
  tasks: readonly Task[]
  today: Day
}

/** What a milestone's mark takes before its label, px. */
const MARK = 22

/** What a period leaves free beside its name, px. */
const PAD = 6

/** Room that today's line takes from a label it would cross, px. */
const CLEAR = 8

export function Strip({ periods, tasks, today }: Props) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const { ref, width: measured } = useElementSize()
  const width = measured || 1180
  const span = spanOf(periods, today)
  if (!span) return null
  const at = (day: Day) => percent(shareOf(day, span))
  const inSight = (day: Day) => shareOf(day, span) >= 0 && shareOf(day, span) < 1
  const nameOf = (p: Period) => p.name || word('ui.period', p.kind)

  let free = 0
  const milestones = tasks
    .filter((x) => x.milestone && x.due && inSight(x.due))
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .filter((x) => {
      const left = shareOf(x.due, span) * width
      const right = left + MARK + widthOf(x.title)
      if (left < free || right > width) return false
      free = right + 8
      return true
    })

  const todayText = t('ui.today', { date: formatDay(today, lang, { today }) })
  const todayAt = shareOf(today, span) * width
  const todayWidth = widthOf(todayText) + 12
  const turned = todayAt + todayWidth > width
  const [todayFrom, todayTo] = turned ? [todayAt - todayWidth, todayAt] : [todayAt, todayAt + todayWidth]
  const crosses = (from: number, wide: number) => todayAt > from && todayAt < from + wide
  const ticks = mondays(span, width, templateLive(today)).filter((day) => {
    const from = shareOf(day, span) * width
    const to = from + widthOf(formatDay(day, lang, { today })) + 6
    return to <= width && (!inSight(today) || to < todayFrom || from > todayTo)
  })
  const crossed = milestones.some((x) => crosses(shareOf(x.due, span) * width, MARK + widthOf(x.title)))

  return (
    <section className={css.strip} aria-label={t('ui.overview.periods')}>
      <div ref={ref} className={css.days}>
        {(templateLive(today) ? [] : weekends(span)).map((day) => (
          <i key={day} className={css.weekend} style={{ left: at(day), width: percent(2 / span.days) }} />
        ))}
        {ticks.map((day) => (
          <span key={day} className={css.monday} style={{ left: at(day) }}>
            {formatDay(day, lang, { today })}
          </span>
        ))}
        <ol>
          {periods
            .filter((p) => p.starts && p.ends)
            .map((p) => {
              const days = daysBetween(p.starts, p.ends) + 1
              const room = (days / span.days) * width
              const from = shareOf(p.starts, span) * width
              const name = widthOf(nameOf(p), 12)
              const long = t('ui.days', { count: days })
              const both = name + widthOf(` ${long}`, 12)
              const step = crosses(from, (both + 2 * PAD < room ? both : name) + 2 * PAD)
                ? todayAt - from + CLEAR
                : undefined
              const fits = (wide: number) => (step ?? PAD) + wide + PAD <= room
              return (
                <li
                  key={p.id}
                  className={css.period}
                  data-kind={p.kind}
                  title={`${nameOf(p)} ${formatDay(p.starts, lang, { today })} – ${formatDay(p.ends, lang, { today })}`}
                  style={{ left: at(p.starts), width: `calc(${percent(days / span.days)} - 2px)`, paddingLeft: step }}
                >
                  <b className={fits(name) ? undefined : 'qd-unseen'}>{nameOf(p)}</b> {fits(both) && long}
                </li>
              )
            })}
        </ol>
        {milestones.map((x) => (
          <span
            key={x.id}
            className={css.milestone}
            style={{ left: at(x.due) }}
            title={`${formatDay(x.due, lang, { today })} ${x.title}`}
          >
            <StatusMark status={x.state === 'done' ? 'done' : x.due < today ? 'late' : x.state} size={12}>
              {x.title}
            </StatusMark>
          </span>
        ))}
        {inSight(today) && (
          <>
            <i className={css.line} data-short={crossed || undefined} style={{ left: at(today) }} />
            <span className={css.today} style={turned ? { right: width - todayAt } : { left: at(today) }}>
              {todayText}
            </span>
          </>
        )}
      </div>
    </section>
  )
}
