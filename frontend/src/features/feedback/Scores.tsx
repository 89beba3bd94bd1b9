// The figures of one question: scores with their mean or their NPS and how they are spread, or the options of a choice. Each says how
// it is worked out.
import type { ReactNode } from 'react'
import type { ID, QuestionFigures, Recommend, Satisfaction } from '~/api'
import { Distribution } from '~/components/chart/Distribution'
import { useHeadingLevels } from '~/components/PageBar'
import { formatNumber, formatShare } from '~/lib/number'
import { useLang, useT } from '~/locale'
import css from './Feedback.module.css'
import { linkTo } from './view'

interface Props<Of> {
  campaign: ID
  of: Of
  question: ID
  title: string
  /** What was asked. */
  text: string
  /** Responses there are. */
  all: number
}

export function SatisfactionFigures({ campaign, of, question, title, text, all }: Props<Satisfaction | null>) {
  const t = useT()
  const lang = useLang()
  const n = (v: number) => formatNumber(v, lang)
  if (!of) return <Region title={title} text={text} none={t('ui.feedback.noScore')} />
  const sum = of.counts.reduce((s, c, i) => s + c * (i + 1), 0)
  return (
    <Region
      title={title}
      text={text}
      figure={n(of.mean)}
      unit={t('ui.feedback.ofFive')}
      how={t('ui.feedback.meanHow', { sum: n(sum), count: n(of.answered), mean: n(of.mean) })}
      answered={of.answered}
      all={all}
    >
      <Distribution
        label={t('ui.feedback.spreadOf', { question: title })}
        head={t('ui.feedback.score')}
        whole={of.answered}
        rows={[5, 4, 3, 2, 1].map((score) => ({
          id: String(score),
          label: t('ui.feedback.stars', { score }),
          note: score === 5 ? t('ui.feedback.best') : score === 1 ? t('ui.feedback.worst') : '',
          count: of.counts[score - 1] ?? 0,
          to: linkTo(campaign, { question, low: score, high: score }),
        }))}
      />
    </Region>
  )
}

const PARTS = [
  ['promoters', 9, 10],
  ['passives', 7, 8],
  ['detractors', 0, 6],
] as const

export function RecommendFigures({ campaign, of, question, title, text, all }: Props<Recommend | null>) {
  const t = useT()
  const lang = useLang()
  if (!of) return <Region title={title} text={text} none={t('ui.feedback.noScore')} />
  const share = (count: number) => formatShare(count, of.answered, lang)
  return (
    <Region
      title={title}
      text={text}
      figure={formatNumber(Math.round(of.nps * 10) / 10, lang)}
      unit={t('ui.feedback.ofHundred')}
      how={t('ui.feedback.npsHow', {
        promoters: share(of.promoters),
        detractors: share(of.detractors),
        nps: formatNumber(Math.round(of.nps * 10) / 10, lang),
      })}
      answered={of.answered}
      all={all}
    >
      <Distribution
        label={t('ui.feedback.partsOf', { question: title })}
        head={t('ui.feedback.group')}
        whole={of.answered}
        rows={PARTS.map(([part, low, high]) => ({
          id: part,
          label: t(`ui.feedback.${part}`),
          note: `${low}–${high}`,
          count: of[part],
          to: linkTo(campaign, { question, low, high }),
        }))}
      />
      <details className={css.more}>
        <summary>{t('ui.feedback.everyScore')}</summary>
        <Distribution
          label={t('ui.feedback.spreadOf', { question: title })}
          head={t('ui.feedback.score')}
          whole={of.answered}
          rows={[10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((score) => ({
            id: String(score),
            label: t('ui.feedback.stars', { score }),
            count: of.counts[score] ?? 0,
            to: linkTo(campaign, { question, low: score, high: score }),
          }))}
        />
      </details>
    </Region>
  )
}

export function ChoiceFigures({ campaign, of, all }: { campaign: ID; of: QuestionFigures; all: number }) {
  const t = useT()
  if (of.answered === 0) return <Region title={of.text} text="" none={t('ui.feedback.noAnswer')} />
  return (
    <Region title={of.text} text="" how={t('ui.feedback.choiceHow')} answered={of.answered} all={all}>
      <Distribution
        label={of.text}
        head={t('ui.feedback.option')}
        whole={of.answered}
        rows={of.choices.map((c) => ({
          id: c.option,
          label: c.option,
          count: c.count,
          to: linkTo(campaign, { question: of.id, option: c.option }),
        }))}
      />
    </Region>
  )
}

interface RegionProps {
  title: string
  text: string
  figure?: string
  unit?: string
  /** The arithmetic, in words. */
  how?: string
  answered?: number
  all?: number
  /** Said in the place of figures. */
  none?: string
  children?: ReactNode
}

function Region({ title, text, figure, unit, how, answered, all, none, children }: RegionProps) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  return (
    <section className={css.part} aria-label={title}>
      <Heading className={css.title} title={title}>
        {title}
        {text && (
          <span className="qd-3 qd-12" title={text}>
            {text}
          </span>
        )}
      </Heading>
      {none ? (
        <p className="qd-3 qd-13">{none}</p>
      ) : (
        <>
          <p className={css.lead}>
            {figure !== undefined && (
              <>
                <b>{figure}</b>
                <span className="qd-2">{unit}</span>
              </>
            )}
            <span className="qd-3 qd-12">{t('ui.feedback.answered', { count: answered ?? 0, all: all ?? 0 })}</span>
          </p>
          {how && <p className="qd-2 qd-12">{how}</p>}
          {children}
        </>
      )}
    </section>
  )
}
