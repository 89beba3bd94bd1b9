// The meetings of a campaign: when, with whom, about what; and what they decided.
import { type ReactNode, useMemo } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { Sheet } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { MEETING_FIELDS, MEETING_FIRST, meetingColumns } from './columns'
import { Decisions } from './Decisions'

export function MeetingList({ bar }: { bar: ReactNode }) {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const columns = useMemo(() => meetingColumns(ground), [ground])
  const groups = useMemo(() => [{ id: 'all', label: '', rows: book.meetings, gives: {} }], [book.meetings])
  return (
    <>
      {bar}
      <Sheet<'meeting'>
        at="problems"
        name="problems.meetings"
        kind="meeting"
        label={t('ui.problems.by.meetings')}
        columns={columns}
        groups={groups}
        adds={t('ui.problems.newMeeting')}
        first={MEETING_FIRST}
        fields={MEETING_FIELDS}
        faint={(x) => x.held}
        more={(x) => <Decisions key={x.id} of={x} />}
        empty={
          <>
            <p>
              <b>{t('ui.problems.noMeetings')}</b>
            </p>
            <p className="qd-2">{t('ui.problems.noMeetingsHint')}</p>
            <ActionButton id="problems.plan" />
          </>
        }
        foot={<span>{t('ui.problems.meetingCount', { count: book.meetings.length })}</span>}
      />
    </>
  )
}
