// The figures of a campaign: days × metrics to work in, of one channel or of all, with what a metric comes to drawn beside
// them; or the deviations that are being put right.
import { useState } from 'react'
import { useAction } from '~/actions/bound'
import { type ID, useData } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { useCampaign } from '~/shell/campaign'
import { Deviations } from './Deviations'
import { Figures } from './Figures'
import type { Way } from './view'

/** A deviation about to be opened: of a day's figure, or of what a metric came to by then; of one channel's rate with a channel. */
export interface Opening {
  metric: ID
  channel?: ID
  day: string
  until: boolean
}

export default function DataScreen() {
  const { book } = useCampaign()
  const [params, put] = useParamsOf()
  const asked = useLanding().row
  const channel = book.channels.find((c) => c.id === params.get('channel'))?.id ?? ''
  const way: Way = params.get('by') === 'deviations' || asked ? 'deviations' : 'figures'
  const data = useData(book.campaign.id, channel)
  const [opening, setOpening] = useState<Opening | null>(() => askedFor(params))
  const choose = (by: Way) => put({ by: by === 'figures' ? '' : by, row: '', field: '' }, true)
  useAction('data.figures', () => choose('figures'))
  useAction('data.deviations', () => choose('deviations'))
  if (data.error) return <ErrorState error={data.error} onRetry={() => void data.refetch()} />
  if (!data.data) return <Loading />
  const open = (o: Opening | null) => {
    setOpening(o)
    if (params.has('deviate')) put({ deviate: '', day: '' }, true) // what was asked for is done
    if (o && way !== 'figures') put({ by: '', row: '', field: '', channel: '' }, true)
    else if (o && channel) put({ channel: '' }, true) // targets are for all channels
  }
  if (way === 'deviations') return <Deviations data={data.data} onWay={choose} onOpen={open} />
  return (
    <Figures
      data={data.data}
      channel={channel}
      asked={params.get('metric') ?? ''}
      onChannel={(id) => put({ channel: id }, true)}
      onWay={choose}
      opening={opening}
      onOpen={open}
    />
  )
}

/** A channel leads here to open a deviation of one of its rates. */
function askedFor(params: URLSearchParams): Opening | null {
  const [metric, channel, day] = ['deviate', 'channel', 'day'].map((p) => params.get(p) ?? '')
  return metric && channel && day ? { metric, channel, day, until: true } : null
}
