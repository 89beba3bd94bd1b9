// What stands over every section of a campaign: its name and facts, how far the live day is, how far each stage, and how
// ready it is.
import { useAction } from '~/actions/bound'
import type { Campaign, Summary, TaskStage, Workbook } from '~/api'
import { ShareBar } from '~/components/ShareBar'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { countdown, daysBetween, formatSpan } from '~/lib/date'
import { useLang, useT, useWord } from '~/locale'
import { Badge } from './Badge'
import css from './CampaignHeader.module.css'
import { archive, moveTo } from './campaign'

const stages = ['plan', 'execute', 'review', 'archived'] as const

/** How far the live period is, in words: 还有 9 天, 正式期第 2 天，共 7 天, 已结束 3 天. */
function useHowFar(live: string, end: string, today: string): string {
  const t = useT()
  if (!live) return t('ui.live.none')
  if (today < live) return t('ui.live.ahead', { count: daysBetween(today, live) })
  const last = end || live
  if (today <= last) return t('ui.live.now', { day: daysBetween(live, today) + 1, days: daysBetween(live, last) + 1 })
  return t('ui.live.past', { count: daysBetween(last, today) })
}

export function CampaignHeader({ book, summary }: { book: Workbook; summary: Summary | null }) {
  const t = useT()
  const word = useWord()
  const { campaign } = book
  const facts = [
    campaign.client,
    word('ui.scenario', campaign.scenario),
    word('ui.form', campaign.form),
    campaign.venue,
  ].filter(Boolean)
  return (
    <header className={css.header}>
      <div className={css.names}>
        <h1 className={css.name} title={campaign.name}>
          {campaign.name}
        </h1>
        <div className={css.facts} title={facts.join(' · ')}>
          {facts.join(' · ')}
        </div>
      </div>
      {campaign.template ? (
        <span className={css.kind}>{t('ui.template')}</span>
      ) : (
        <Way campaign={campaign} summary={summary} />
      )}
    </header>
  )
}

/** How far the live day is, and each stage. */
function Way({ campaign, summary }: { campaign: Campaign; summary: Summary | null }) {
  const lang = useLang()
  const today = useToday()
  const live = summary?.live ?? ''
  const end = summary?.live_end ?? ''
  const howFar = useHowFar(live, end, today)
  return (
    <>
      <div className={css.when}>
        {live && <span className={css.days}>{countdown(live, today)}</span>}
        <div className={css.dates}>
          {live && <div className="qd-2">{formatSpan(live, end, lang, { weekday: true, today })}</div>}
          <div>{howFar}</div>
        </div>
      </div>
      <span className="qd-grow" />
      <ol className={css.stepper}>
        {stages.map((stage) => (
          <Step key={stage} stage={stage} campaign={campaign} summary={summary} />
        ))}
      </ol>
      <Badge campaign={campaign.id} />
    </>
  )
}

interface StepProps {
  stage: (typeof stages)[number]
  campaign: Campaign
  summary: Summary | null
}

/** A stage, how far it is, and the way to move the campaign there. */
function Step({ stage, campaign, summary }: StepProps) {
  const t = useT()
  const current = campaign.stage === stage
  const move = () => tell.failure(stage === 'archived' ? archive(campaign) : moveTo(campaign, stage))
  useAction(`stage.${stage}`, current ? null : move)
  const counted = stage !== 'archived'
  const p = (counted && summary?.progress[stage as TaskStage]) || { done: 0, tasks: 0 }
  return (
    <li className={css.step} data-short={!counted || undefined} aria-current={current ? 'step' : undefined}>
      <button
        type="button"
        className={css.move}
        disabled={current}
        title={current ? undefined : t('ui.stage.moveHint')}
        onClick={move}
      >
        <span className={css.stage}>
          <span>{counted ? t(`stage.${stage}`) : t('ui.stage.archive')}</span>
          {p.tasks > 0 && (
            <span>
              {p.done}/{p.tasks}
            </span>
          )}
        </span>
        <ShareBar done={p.done} all={p.tasks} width="100%" current={current} />
      </button>
    </li>
  )
}
