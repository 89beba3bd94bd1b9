// The run of show as it stands: what runs now and what comes next, large; below, the rest of the day.
import { Link } from 'react-router-dom'
import type { DayFigures, DayRow, ID } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { type Status, StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import css from './Day.module.css'

const MARK: Record<string, Status> = { todo: 'todo', doing: 'doing', done: 'done', skipped: 'waiting' }

export function Cues({ campaign, figures }: { campaign: ID; figures: DayFigures }) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const { cues, day, today } = figures
  const running = day === today ? cues.filter((c) => c.state === 'doing') : []
  const next = day === today ? cues.find((c) => c.row === figures.next) : undefined
  const facts = (c: DayRow) =>
    [c.expected && t('ui.day_view.planned', { time: c.time }), c.place, c.owner].filter(Boolean).join(' · ')
  const way = (c: DayRow) => pathOfRow(campaign, 'run_item', c.row)
  const big = (c: DayRow, word: string) => (
    <div key={c.row} className={css.cue}>
      <span className="qd-3 qd-12">{word}</span>
      <Link to={way(c)} className={css.cueName} data-stop>
        {c.expected || c.time} {c.name}
      </Link>
      <span className="qd-2">{facts(c)}</span>
    </div>
  )
  return (
    <section className={css.part} aria-label={t('ui.day_view.cues')}>
      <Heading className={css.head}>
        {t('ui.day_view.cues')} <span className="qd-3">{cues.length || ''}</span>
      </Heading>
      {cues.length === 0 && <p className={`${css.none} qd-3`}>{t('ui.day_view.noCues')}</p>}
      {running.map((c) => big(c, t('ui.day_view.now')))}
      {next && big(next, t('ui.day_view.next'))}
      <ul>
        {cues
          .filter((c) => c !== next && !running.includes(c))
          .map((c) => (
            <li key={c.row} className={css.row} data-on={c.state === 'done' || c.state === 'skipped' || undefined}>
              <span className={css.time}>{c.expected || c.time}</span>
              <Link to={way(c)} className={css.name} data-stop>
                {c.name}
              </Link>
              <span className={css.facts}>
                <span className="qd-2">{facts(c)}</span>
                <StatusMark status={MARK[c.state] ?? 'todo'} size={13}>
                  <span className="qd-unseen">{t(`ui.day_view.cue.${c.state as 'todo'}`)}</span>
                </StatusMark>
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
