// The questions of the survey, in the order of the paper. The first of each kind is the score, or the open question, that the
// figures are about; others are counted by themselves.
import { useMemo, useRef, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { move, type Question, useFeedback } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { tell } from '~/components/Toast'
import { columnOf } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import type { SheetGroup } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import type { Bar } from './FeedbackScreen'
import { asOf } from './view'

const FIELDS = ['text', 'kind', 'options'] as const

export function QuestionList({ bar }: { bar: Bar }) {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const sheet = useRef<SheetKeys>(null)
  const [at, setAt] = useState<Question | null>(null)
  const figures = useFeedback(campaign).data
  const columns = useMemo<GridColumn<Question>[]>(() => {
    const answered = new Map(figures?.questions.map((q) => [q.id, q.answered]))
    return [
      columnOf('question', 'text', ground, { width: 260 }),
      columnOf('question', 'kind', ground, { width: 132 }),
      columnOf('question', 'options', ground, {
        width: 160,
        edit: { by: 'text', lines: true },
        cell: (q) => <span className="qd-cut">{q.options.split('\n').filter(Boolean).join(' · ')}</span>,
      }),
      {
        id: 'as',
        head: t('ui.feedback.col.as'),
        width: 144,
        quiet: true,
        text: (q) => t(`ui.feedback.as.${asOf(q, book.questions)}`),
      },
      {
        id: 'answered',
        head: t('ui.feedback.col.answered'),
        width: 88,
        number: true,
        quiet: true,
        text: (q) => String(answered.get(q.id) ?? 0),
      },
    ]
  }, [ground, t, book.questions, figures])
  const groups = useMemo<SheetGroup<Question>[]>(
    () => [{ id: '', label: '', rows: book.questions, gives: {} }],
    [book.questions],
  )
  const first = at && book.questions.find((q) => q.kind === at.kind)
  const other = at && first && at.kind !== 'choice' && first.id !== at.id
  useAction(
    'feedback.main',
    other ? () => tell.failure(move(campaign, 'question', [at.id], { after: '', before: first.id }, {})) : null,
  )
  return (
    <>
      {bar({
        actions: (
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={['feedback.main', 'feedback.import', 'feedback.columns', 'feedback.details', 'go.print']}
            />
            <ActionButton id="feedback.type" icon="plus" />
            <ActionButton id="feedback.new" icon="plus" variant="filled" withKey />
          </>
        ),
      })}
      <Sheet<'question'>
        ref={sheet}
        at="feedback"
        name="feedback.questions"
        kind="question"
        label={t('ui.feedback.by.questions')}
        columns={columns}
        groups={groups}
        adds={t('ui.feedback.addQuestion')}
        fields={FIELDS}
        onSelect={setAt}
        foot={<span>{t('ui.feedback.questionCount', { count: book.questions.length })}</span>}
        empty={
          <>
            <p>
              <b>{t('ui.feedback.noSurvey')}</b>
            </p>
            <p className="qd-2">{t('ui.feedback.noSurveyHint')}</p>
          </>
        }
      />
    </>
  )
}
