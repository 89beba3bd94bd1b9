// The URL names the place: #/campaigns, #/campaigns/ID/overview, #/settings/backup. Every screen comes when somebody goes
// there; one that falls over takes nothing else with it.
import { createHashRouter, Navigate, type RouteObject } from 'react-router-dom'
import { Palette } from '~/actions/Actions'
import { prefetchTemplates } from '~/api'
import { Loading } from '~/components/Loading'
import { type Place, sections, tops } from '~/places'
import { RouteCrash } from './RouteCrash'
import { Shell } from './Shell'

const route = (p: Place): RouteObject => ({
  path: p.path,
  lazy: async () => ({ Component: (await p.load()).default }),
  errorElement: <RouteCrash />,
})

/** Where to begin: the place the user left, when it is still a place. */
export function startAt(last: string): string {
  const name = last.split(/[/?]/)[1]
  return tops.some((p) => p.path.split('/')[0] === name) ? last : '/campaigns'
}

export function createRouter() {
  return createHashRouter([
    {
      element: <Shell />,
      errorElement: <RouteCrash />,
      hydrateFallbackElement: <Loading />,
      children: [
        ...tops.map(route),
        {
          path: 'campaigns/:id',
          lazy: async () => ({ Component: (await import('./CampaignLayout')).default }),
          errorElement: <RouteCrash />,
          children: [
            { index: true, element: <Navigate to="overview" replace /> },
            ...sections.map(route),
            { path: '*', element: <Navigate to="../overview" replace /> },
          ],
        },
        { path: '*', element: <Navigate to="/campaigns" replace /> },
      ],
    },
  ])
}

/** Loads the screens in the background, so that the first visit to each does not wait for its code. */
export function loadAhead(): void {
  const idle = window.requestIdleCallback ?? ((f: () => void) => setTimeout(f, 300))
  idle(() => {
    prefetchTemplates()
    for (const p of [...tops, ...sections]) p.load().catch(() => {}) // it is asked for again when needed
    import('./CampaignLayout').catch(() => {})
    Palette.preload().catch(() => {}) // letters typed right after its key belong to it
  })
}
