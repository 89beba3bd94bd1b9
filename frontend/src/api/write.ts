// Writing. Writes go one after another, as the user made them: Go may run two calls in either order, and undo must
// find the step before it. A write shows at once where the window can know what it does.
import { useCallback, useSyncExternalStore } from 'react'
import { expect, forget, keys, queries, reread, take } from './cache'
import { go } from './client'
import { readError } from './error'
import type { Applied, Block, Duplicated, Edit, EditsState, Entered, ID, Kind, Place, Rows } from './types'

let last: Promise<unknown> = Promise.resolve()
let waiting = 0
let fault: Fault = ''
const listeners = new Set<() => void>()

function tell(step: number, now: Fault) {
  waiting += step
  fault = now
  for (const l of listeners) l()
}

/** What became of the last write: "" for well, on disk or refused in words that the user can act on. */
type Fault = '' | 'failed' | 'doubtful'

/** What the disk failed at is not on it; where a call broke off or never answered, nobody here knows. */
const faultOf = ({ code }: { code: string }): Fault =>
  code.startsWith('workspace.') ? 'failed' : ['silent', 'window', 'internal'].includes(code) ? 'doubtful' : ''

/** A write that was in doubt has come through after all. */
export const landed = () => fault === 'doubtful' && tell(0, '')

/**
 * Whether there is something to undo, or to redo: also while a write has no answer yet, or what it left to turn is being read
 * or not drawn. A key pressed then waits its turn.
 */
export const turnable = (way: 'undo' | 'redo'): boolean =>
  waiting > 0 ||
  queries.isFetching({ queryKey: keys.edits }) > 0 ||
  Boolean(queries.getQueryData<EditsState>(keys.edits)?.[way])

/** Resolves once everything written so far has been answered. */
export const written = (): Promise<unknown> => last

function queue<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  tell(1, fault)
  const turn = last.then(write)
  last = turn.then(
    () => tell(-1, ''),
    (e: unknown) => {
      const { code } = readError(e)
      tell(-1, faultOf({ code }))
      // Taken away while it was open: the window shows that in the place of everything else.
      if (code === 'workspace.moved') void queries.invalidateQueries({ queryKey: keys.workspace })
    },
  )
  return turn
}

/** Applies edits as one step. An ApiError names every field at fault; then nothing has changed. */
export function apply(campaign: ID, edits: Edit[]): Promise<Applied> {
  const settle = expect(campaign, edits)
  return queue(async () => {
    try {
      const applied = await go.Edits.Apply(campaign, edits)
      settle()
      take(applied)
      return applied
    } catch (e) {
      settle()
      reread(campaign)
      throw readError(e)
    }
  })
}

/** A call that makes one step, in its turn among the writes. */
export function step(write: () => Promise<Applied>): Promise<Applied> {
  return queue(async () => {
    const applied = await write()
    take(applied)
    return applied
  })
}

/** A write worked out by Go from what is typed or chosen: the screen follows its answer. */
export function work<Answer>(campaign: ID, write: () => Promise<Answer>, applied: (answer: Answer) => Applied) {
  return queue(async () => {
    try {
      const answer = await write()
      take(applied(answer))
      return answer
    } catch (e) {
      reread(campaign)
      throw readError(e)
    }
  })
}

/**
 * Writes a block of texts as one step. Cells that cannot be written come back refused; the others are written. A long one
 * is a job (runJob).
 */
export const enter = (campaign: ID, block: Block, job = ''): Promise<Entered> =>
  work(
    campaign,
    () => go.Edits.Enter(campaign, block, job),
    (a) => a.applied,
  )

/** Puts rows into a place of their list, in the order given, and sets fields of them, as one step. */
export const move = <K extends Kind>(
  campaign: ID,
  kind: K,
  rows: ID[],
  place: Place,
  set: Partial<Rows[K]> = {},
): Promise<Applied> =>
  work(
    campaign,
    () => go.Edits.Move(campaign, kind, rows, place, set),
    (a) => a,
  )

/** Makes a copy directly after each row, with what it owns, as one step. */
export const duplicate = (campaign: ID, kind: Kind, rows: ID[]): Promise<Duplicated> =>
  work(
    campaign,
    () => go.Edits.Duplicate(campaign, kind, rows),
    (a) => a.applied,
  )

/** Takes back this laptop's latest step. */
export const undo = () => step(() => go.Edits.Undo())

/** Puts back what was undone last. */
export const redo = () => step(() => go.Edits.Redo())

/** Takes one step back, or puts it back, wherever it lies in history. */
export const turn = (id: string, back: boolean) => step(() => go.Edits.Turn(id, back))

/** The campaign as it was just after a step, as a new step. */
export const restoreTo = (campaign: ID, id: string) => step(() => go.Edits.RestoreTo(campaign, id))

/** A call that makes a campaign, in its turn among the writes. */
export const make = (call: () => Promise<ID>): Promise<ID> =>
  queue(async () => {
    const id = await call()
    reread(id)
    await queries.invalidateQueries({ queryKey: ['campaigns'] })
    return id
  })

/**
 * A call that exchanges the workspace for another state of itself, in its turn among the writes. When it is done nothing
 * known before holds.
 */
export const exchange = <Answer>(call: () => Promise<Answer>): Promise<Answer> =>
  queue(async () => {
    const answer = await call()
    await forget()
    return answer
  })

/** Applies edits to one campaign. */
export function useApply(campaign: ID): (edits: Edit[]) => Promise<Applied> {
  return useCallback((edits) => apply(campaign, edits), [campaign])
}

export type Saving = 'saved' | 'saving' | Exclude<Fault, ''>

/** Whether everything is on disk: what the foot shows. */
export function useSaving(): Saving {
  return useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => (waiting > 0 ? 'saving' : fault || 'saved'),
  )
}
