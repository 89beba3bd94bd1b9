// What the window knows of the workspace, and how an answer of Go changes it. Go is the truth; this is its copy on the
// screen, kept without reading everything again.
import { notifyManager, QueryClient } from '@tanstack/react-query'
import { readError } from './error'
import {
  type Applied,
  type Change,
  type Edit,
  type ID,
  LISTS,
  type ListKind,
  type Summary,
  type Workbook,
} from './types'

// What changes is on the screen in the same frame: a radio button that waits for the next turn of the loop springs back
// before it holds.
notifyManager.setScheduler(queueMicrotask)

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // there is no network to wait for
      staleTime: Number.POSITIVE_INFINITY, // Go says what changed
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => failures < 1 && readError(error).code === 'workspace.busy',
      retryDelay: 400,
    },
    mutations: { networkMode: 'always' },
  },
})

export const keys = {
  campaigns: ['campaigns'],
  trash: ['trash'],
  due: ['due'],
  owned: ['due', 'owned'],
  load: (id: ID) => ['load', id],
  readiness: ['readiness'],
  budget: (id: ID) => ['budget', id],
  schedule: ['schedule'],
  risks: ['readiness', 'risks'], // read again whenever readiness is
  templates: ['templates'],
  templateTrash: ['templates', 'trash'],
  shared: ['shared'],
  summary: (id: ID) => ['summary', id],
  workbook: (id: ID) => ['workbook', id],
  history: (id: ID) => ['history', id],
  away: (id: ID) => ['away', id],
  edits: ['edits'],
  saved: ['saved'],
  preferences: ['preferences'],
  workspace: ['workspace'],
  file: ['file'],
  backups: ['backups'],
  about: ['about'],
  searches: ['search'],
  search: (text: string) => ['search', text],
} as const

interface Row {
  id: ID
  position?: string
}

