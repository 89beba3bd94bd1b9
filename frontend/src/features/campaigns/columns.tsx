// The columns of the list of campaigns.
import type { ID, Standing, Summary } from '~/api'
import type { Column } from '~/components/DataTable'
import { ShareBar } from '~/components/ShareBar'
import { StatusMark } from '~/components/StatusMark'
import { countdown, type Day, daysBetween, formatDay, formatSpan, type Lang } from '~/lib/date'
import { formatScore } from '~/lib/number'
import type { Translate, useWord } from '~/locale'
import css from './Campaigns.module.css'
import { RowMenu } from './RowMenu'

interface View {
  t: Translate
  word: ReturnType<typeof useWord>
  lang: Lang
  today: Day
  /** How ready the campaigns in sight are; without it the list does not say. */
  standings?: ReadonlyMap<ID, Standing>
}

export function columnsOf({ t, word, lang, today, standings }: View): Column<Summary>[] {
  return [
    {
      id: 'name',
      head: t('ui.campaigns.name'),
      width: 'minmax(200px, 1fr)',
      cell: (s) => (
        <span className="qd-cut" title={s.name}>
          {s.name}
          {s.sample && <span className="qd-3 qd-12"> {t('ui.campaigns.isSample')}</span>}
        </span>
      ),
    },
    { id: 'client', head: t('ui.campaigns.client'), width: '116px', quiet: true, cell: (s) => <Cut text={s.client} /> },
    {
      id: 'scenario',
      head: t('ui.campaigns.scenario'),
      width: '92px',
      quiet: true,
      from: 1130,
      cell: (s) => <Cut text={word('ui.scenario', s.scenario)} />,
    },
    {
      id: 'form',
      head: t('ui.campaigns.form'),
      width: '112px',
      quiet: true,
      from: 1240,
      cell: (s) => <Cut text={word('ui.form', s.form)} />,
    },
    {
      id: 'live',
      head: t('ui.campaigns.live'),
      width: 'minmax(164px, 190px)',
      cell: (s) =>
        s.live ? (
          <Cut text={formatSpan(s.live, s.live_end, lang, { today })} />
        ) : (
          <span className="qd-3">{t('ui.live.none')}</span>
        ),
    },
    { id: 'd', head: 'D', width: '62px', number: true, cell: (s) => countdown(s.live, today) },
    {
      id: 'progress',
      head: t('ui.campaigns.progress'),
      width: '148px', // four figures on either side
      cell: (s) => <ShareBar done={s.done} all={s.tasks} figures />,
    },
    ...(standings ? [readyColumn(t, standings)] : []),
    {
      id: 'lead',
      head: t('ui.campaigns.lead'),
      width: '92px',
      quiet: true,
      from: 1040,
      cell: (s) => <Cut text={s.lead} />,
    },
    {
      id: 'next',
      head: t('ui.campaigns.next'),
      width: 'minmax(124px, 0.8fr)',
      cell: (s) => <NextDue summary={s} t={t} lang={lang} today={today} />,
    },
    {
      id: 'menu',
      head: t('ui.campaigns.actions'),
      headUnseen: true,
      width: '36px',
      cell: (s) => <RowMenu campaign={s} />,
    },
  ]
}

function Cut({ text }: { text: string }) {
  if (!text) return null
  return (
    <span className="qd-cut" title={text}>
      {text}
    </span>
  )
}

const readyColumn = (t: Translate, standings: ReadonlyMap<ID, Standing>): Column<Summary> => ({
  id: 'ready',
  head: t('ui.ready'),
  width: '92px',
  cell: (s) => <Ready standing={standings.get(s.id)} t={t} />,
})

/** The score, and beside it what keeps the campaign from going live; without that, whether there are warnings. */
function Ready({ standing, t }: { standing: Standing | undefined; t: Translate }) {
  if (!standing) return null
  const { blockers, warnings, score } = standing
  const words = [
    blockers > 0 && t('ui.ready.blockers', { count: blockers }),
    warnings > 0 && t('ui.ready.warnings', { count: warnings }),
  ].filter((w) => w !== false)
  const [severity, count] = blockers > 0 ? (['blocker', blockers] as const) : (['warning', warnings] as const)
  return (
    <span className={css.ready} title={words.join(t('ui.ready.and'))}>
      <span className={css.score}>{formatScore(score)}</span>
      {words.length > 0 && (
        <StatusMark status={severity} size={12}>
          {/* An image for its name's sake: words out of sight beside it are a fifth of the work of laying out the list. */}
          <span
            className={`qd-13 ${severity === 'blocker' ? 'qd-bad' : 'qd-warn'}`}
            role="img"
            aria-label={words.join(t('ui.ready.and'))}
          >
            {count}
          </span>
        </StatusMark>
      )}
    </span>
  )
}

function NextDue({ summary: s, t, lang, today }: { summary: Summary; t: Translate; lang: Lang; today: Day }) {
  if (s.tasks === 0) return <span className="qd-3 qd-13">{t('ui.campaigns.noTasks')}</span>
  if (s.done === s.tasks)
    return (
      <StatusMark status="done" size={12}>
        <span className="qd-13">{t('ui.campaigns.allDone')}</span>
      </StatusMark>
    )
  if (s.stage === 'archived') return null // nothing is waited for any more
  if (!s.next_due)
    return (
      <StatusMark status="todo" size={12}>
        <span className="qd-13">{t('ui.due.none')}</span>
      </StatusMark>
    )
  const days = daysBetween(s.next_due, today)
  const late = days > 0 && t('ui.due.late', { count: days })
  const due = days === 0 ? t('ui.due.today') : formatDay(s.next_due, lang, { today })
  return (
    <StatusMark status={late ? 'late' : days === 0 ? 'doing' : 'todo'} size={12}>
      <span className={`qd-13 qd-nowrap ${late ? 'qd-bad' : ''}`}>{late || due}</span>
      <span className={`qd-13 qd-2 qd-cut ${css.what}`} title={s.next_task}>
        {s.next_task}
      </span>
    </StatusMark>
  )
}
