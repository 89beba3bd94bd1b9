// The URL names the place: #/campaigns, #/campaigns/ID/overview, #/settings/backup. Every screen comes when somebody goes
// there; one that falls over takes nothing else with it.
import { createHashRouter, Navigate, type RouteObject } from 'react-router-dom'
import { type ID, prefetchCampaign, prefetchTemplates } from '~/api'
import { Loading } from '~/components/Loading'
import { loadPieces } from '~/components/later'
import { type Place, sections, tops } from '~/places'
import { RouteCrash } from './RouteCrash'
import { Shell } from './Shell'

/**
 * Begins to read what a place of a campaign shows whenever somebody comes to it from elsewhere. Nobody waits for it where
 * he was: what is typed meanwhile would be done to the campaign that is left.
 */
const reads = (ahead: (campaign: ID) => Promise<unknown>): Pick<RouteObject, 'loader' | 'shouldRevalidate'> => ({
  loader: ({ params }) => {
    void ahead(params.id ?? '')
    return null
  },
  shouldRevalidate: ({ currentParams, nextParams }) => currentParams.id !== nextParams.id,
})

const route = (p: Place): RouteObject => ({
  path: p.path,
  ...('ahead' in p && p.ahead && reads(p.ahead)),
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
          ...reads(prefetchCampaign),
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

/** Done when the place to begin with is loaded: it is then drawn at once, and not first what stands in for it. */
export function arrived(router: ReturnType<typeof createRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return
      stop()
      resolve()
    })
  })
}

/** How long the first screen has the window to itself, in ms. */
const LEISURE = 1000

/** The screens in the order in which they are loaded, the nearest first. */
const screens = [() => import('./CampaignLayout'), ...[...sections, ...tops].map((p) => p.load)]

/** Loads the screens in the background, one by one, so that the first visit to each does not wait for its code. */
export function loadAhead(): void {
  setTimeout(async () => {
    prefetchTemplates()
    for (const load of screens) await load().catch(() => {}) // it is asked for again when needed
    await loadPieces()
  }, LEISURE)
}
