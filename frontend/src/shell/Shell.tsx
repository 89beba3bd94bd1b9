// The window: rail, top bar, the place on display, foot. Around it the actions, below it dialogs of long calls.
import { Suspense, useEffect } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { Actions } from '~/actions/Actions'
import { setPreferences, useWorkspace } from '~/api'
import { Foot } from '~/components/Foot'
import { Hint } from '~/components/Hint'
import { Loading } from '~/components/Loading'
import { later } from '~/components/later'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import { Rail } from './Rail'
import css from './Shell.module.css'
import { TopBar } from './TopBar'
import { WorkspaceTrouble } from './WorkspaceTrouble'

// They come right after the first screen: nothing of them shows before something happens.
const Jobs = later(() => import('~/components/Jobs'))

/** How long a place must be kept before it is the last place, in ms. */
const SETTLED = 800

/**
 * What a place is asked to do once, not where it is: a dialog, a sample, a file to import, a check; and the trash, where no
 * day begins.
 */
const PASSING = ['new', 'sample', 'file', 'run', 'trash']

/** Keeps where the user is, so that the next start opens there. */
function useLastPlace() {
  const { pathname, search } = useLocation()
  useEffect(() => {
    const params = new URLSearchParams(search)
    if (PASSING.some((name) => params.has(name))) return
    const timer = setTimeout(() => {
      setPreferences({ last: pathname + search }).catch(() => {}) // only the next start would miss it
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [pathname, search])
}

export function Shell() {
  const t = useT()
  const workspace = useWorkspace().data
  useLastPlace()
  return (
    <Actions>
      <div className={css.window}>
        <Rail />
        <div className={css.column}>
          <TopBar />
          {workspace?.readonly && (
            <div className={css.banner} role="status">
              <StatusMark status="warning">{t('ui.workspace.readonly', { path: workspace.path })}</StatusMark>
            </div>
          )}
          <Suspense fallback={<Loading />}>
            <main className={css.main}>{workspace?.error ? <WorkspaceTrouble state={workspace} /> : <Outlet />}</main>
          </Suspense>
          <Foot />
        </div>
      </div>
      <Jobs />
      <Hint />
    </Actions>
  )
}
