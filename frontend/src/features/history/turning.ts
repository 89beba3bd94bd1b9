// What can be done with a step: take it back, put it back, make the campaign again what it was just after it.
import { useRef } from 'react'
import { useNavigate } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { type HistoryEntry, keys, queries, readStepChanges, restoreTo, type StepChanges, turn } from '~/api'
import { tell } from '~/components/Toast'
import { useThisDay } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { trash, useCampaign } from '~/shell/campaign'

interface At {
  entry: HistoryEntry | undefined
  /** What it changed; undefined while that is read. */
  changes: StepChanges | undefined
  /** Whether the list is of what was deleted: to take such a step back is to put things back. */
  deleted: boolean
  /** Nothing came after it: the campaign is as it was then. */
  newest: boolean
  /** Keeps the step in sight: what is done to it makes a new one. */
  onAct: (step: string) => void
}

/** Whether a step can be taken back and put back. */
const turns = ({ whole, record, settled }: StepChanges) => !whole && !record && !settled

/** Binds the actions of the place to the step the user is at. */
export function useTurning({ entry, changes, deleted, newest, onAct }: At): void {
  const t = useT()
  const lang = useLang()
  const today = useThisDay()
  const navigate = useNavigate()
  const { campaign } = useCampaign().book
  const busy = useRef(false)

  /** One at a time, and not before the list knows of the last. */
  const act = (work: (e: HistoryEntry) => Promise<void>) => () => {
    if (!entry || busy.current) return
    busy.current = true
    onAct(entry.step)
    const done = work(entry).then(() => queries.invalidateQueries({ queryKey: keys.history(campaign.id) }))
    tell.failure(
      done.finally(() => {
        busy.current = false
      }),
    )
  }
  const turnIt = (back: boolean) =>
    act(async (e) => {
      // A quick hand presses before the changes are on the screen.
      if (!turns(changes ?? (await readStepChanges(campaign.id, e.step)))) return
      const applied = await turn(e.step, back)
      const said = back ? 'ui.history.tookBack' : 'ui.history.putBack'
      tell.step(applied, applied.changes?.length ? t(said, { label: e.label }) : t('ui.history.noChange'))
    })
  const restore = act(async (e) => {
    const applied = await restoreTo(campaign.id, e.step)
    if (applied.step) tell.step(applied, t('ui.history.restored', { time: formatInstant(e.at, lang, today) }))
    else tell.done(t('ui.history.asThen'))
  })
  const away = act(async () => {
    await trash(campaign)
    navigate('/campaigns')
  })

  const can = entry !== undefined && (!changes || turns(changes))
  useAction('history.back', can && entry.live && !deleted ? turnIt(true) : null)
  useAction('history.putback', can && (!entry.live || deleted) ? turnIt(entry.live) : null)
  useAction('history.restore', entry && !newest ? restore : null)
  useAction('history.trash', changes?.whole && !campaign.trashed ? away : null)
}
