// The columns of the list of campaigns.
import type { Summary } from '~/api'
import type { Column } from '~/components/DataTable'
import { ShareBar } from '~/components/ShareBar'
import { StatusMark } from '~/components/StatusMark'
import { countdown, type Day, daysBetween, formatDay, formatSpan, type Lang } from '~/lib/date'
import type { Translate, useWord } from '~/locale'
import { RowMenu } from './RowMenu'

export function columnsOf(t: Translate, word: ReturnType<typeof useWord>, lang: Lang, today: Day): Column<Summary>[] {
  return [
    {
      id: 'name',
      head: t('ui.campaigns.name'),
      width: 'minmax(180px, 1fr)',
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
      from: 1080,
      cell: (s) => <Cut text={word('ui.scenario', s.scenario)} />,
    },
    {
      id: 'form',
      head: t('ui.campaigns.form'),
      width: '112px',
      quiet: true,
      from: 1200,
      cell: (s) => <Cut text={word('ui.form', s.form)} />,
    },
    {
      id: 'live',
      head: t('ui.campaigns.live'),
      width: '190px',
      cell: (s) =>
        s.live ? (
          <Cut text={formatSpan(s.live, s.live_end, lang, { today })} />
        ) : (
          <span className="qd-3">{t('ui.live.none')}</span>
        ),
    },
    { id: 'd', head: 'D', width: '68px', number: true, cell: (s) => countdown(s.live, today) },
    {
      id: 'progress',
      head: t('ui.campaigns.progress'),
      width: '132px',
      cell: (s) => <ShareBar done={s.done} all={s.tasks} figures />,
    },
    {
      id: 'lead',
      head: t('ui.campaigns.lead'),
      width: '92px',
      quiet: true,
      from: 1000,
      cell: (s) => <Cut text={s.lead} />,
    },
    {
      id: 'next',
      head: t('ui.campaigns.next'),
      width: '168px',
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
  return (
    <span className="qd-cut" title={text}>
      {text}
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
  if (!s.next_due)
    return (
      <StatusMark status="todo" size={12}>
        <span className="qd-13">{t('ui.due.none')}</span>
      </StatusMark>
    )
  const days = daysBetween(s.next_due, today)
  const date = formatDay(s.next_due, lang, { today })
  if (days > 0) {
    return (
      <StatusMark status="late" size={12}>
        <span className="qd-13 qd-bad">{t('ui.due.late', { count: days })}</span>
      </StatusMark>
    )
  }
  return (
    <StatusMark status={days === 0 ? 'doing' : 'todo'} size={12}>
      <span className="qd-13">{days === 0 ? t('ui.due.today') : date}</span>
    </StatusMark>
  )
}