/** Order of a list, as Go keeps it: position, then id, as bytes. */
export function inOrder(a: Row, b: Row): number {
  const [pa, pb] = [a.position ?? '', b.position ?? '']
  return pa < pb ? -1 : pa > pb ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A workbook after changes. Lists that nothing touched stay the same objects, so that what shows them need not be drawn anew. */
export function withChanges(book: Workbook, changes: readonly Change[]): Workbook {
  const out: Workbook = { ...book }
  const lists = new Map<ListKind, Map<ID, Row>>()
  for (const c of changes) {
    if (c.kind === 'campaign') {
      if (c.row) out.campaign = { ...out.campaign, ...c.row }
      continue
    }
    if (c.kind === 'response') continue // in no workbook
    const name = LISTS[c.kind]
    if (!name) continue
    let rows = lists.get(c.kind)
    if (!rows) {
      rows = new Map((book[name] as Row[]).map((r) => [r.id, r]))
      lists.set(c.kind, rows)
    }
    if (c.row) rows.set(c.id, { ...rows.get(c.id), ...c.row, id: c.id })
    else rows.delete(c.id)
  }
  for (const [kind, rows] of lists) {
    Object.assign(out, { [LISTS[kind]]: [...rows.values()].sort(inOrder) })
  }
  return out
}

/** The changes that edits will make, as far as the window can know before Go answers: patches and deletions. */
export function expected(edits: readonly Edit[]): Change[] {
  return edits.flatMap((e): Change[] => {
    if (e.op === 'create') return []
    return [{ kind: e.kind, id: e.row, fields: null, row: e.op === 'patch' ? { ...e.set } : null }]
  })
}

/** Which campaigns stand in a list. */
export const belongs = {
  campaigns: (s: Summary) => !s.trashed && !s.template,
  trash: (s: Summary) => s.trashed && !s.template,
} as const

/** A list of campaigns with one summary new, changed, or gone. */
export function withSummary(
  list: readonly Summary[],
  id: ID,
  summary: Summary | null,
  where: keyof typeof belongs = 'campaigns',
): Summary[] {
  const others = list.filter((s) => s.id !== id)
  if (!summary || !belongs[where](summary)) return others
  const at = list.findIndex((s) => s.id === id)
  return at < 0 ? [...others, summary] : others.toSpliced(at, 0, summary)
}

/** Edits shown before Go has answered them, by campaign. */
const pending = new Map<ID, Set<readonly Edit[]>>()

/** Shows edits at once; the answer ends that, whatever came of them. */
export function expect(campaign: ID, edits: readonly Edit[]): () => void {
  const of = pending.get(campaign) ?? new Set()
  pending.set(campaign, of.add(edits))
  change(campaign, expected(edits))
  return () => of.delete(edits)
}

/** A workbook just read, with what the user has typed since and Go has not answered. */
export const asTyped = (campaign: ID, book: Workbook): Workbook =>
  [...(pending.get(campaign) ?? [])].reduce((b, edits) => withChanges(b, expected(edits)), book)

function change(campaign: ID, changes: readonly Change[]) {
  queries.setQueryData<Workbook>(keys.workbook(campaign), (book) => book && withChanges(book, changes))
}

/** What is being read began to be before this write: its answer would take the write back on the screen. */
function overtake(queryKey: readonly unknown[]) {
  const filter = { queryKey, exact: true }
  if (!queries.isFetching(filter)) return
  void queries.cancelQueries(filter, { revert: false, silent: true })
  void queries.invalidateQueries(filter)
}

/** Read again where somebody looks at it, else when somebody does: what is on its way to nobody yet began before this. */
function outdate(queryKey: readonly unknown[]) {
  void queries.cancelQueries({ queryKey, type: 'inactive', fetchStatus: 'fetching' }, { revert: false, silent: true })
  void queries.invalidateQueries({ queryKey })
}

const seen: string[] = []
const hearers: ((applied: Applied) => void)[] = []

/** Hears of every step that comes into what is known, once each. */
export const onStep = (hear: (applied: Applied) => void): void => void hearers.push(hear)

/** Takes an answer of Go into what is known. The same step may come twice, as answer and as event: the second is nothing new. */
export function take(applied: Applied): void {
  if (!applied.step || seen.includes(applied.step)) return
  seen.push(applied.step)
  if (seen.length > 256) seen.shift()
  for (const hear of hearers) hear(applied)
  const { campaign, changes, summary } = applied
  if (changes?.some((c) => c.kind === 'campaign' && !c.row)) {
    queries.removeQueries({ queryKey: keys.workbook(campaign) })
  } else {
    change(campaign, changes ?? [])
    // What the user has typed since stays on the screen until its own answer.
    for (const edits of pending.get(campaign) ?? []) change(campaign, expected(edits))
    overtake(keys.workbook(campaign))
  }
  for (const where of ['campaigns', 'trash'] as const) {
    queries.setQueryData<Summary[]>(keys[where], (list) => list && withSummary(list, campaign, summary, where))
    overtake(keys[where])
  }
  if (summary) queries.setQueryData<Summary>(keys.summary(campaign), (known) => known && summary)
  overtake(keys.summary(campaign))
  queries.setQueryData(keys.saved, Date.now())
  const own = [keys.history(campaign), keys.away(campaign), keys.load(campaign), keys.budget(campaign)]
  for (const queryKey of [...own, keys.edits, keys.due, keys.readiness, keys.schedule, keys.searches, keys.shared]) {
    outdate(queryKey)
  }
  if (!summary || summary.template) outdate(keys.templates)
  if (!summary) outdate(keys.trash) // its creation was taken back: it lies there now
}

/** Somebody else wrote to a campaign, or an answer is in doubt: read it again. */
export function reread(campaign: ID): void {
  const { campaigns, trash, due, readiness, schedule, edits, searches, templates, shared } = keys
  const { workbook, summary, history, away, load, budget } = keys
  const own = [workbook, summary, history, away, load, budget].map((of) => of(campaign))
  for (const queryKey of [...own, campaigns, trash, due, readiness, schedule, edits, searches, templates, shared]) {
    outdate(queryKey)
  }
}

/** The workspace is no longer what it was, so nothing known of it holds: what is on display is read anew, the rest when
 * it is asked for. */
export async function forget(): Promise<void> {
  queries.removeQueries({ type: 'inactive', predicate: (q) => q.queryKey[0] !== keys.preferences[0] })
  await queries.invalidateQueries()
}
