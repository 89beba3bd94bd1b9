// What is asked of the run of show: which day, looked at in which way, through which filters; and what readiness says of it.
import { useMemo, useState } from 'react'
import type { Day } from '~/lib/date'
import { nearDay } from '~/lib/date'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { useFindings } from '~/sheet/findings'
import { useAsking } from '~/sheet/useAsking'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { dayFor, daysOf, FILTERS, lets, WAYS } from './view'

export function useShow() {
  const ground = useGround()
  const { book } = useCampaign()
  const { row: asked } = useLanding()
  const [params, put] = useParamsOf()
  const asking = useAsking('show', WAYS, FILTERS)
  const findings = useFindings(book.campaign.id, 'run_item')
  const items = book.run_items
  const days = useMemo(() => daysOf(items), [items])
  const otherwise = ground.live || nearDay(ground.today)
  // A jump to an item leads to its day.
  const jumped = items.find((x) => x.id === asked)?.day
  const day = dayFor(days, jumped || (params.get('day') ?? ''), nearDay(ground.today), otherwise)
  const [follow, hold] = useState(() => recall('show.follow', true))
  return {
    ground,
    book,
    asking,
    findings,
    items,
    days,
    day,
    follow,
    setFollow: (on: boolean) => {
      remember('show.follow', on)
      hold(on)
    },
    goTo: (to: Day) => put({ day: to, row: '', field: '' }, true),
    passes: (x: (typeof items)[number]) => asking.filters.every((f) => lets(f, x, findings(x.id))),
  }
}

export type Show = ReturnType<typeof useShow>
