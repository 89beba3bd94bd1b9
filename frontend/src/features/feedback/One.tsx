// One response whole: what was answered to each question, written where it stands; its tags; what was done to it.
import { useState } from 'react'
import { ActionMenu } from '~/actions/ActionMenu'
import { enterResponse, type FeedbackAnswer, type FeedbackResponse, type ID, useResponse } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { useHeadingLevels } from '~/components/PageBar'
import { PanelField } from '~/components/PanelField'
import { RowHistory } from '~/components/RowHistory'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { useLost } from '~/sheet/lost'
import { useCampaign } from '~/shell/campaign'
import css from './Feedback.module.css'
import { TagField } from './TagField'
import { heldOf, scoresOf, typedOf } from './view'

export function One({ response }: { response: ID }) {
  const { book } = useCampaign()
  const one = useResponse(book.campaign.id, response)
  if (one.error) return <ErrorState within error={one.error} onRetry={() => void one.refetch()} />
  return one.data?.id === response ? <Whole of={one.data} /> : <Loading />
}

function Whole({ of }: { of: FeedbackResponse }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { part: Heading } = useHeadingLevels()
  const lost = useLost()
  /** What was typed and could not be taken, by field. */
  const [faults, setFaults] = useState<Readonly<Record<string, { text: string; message: string }>>>({})
  const write = (field: string, text: string, held = text, anyway = false): void =>
    tell.failure(
      enterResponse(campaign, { response: of.id, set: { [field]: held }, anyway }).then((made) => {
        const refused = made.refused[0]
        const { [field]: _, ...others } = faults
        setFaults(refused ? { ...others, [field]: { text, message: refused.message } } : others)
        if (made.twice) {
          tell.done(made.twice.message, {
            label: t('ui.feedback.anyway'),
            run: () => write(field, text, held, true),
          })
        }
      }),
    )
  const common = (field: string, value: string) => ({
    field,
    value: faults[field]?.text ?? value,
    fault: faults[field]?.message,
    placeholder: '—',
    onLost: (text: string) => lost(text, 'gone'),
  })
  return (
    <aside className={css.panel} aria-label={t('ui.feedback.response')}>
      <div className={css.head}>
        <Heading>{t('ui.feedback.no', { n: of.number })}</Heading>
        <span className="qd-grow" />
        <ActionMenu label={t('ui.more')} ids={['feedback.tag', 'feedback.delete']} />
      </div>
      <div className={css.panelBody}>
        <PanelField
          label={t('ui.feedback.col.respondent')}
          {...common('respondent', of.respondent)}
          onWrite={(text) => write('respondent', text)}
        />
        <PanelField
          label={t('ui.feedback.col.day')}
          {...common('day', of.day && formatDay(of.day, lang, { today }))}
          onWrite={(text) => write('day', text)}
        />
        {of.answers.map((a) => (
          <PanelField
            key={a.question}
            label={a.kind ? a.text : t('ui.feedback.goneQuestion')}
            {...common(a.question, shown(a))}
            {...(a.kind === 'text' && { lines: true })}
            {...(scoresOf(a.kind).length > 0 && { note: bounds(a) })}
            {...(a.kind === 'choice' && { note: a.options.map((o, i) => `${i + 1} ${o}`).join(' · ') })}
            onWrite={(text) =>
              write(
                a.question,
                text,
                a.kind === 'choice' ? heldOf({ kind: 'choice', options: a.options.join('\n') }, text) : text,
              )
            }
          />
        ))}
        <section className={css.section} aria-label={t('ui.feedback.col.tags')}>
          <Heading>{t('ui.feedback.col.tags')}</Heading>
          <TagField rows={[of.id]} tags={of.tags} />
        </section>
        <section className={css.section} aria-label={t('ui.sheet.history')}>
          <Heading>{t('ui.sheet.history')}</Heading>
          <RowHistory campaign={campaign} row={of.id} kind="response" book={book} />
        </section>
      </div>
    </aside>
  )
}

/** An answer as it is written where it stands. */
const shown = (a: FeedbackAnswer) => (a.kind === 'choice' ? typedOf(a.chosen) : a.answer)

const bounds = (a: FeedbackAnswer) => {
  const scores = scoresOf(a.kind)
  return `${scores[0]}–${scores.at(-1)}`
}
