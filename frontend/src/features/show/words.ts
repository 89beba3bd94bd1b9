// Minutes against the plan, as people say them.
import { formatTime } from '~/lib/date'
import { formatMinutes } from '~/lib/minutes'
import type { Translate } from '~/locale'
import { clockOf, LAST } from './view'

/** 晚 6 分钟, 早 3 分钟, 准时. */
export function offBy(minutes: number, t: Translate): string {
  if (minutes === 0) return t('ui.show.onTime')
  return t(minutes > 0 ? 'ui.show.late' : 'ui.show.early', { minutes: formatMinutes(Math.abs(minutes), t) })
}

/** 7:33, or 1:02:05; below nothing it counts on with a plus: +0:12. */
export function countDown(ms: number): string {
  const s = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m] = [Math.floor(s / 3600), Math.floor(s / 60) % 60]
  return `${ms < 0 ? '+' : ''}${h > 0 ? `${h}:${two(m)}` : m}:${two(s % 60)}`
}

/** A wall time to the nearest minute: what is expected lies between minutes, and the plan does not. */
export const nearMinute = (ms: number): number => Math.round(ms / 60_000) * 60_000

/** The wall time of an instant as the day of a show counts it: half past midnight is 24:30. "" for none. */
export function clockOn(day: string, ms: number | null | undefined): string {
  if (!ms) return ''
  const minutes = Math.floor((ms - new Date(`${day}T00:00`).getTime()) / 60_000)
  return minutes < 0 || minutes > LAST ? formatTime(ms) : clockOf(minutes)
}
