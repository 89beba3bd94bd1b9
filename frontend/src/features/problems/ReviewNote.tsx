// Whether the review meeting is in time, from the day after the live period on: by when it has to be, or that it is too late.
import { ActionLink } from '~/actions/ActionButton'
import { type Meeting, useReviewSpan } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Problems.module.css'

export function ReviewNote({ meeting }: { meeting: Meeting | undefined }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const span = useReviewSpan(book.campaign.id).data
  if (!span?.first || today < span.first || book.campaign.template || book.campaign.stage === 'archived') return null
  const last = formatDay(span.last, lang, { weekday: true, today })
  const unknown = span.years?.length ? ` ${t('ui.problems.review.weekends', { years: span.years.join(' ') })}` : ''
  if (!meeting?.day) {
    return (
      <div className={css.note} role="status">
        <StatusMark status={today > span.last ? 'late' : 'warning'} size={12}>
          <span>{t('ui.problems.review.none', { last, count: span.days }) + unknown}</span>
        </StatusMark>
        <ActionLink id="problems.plan" />
      </div>
    )
  }
  if (meeting.held && meeting.day <= span.last) return null
  const day = formatDay(meeting.day, lang, { weekday: true, today })
  const says =
    meeting.day > span.last ? 'ui.problems.review.late' : meeting.day < today ? 'ui.problems.review.unheld' : null
  if (!says) return null
  return (
    <div className={css.note} role="status">
      <StatusMark status="warning" size={12}>
        <span>{t(says, { day, last, count: span.days }) + unknown}</span>
      </StatusMark>
    </div>
  )
}
