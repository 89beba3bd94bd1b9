// What the responses come to: satisfaction, recommend score with its parts, every choice, what is said in free text by tags, and
// the tags that frequent phrases suggest. Each figure says of how many it is, and leads to them.
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { type Feedback, useFeedback } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Feedback.module.css'
import type { Bar } from './FeedbackScreen'
import { ChoiceFigures, RecommendFigures, SatisfactionFigures } from './Scores'
import { Texts } from './Texts'

export function Figures({ bar }: { bar: Bar }) {
  const t = useT()
  const { book } = useCampaign()
  const view = useFeedback(book.campaign.id)
  const data = view.data
  return (
    <>
      {bar({
        actions: (
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={['feedback.accept', 'feedback.dismiss', 'feedback.by.questions', 'go.print']}
            />
            <ActionButton id="feedback.import" icon="import" />
            <ActionButton id="feedback.type" icon="plus" variant="filled" withKey />
          </>
        ),
      })}
      {view.error ? (
        <ErrorState within error={view.error} onRetry={() => void view.refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.responses === 0 ? (
        <NoResponses />
      ) : (
        <Whole data={data} />
      )}
      <FootNote>
        {data && <span>{t('ui.feedback.count', { count: data.responses })}</span>}
        {data && data.texts > 0 && <span>{t('ui.feedback.textCount', { count: data.texts })}</span>}
      </FootNote>
    </>
  )
}

/** Nobody has answered, or nobody has asked. */
export function NoResponses() {
  const t = useT()
  const { book } = useCampaign()
  const asked = book.questions.length > 0
  return (
    <EmptyState
      columns={[t('ui.feedback.col.respondent'), t('ui.feedback.col.satisfaction'), t('ui.feedback.col.text')]}
      title={t(asked ? 'ui.feedback.empty' : 'ui.feedback.noSurvey')}
      action={
        asked ? (
          <ActionButton id="feedback.type" icon="plus" variant="filled" />
        ) : (
          <ActionButton id="feedback.by.questions" icon="plus" variant="filled">
            {t('ui.feedback.newQuestion')}
          </ActionButton>
        )
      }
      links={<ActionLink id="feedback.import" />}
    >
      <p className="qd-2">{t(asked ? 'ui.feedback.emptyHint' : 'ui.feedback.noSurveyHint')}</p>
    </EmptyState>
  )
}

function Whole({ data }: { data: Feedback }) {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const main = (kind: string) => data.questions.find((q) => q.kind === kind && q.field === kind)
  const others = data.questions.filter((q) => q.kind !== 'text' && q.field === '')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <section className={css.body} aria-label={t('ui.feedback.by.figures')} tabIndex={0}>
      {data.responses === 1 && (
        <p className={css.note}>
          <StatusMark status="warning" size={12}>
            <span>{t('ui.feedback.oneOnly')}</span>
          </StatusMark>
        </p>
      )}
      <div className={css.columns}>
        <SatisfactionFigures
          campaign={id}
          of={data.satisfaction}
          question={main('satisfaction')?.id || 'satisfaction'}
          title={t('ui.feedback.satisfaction')}
          text={main('satisfaction')?.text ?? ''}
          all={data.responses}
        />
        <RecommendFigures
          campaign={id}
          of={data.recommend}
          question={main('recommend')?.id || 'recommend'}
          title={t('ui.feedback.nps')}
          text={main('recommend')?.text ?? ''}
          all={data.responses}
        />
        {others.map((q) => {
          const common = { campaign: id, question: q.id, title: q.text, text: '', all: data.responses }
          if (q.kind === 'satisfaction') return <SatisfactionFigures key={q.id} {...common} of={q.satisfaction} />
          if (q.kind === 'recommend') return <RecommendFigures key={q.id} {...common} of={q.recommend} />
          return <ChoiceFigures key={q.id} campaign={id} of={q} all={data.responses} />
        })}
        <Texts data={data} />
      </div>
    </section>
  )
}
