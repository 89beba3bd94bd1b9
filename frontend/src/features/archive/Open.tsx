// What is still open: told, and led to; nothing of it keeps a campaign out of the archive. Improvements are followed after it.
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { type Archived, improvementId } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { useCampaign } from '~/shell/campaign'
import css from './Archive.module.css'

export function Open({ view }: { view: Archived }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const { part: Part } = useHeadingLevels()
  const { id } = book.campaign
  const facts: readonly (readonly [number, Status, string, ReactNode])[] = [
    [view.blockers, 'blocker', 'readiness', t('ui.archive.blockers', { count: view.blockers })],
    [view.warnings, 'warning', 'readiness', t('ui.archive.warnings', { count: view.warnings })],
    [view.tasks, 'todo', 'checklist', t('ui.archive.tasks', { count: view.tasks })],
    [view.unsigned, 'todo', 'partners', t('ui.archive.unsigned', { count: view.unsigned })],
  ]
  const open = facts.filter(([n]) => n > 0)
  return (
    <section className={css.part} aria-label={t('ui.archive.open')}>
      <Part>{t('ui.archive.open')}</Part>
      {view.on && (
        <p>
          <StatusMark status="done" size={12}>
            <span>{t('ui.archive.since', { day: formatDay(view.on, lang, { weekday: true, today }) })}</span>
          </StatusMark>
        </p>
      )}
      {open.length === 0 && view.improvements.length === 0 && (
        <StatusMark status="done" size={12}>
          <span>{t('ui.archive.nothingOpen')}</span>
        </StatusMark>
      )}
      <ul>
        {open.map(([, status, section, says]) => (
          <li key={`${section} ${status}`}>
            <StatusMark status={status} size={12}>
              <Link className="qd-link" to={`/campaigns/${id}/${section}`}>
                {says}
              </Link>
            </StatusMark>
          </li>
        ))}
      </ul>
      {view.improvements.length > 0 && (
        <>
          <p className={css.lead}>{t('ui.archive.improvements', { count: view.improvements.length })}</p>
          <ul>
            {view.improvements.map((x) => (
              <li key={improvementId(x)}>
                <StatusMark status={x.deadline && x.deadline < today ? 'late' : x.state} size={12}>
                  <Link className="qd-link qd-cut" title={x.title} to={pathOfRow(id, 'improvement', x.improvement)}>
                    {x.title}
                  </Link>
                </StatusMark>
                <span className="qd-3 qd-12 qd-nowrap">
                  {[x.owner, x.deadline && formatDay(x.deadline, lang, { today })].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
