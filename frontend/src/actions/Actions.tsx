// Hears the keyboard and holds the palette and the page of keys open. One of it stands around the window.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useEditsState } from '~/api'
import { later } from '~/components/later'
import { combination, composing, inField, pressed, underDialog, writing } from '~/lib/keys'
import { useKeydown } from '~/lib/useKeydown'
import { type Action, type Here, reaches } from './action'
import { handlerOf } from './bound'
import { actionOf, actions } from './list'
import Palette from './Palette' // with the page: letters typed right after its key belong to it

const KeysPage = later(() => import('./KeysPage'))

const HereContext = createContext<Here | null>(null)

/** Where the user is. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('useHere outside Actions')
  return here
}

/** Whether an action can be done now. */
export function can(action: Action, here: Here): boolean {
  if (action.when && !action.when(here)) return false
  return action.run !== undefined || handlerOf(action.id) !== undefined
}

/** Does an action, if it can be done: what the screen on display says first. */
export function act(action: Action, here: Here): boolean {
  if (action.when && !action.when(here)) return false
  const run = handlerOf(action.id) ?? (action.run && (() => action.run?.(here)))
  run?.()
  return run !== undefined
}

/** Does an action by its id. */
export function useAct(): (id: string) => void {
  const here = useHere()
  return useCallback(
    (id) => {
      const action = actionOf(id)
      if (action) act(action, here)
    },
    [here],
  )
}

/** Actions whose keys a text field has a use of its own for. */
const fieldKeeps = new Set(['undo', 'redo'])

export function Actions({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const edits = useEditsState().data

  const here = useMemo<Here>(() => {
    const [, top = '', campaign = '', section = ''] = pathname.split('/')
    const inside = top === 'campaigns' && campaign !== ''
    return {
      place: inside ? section : top,
      campaign: inside ? decodeURIComponent(campaign) : '',
      undo: edits?.undo ?? '',
      redo: edits?.redo ?? '',
      go: navigate,
      back: () => navigate(-1),
      forward: () => navigate(1),
      show: setOpen,
    }
  }, [pathname, navigate, edits])

  useKeydown((e) => {
    if (e.defaultPrevented || composing(e)) return
    const [plain, own] = [!inField(e.target), writing(e.target)]
    const shut = open !== null || underDialog()
    // The nearer first: an action of the place before one that works everywhere.
    const near = [...actions].sort((a, b) => Number(b.at === here.place) - Number(a.at === here.place))
    for (const a of near) {
      if (!a.keys?.some((k) => pressed(k, e) && (plain || combination(k)) && !(own && fieldKeeps.has(a.id)))) continue
      if (shut || !reaches(a, here)) continue
      if (act(a, here)) {
        e.preventDefault()
        return
      }
    }
  })

  const close = useCallback(() => setOpen(null), [])
  return (
    <HereContext value={here}>
      {children}
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeysPage onClose={close} />}
    </HereContext>
  )
}
