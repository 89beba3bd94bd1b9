// Problems and improvements: what went other than planned, why, and what is done about it; what went well, likewise; and
// the meetings that decide it.
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { planReview } from '~/api'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useLanding } from '~/lib/landing'
import { useT } from '~/locale'
import { useAsking } from '~/sheet/useAsking'
import { useCampaign } from '~/shell/campaign'
import { MeetingList } from './MeetingList'
import { ProblemList } from './ProblemList'
import { ReviewNote } from './ReviewNote'
import { FILTERS, WAYS } from './view'

export default function ProblemsScreen() {
  const t = useT()
  const { book } = useCampaign()
  const navigate = useNavigate()
  const { row } = useLanding()
  const asking = useAsking('problems', WAYS, FILTERS)
  const { choose } = asking
  // A jump decides which of the two lists it lands in.
  const asked = book.meetings.some((m) => m.id === row)
    ? 'meetings'
    : book.improvements.some((x) => x.id === row)
      ? 'list'
      : ''
  const way = asked === 'meetings' ? asked : asked === 'list' && asking.way === 'meetings' ? 'department' : asking.way
  const review = book.meetings.find((m) => m.kind === 'review')
  const plan = () =>
    tell.failure(
      planReview(book.campaign.id).then((made) => {
        if (made.applied.step) tell.step(made.applied)
        choose('meetings')
        navigate(`/campaigns/${book.campaign.id}/problems?by=meetings&row=${made.meeting}`, { replace: true })
      }),
    )
  useAction('problems.by.department', () => choose('department'))
  useAction('problems.by.state', () => choose('state'))
  useAction('problems.by.meetings', () => choose('meetings'))
  useAction('problems.plan', review || book.campaign.template ? null : plan)
  const bar = (filters?: ReactNode) => (
    <>
      <PageBar
        title={t('ui.problems')}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={
                way === 'meetings'
                  ? ['problems.plan', 'problems.agenda', 'problems.decide', 'problems.columns', 'problems.details']
                  : ['problems.take', 'problems.takeAll', 'problems.lesson', 'problems.columns', 'problems.details']
              }
            />
            <ActionButton id="problems.new" icon="plus" variant="filled" withKey>
              {t(way === 'meetings' ? 'ui.problems.newMeeting' : 'ui.problems.new')}
            </ActionButton>
          </>
        }
      >
        <Segmented
          label={t('ui.problems.show')}
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`ui.problems.by.${value}`) }))}
          onChange={choose}
        />
        {filters}
      </PageBar>
      <ReviewNote meeting={review} />
    </>
  )
  if (way === 'meetings') return <MeetingList bar={bar()} />
  return <ProblemList asking={{ ...asking, way }} bar={bar} />
}
