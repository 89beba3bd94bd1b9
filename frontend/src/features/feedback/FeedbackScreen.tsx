// What people said in the survey: the figures, each with the responses behind it; the responses, imported or typed from
// paper, with their tags; and the questions.
import type { ReactNode } from 'react'
import { useAction } from '~/actions/bound'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Figures } from './Figures'
import { QuestionList } from './QuestionList'
import { ResponseList } from './ResponseList'
import { ONLY, WAYS, type Way } from './view'

/** The bar of a way: its filters and buttons. */
export type Bar = (parts: { filters?: ReactNode; actions: ReactNode }) => ReactNode

const NO_FILTER = {
  question: '',
  low: '',
  high: '',
  option: '',
  tag: '',
  phrase: '',
  only: '',
  q: '',
  row: '',
  field: '',
}

export default function FeedbackScreen() {
  const t = useT()
  const { book } = useCampaign()
  const [params, put] = useParamsOf()
  const { row } = useLanding()
  const asked = params.get('by') ?? recall<string>('feedback.by', 'figures')
  // A jump decides what it lands in: a question, or a response, which is in no list of the campaign.
  const landing: Way | '' = row ? (book.questions.some((q) => q.id === row) ? 'questions' : 'responses') : ''
  const way = landing || (WAYS.find((w) => w === asked) ?? 'figures')
  const choose = (by: Way, also: Record<string, string> = {}) => {
    remember('feedback.by', by)
    put({ ...NO_FILTER, by, do: '', ...also }, true)
  }
  useAction('feedback.by.figures', () => choose('figures'))
  useAction('feedback.by.responses', () => choose('responses'))
  useAction('feedback.by.questions', () => choose('questions'))
  const typing = way === 'responses' && params.get('do') === 'type'
  useAction('feedback.type', book.questions.length > 0 && !typing ? () => choose('responses', { do: 'type' }) : null)
  const only = params.get('only')?.split(',') ?? []
  const toggle = (name: string) => {
    if (way !== 'responses') return choose('responses', { only: name })
    put({ only: (only.includes(name) ? only.filter((x) => x !== name) : [...only, name]).join(','), row: '' }, true)
  }
  useAction(`feedback.only.${ONLY[0]}`, () => toggle(ONLY[0]))
  useAction(`feedback.only.${ONLY[1]}`, () => toggle(ONLY[1]))
  const bar: Bar = ({ filters, actions }) => (
    <PageBar title={t('ui.feedback')} actions={actions}>
      <Segmented
        label={t('ui.feedback.show')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`ui.feedback.by.${value}`) }))}
        onChange={(by) => choose(by)}
      />
      {filters}
    </PageBar>
  )
  if (way === 'questions') return <QuestionList bar={bar} />
  if (way === 'responses') return <ResponseList bar={bar} toggle={toggle} clear={() => choose('responses')} />
  return <Figures bar={bar} />
}
