// Why to think twice about the live day of a new campaign: it is over, or the template would have begun before today.
import type { TemplateInfo } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { shortOf } from './begin'
import css from './LiveNote.module.css'

interface Props {
  live: string
  /** None for a blank campaign. */
  template: TemplateInfo | undefined
}

export function LiveNote({ live, template }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const short = shortOf(live, template, today)
  return (
    <div role="status" className={css.note}>
      {short && (
        <StatusMark status="warning" size={12}>
          <span>
            {short.why === 'over'
              ? t('schedule.livePast')
              : t('ui.new.short', { day: formatDay(short.begins, lang, { today }), count: short.days })}
          </span>
        </StatusMark>
      )}
    </div>
  )
}
