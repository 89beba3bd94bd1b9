// The risks of a campaign: the matrix beside the list; the suggestions, which come into the list, are a mode of it.
import { useCallback } from 'react'
import { useAction } from '~/actions/bound'
import { useRiskBoard } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { useParamsOf } from '~/lib/params'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { Plan } from './Plan'
import { Suggestions } from './Suggestions'

export default function RisksScreen() {
  const { book } = useCampaign()
  const ground = useGround()
  const board = useRiskBoard(book.campaign.id)
  const [params, put] = useParamsOf()
  const suggests = params.get('mode') === 'suggest'
  const back = useCallback(() => put({ mode: '' }, false), [put])
  useAction('risks.back', suggests ? back : null)
  useAction('risks.leave', suggests ? back : null)
  useAction('risks.suggest', suggests ? back : null) // the key that came here leads back
  if (board.error) return <ErrorState error={board.error} onRetry={() => void board.refetch()} />
  if (!board.data) return <Loading />
  if (suggests) return <Suggestions board={board.data} onDone={back} />
  return <Plan ground={ground} board={board.data} />
}
