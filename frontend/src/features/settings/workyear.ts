// The holidays of a year as they are typed: texts, read when a field is left.
import type { Holiday } from '~/api'
import { type Day, formatDay, isDay, type Lang, parseDay } from '~/lib/date'

/** One line of the form. */
export interface Line {
  name: string
  from: string
  to: string
  work: string
}

export const EMPTY: Line = { name: '', from: '', to: '', work: '' }

/** What stands in for today where dates of a year are read: its first day. */
const first = (year: number): Day => `${year}-01-01`

const said = (day: Day, year: number, lang: Lang) => formatDay(day, lang, { today: first(year) })

export const lineOf = (h: Holiday, year: number, lang: Lang): Line => ({
  name: (lang === 'zh' ? h.zh : h.en) || h.zh || h.en,
  from: said(h.from, year, lang),
  to: said(h.to, year, lang),
  work: (h.work ?? []).map((d) => said(d, year, lang)).join(lang === 'zh' ? '、' : ', '),
})

/** A day as it was meant; what is none stays as it was typed, for Go to refuse at its field. */
const dayOf = (text: string, year: number): Day | string => {
  const s = text.trim()
  return isDay(s) ? s : parseDay(s, first(year)) || s
}

const daysOf = (text: string, year: number) =>
  text
    .split(/[,，、;；]+/)
    .map((x) => x.trim())
    .filter(Boolean)
    .map((x) => dayOf(x, year))

/**
 * The holidays that lines come to, and which line each is; a line without days is none yet. The name is written in the
 * language of the user, its other one stays as it was until the name changes.
 */
export function holidaysOf(
  lines: readonly Line[],
  was: readonly Holiday[],
  year: number,
  lang: Lang,
): { holidays: Holiday[]; at: number[] } {
  const holidays: Holiday[] = []
  const at: number[] = []
  lines.forEach((line, n) => {
    if (!line.from.trim() && !line.to.trim() && !line.work.trim()) return
    const before = was[n]
    const name = line.name.trim()
    const same = before && lineOf(before, year, lang).name === name
    const work = daysOf(line.work, year)
    const [from, to] = [line.from.trim() || line.to, line.to.trim() || line.from]
    holidays.push({
      zh: same ? before.zh : lang === 'zh' ? name : '',
      en: same ? before.en : lang === 'en' ? name : '',
      from: dayOf(from, year),
      to: dayOf(to, year),
      ...(work.length > 0 && { work }),
    })
    at.push(n)
  })
  return { holidays, at }
}
