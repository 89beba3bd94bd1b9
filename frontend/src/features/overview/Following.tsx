// What the review is still to settle: its meeting, the measures that are not done, and what went other than planned and is no
// problem yet.
import { Link } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useHappened } from '~/api'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { useCampaign } from '~/shell/campaign'
import css from './Overview.module.css'
import { following, isLate } from './outcome'

/** How many measures are told. */
const MEASURES = 6

export function Following() {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const { id } = book.campaign
  const happened = useHappened(id).data?.length ?? 0
  const open = following(book.improvements)
  const meeting = book.meetings.find((m) => m.kind === 'review')
  const who = new Map(book.people.map((p) => [p.id, p.name]))
  const problems = `/campaigns/${id}/problems`
  return (
    <section className={css.block}>
      <h3 className={css.heading}>
        {t('ui.overview.following')} <span className="qd-3 qd-12">{open.length}</span>
        <span className="qd-grow" />
        <span className="qd-12">
          <ActionLink id="go.problems" />
        </span>
      </h3>
      <ul>
        {meeting ? (
          <Row
            status={meeting.held ? 'done' : meeting.day && meeting.day < today ? 'late' : 'todo'}
            to={pathOfRow(id, 'meeting', meeting.id)}
            name={meeting.name}
            when={formatDay(meeting.day, lang, { today })}
          />
        ) : (
          <Row status="warning" to={problems} name={t('ui.overview.noMeeting')} />
        )}
        {happened > 0 && <Row status="warning" to={problems} name={t('ui.overview.happened', { count: happened })} />}
        {open.slice(0, MEASURES).map((x) => (
          <Row
            key={x.id}
            status={isLate(x, today) ? 'late' : x.state}
            to={pathOfRow(id, 'improvement', x.id)}
            name={x.name}
            who={who.get(x.owner)}
            when={formatDay(x.deadline, lang, { today })}
          />
        ))}
      </ul>
      {open.length > MEASURES && (
        <span className="qd-12">
          <ActionLink id="go.problems">{t('ui.overview.more', { count: open.length - MEASURES })}</ActionLink>
        </span>
      )}
      {open.length === 0 && happened === 0 && <p className={css.none}>{t('ui.overview.nothingFollowed')}</p>}
    </section>
  )
}

interface RowProps {
  status: Status
  to: string
  name: string
  who?: string
  when?: string
}

function Row({ status, to, name, who, when }: RowProps) {
  return (
    <li className={css.task}>
      <StatusMark status={status} />
      <Link className="qd-link qd-cut qd-grow" to={to} title={name}>
        {name}
      </Link>
      {who && <span className={`${css.who} qd-3 qd-12 qd-cut`}>{who}</span>}
      {when !== undefined && <span className={`${css.when} ${status === 'late' ? 'qd-bad' : 'qd-2'}`}>{when}</span>}
    </li>
  )
}
