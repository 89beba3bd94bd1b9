// How the calendar says things, on the screen and to those who hear it.
import { type Day, formatDay, formatSpan } from '~/lib/date'
import { useLang, useT, useWord } from '~/locale'
import type { Bar } from './bars'

/** How many bars of a day are said by name. */
const NAMED = 8

export function useWords(today: Day) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const comma = lang === 'zh' ? '，' : ', '
  const period = (b: Bar) => b.name || word('ui.period', b.kind)
  const span = (b: Bar) => formatSpan(b.starts, b.ends, lang, { today })
  return {
    t,
    lang,
    period,
    span,
    /** 夏日冰爽节 正式期 6月4日–6月10日. */
    bar: (b: Bar) => `${b.campaign.name} ${period(b)} ${span(b)}`,
    /** A day of the month: its date, what runs, what collides, what is due. */
    day: (day: Day, bars: readonly Bar[], clash: number, due: number) =>
      [
        formatDay(day, lang, { weekday: true, today }),
        day === today && t('ui.calendar.today'),
        ...bars.slice(0, NAMED).map((b) => `${b.campaign.name} ${period(b)}`),
        bars.length > NAMED && t('ui.calendar.more', { count: bars.length - NAMED }),
        clash > 1 && t('ui.calendar.clash', { count: clash }),
        due > 0 && t(day < today ? 'ui.calendar.late' : 'ui.calendar.due', { count: due }),
      ]
        .filter(Boolean)
        .join(comma),
    /** A campaign of the timeline at a day: what of it runs then, and all its periods in sight. */
    row: (name: string, bars: readonly Bar[], day: Day, now: readonly Bar[]) =>
      [
        name,
        [formatDay(day, lang, { weekday: true, today }), ...now.map(period)].join(' '),
        ...[...bars].sort((a, b) => (a.starts < b.starts ? -1 : 1)).map((b) => `${period(b)} ${span(b)}`),
      ].join(comma),
  }
}
