// A span of minutes as people say it: 30 分钟, 2 小时, 1 小时 30 分, 3 天. Go reads each of them back
// (internal/exchange/minutes.go).
import type { Translate } from '~/locale'

const [HOUR, DAY] = [60, 24 * 60]

/** "" for none. Days from two whole ones on: a limit of 24 hours is one of hours. */
export function formatMinutes(minutes: number | null, t: Translate): string {
  if (minutes === null) return ''
  if (minutes >= 2 * DAY && minutes % DAY === 0) return t('ui.minutes.day', { n: minutes / DAY })
  const [h, m] = [Math.floor(minutes / HOUR), minutes % HOUR]
  if (h === 0) return t('ui.minutes.min', { n: m })
  return m === 0 ? t('ui.minutes.hour', { n: h }) : t('ui.minutes.hourMin', { h, m })
}
