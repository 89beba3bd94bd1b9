// The window starts here: preferences, words, then the first place.
//
// To add a screen, add a folder under src/features:
//   place.ts      export const place: Place, or a list — its path, label, place in rail or section nav, `load: () =>
//                 import('./Screen')`, and the actions it brings. Routes, navigation, palette and the page of keys follow from it.
//   Screen.tsx    export default function — <PageBar> on top; data from the hooks of ~/api, inside a campaign from
//                 useCampaign(); words from useT(); <FootNote> for figures in the foot. A button is <ActionButton id>,
//                 what the screen itself does for an action is said with useAction(id, run).
// A section that shows rows of some kinds says so (shows: ['task', 'item']) and takes ?row=ID (lib/landing): a jump to
// such a row then leads there and not to the overview.
// Writing is apply(campaign, edits) followed by tell.step(applied); long calls go through runJob. A feature imports
// ~/api, ~/actions, ~/components, ~/lib, ~/locale and ~/shell/campaign, never another feature.
import 'virtual:mantine-variables.css'
import './theme/mantine.css'
import './theme/tokens.css'
import './theme/app.css'
import { MantineProvider, useMantineColorScheme } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router-dom'
import {
  listen,
  loadPreferences,
  type Preferences,
  prefetchFirst,
  queries,
  reworded,
  setPreferences,
  usePreferences,
} from './api'
import { later } from './components/later'
import { fetchWords, speak, startLanguage } from './locale'
import './features/campaigns/CampaignsScreen' // where most days begin: it comes with the page
import { arrived, createRouter, loadAhead, startAt } from './shell/routes'
import { theme } from './theme/theme'

// After the first screen: a toast said before stands in it when it comes.
const Toasts = later(() => import('./components/Toasts'))

const scheme = (p: Preferences) => (p.theme === 'light' || p.theme === 'dark' ? p.theme : 'auto')

/** The scheme stands on the page before anything is drawn on it: put there later, it has all of it styled again. */
function dress(theme: ReturnType<typeof scheme>) {
  const dark = theme === 'dark' || (theme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
}

/** Language and theme follow the preferences, without a restart. */
function FollowPreferences() {
  const preferences = usePreferences()
  const wanted = scheme(preferences)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const lang = startLanguage(preferences.lang)
  useEffect(() => {
    if (colorScheme !== wanted) setColorScheme(wanted) // styles the whole page anew, also where it changes nothing
  }, [colorScheme, wanted, setColorScheme])
  useEffect(() => {
    if (document.documentElement.lang.slice(0, 2) === lang) return
    void speak(lang).then(reworded) // Go says names of steps and of templates in the language too
  }, [lang])
  return null
}

async function start() {
  prefetchFirst()
  fetchWords(startLanguage(''))
  const preferences = await loadPreferences()
  if (!window.location.hash.replace(/^#\/?/, '')) {
    // Nobody asked for this place: where its campaign is gone, it gives way (CampaignLayout).
    window.history.replaceState({ usr: { restored: true }, idx: 0 }, '', `#${startAt(preferences.last)}`)
  }
  listen() // before campaigns are read: what is changed meanwhile is heard of
  const router = createRouter()
  const lang = startLanguage(preferences.lang)
  await Promise.all([speak(lang), arrived(router)])
  // The first start decides the language, so that Go's words and the window's are of one tongue.
  if (!preferences.lang) await setPreferences({ lang }).catch(() => {})
  dress(scheme(preferences))
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  createRoot(root).render(
    <MantineProvider
      withCssVariables={false}
      withGlobalClasses={false}
      theme={theme}
      defaultColorScheme={scheme(preferences)}
    >
      <QueryClientProvider client={queries}>
        <FollowPreferences />
        {/* A place is drawn in one go: a transition would cut it into slices, with a frame after each. */}
        <RouterProvider router={router} useTransitions={false} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>,
  )
  loadAhead()
}

void start()
