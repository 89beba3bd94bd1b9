// Reading: one hook for each thing a screen may want to know.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Day } from '~/lib/date'
import { say } from '~/locale'
import { asTyped, keys, queries } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { cancelJob, runJob } from './job'
import {
  type Backup,
  type Campaign,
  type CellReading,
  type DueCount,
  type DueTask,
  type EditsState,
  type Found,
  type ID,
  type Kind,
  LIBRARY,
  LISTS,
  type Summary,
  type TemplateInfo,
  type Workbook,
} from './types'

export const read = <Data>(queryKey: readonly unknown[], queryFn: () => Promise<Data>) => ({ queryKey, queryFn })

export const campaigns = read(keys.campaigns, async () => (await go.Campaigns.List()) ?? [])
/** How ready campaigns are, as far as that was known when the window opened. */
export const known = read([...keys.readiness, 'known'], async () => (await go.Campaigns.Known()) ?? [])
const workspace = read(keys.workspace, () => go.Workspace.State())
const edits = read(keys.edits, () => go.Edits.State())

/** The summaries of all campaigns, those in the trash left out. */
export const useCampaigns = () => useQuery<Summary[], ApiError>(campaigns)

const trash = read(keys.trash, async () => (await go.Campaigns.Trash()) ?? [])

/** The summaries of the campaigns in the trash. */
export const useTrash = () => useQuery<Summary[], ApiError>(trash)

export const summary = (id: ID) => read(keys.summary(id), () => go.Campaigns.Summary(id))

/** What Go derives from one campaign, also from one in the trash or a template; null while it is not known, and for "". */
export function useSummary(id: ID): Summary | null {
  const there = useCampaigns().data
  const listed = there?.find((s) => s.id === id)
  const enabled = id !== '' && there !== undefined && !listed
  const other = useQuery<Summary, ApiError>({ ...summary(id), enabled }).data
  return listed ?? other ?? null
}

/** Begins to read what every screen shows before anything is drawn, so that it is drawn once. */
export function prefetchFirst(): void {
  for (const query of [campaigns, known, workspace, edits]) void queries.prefetchQuery<unknown>(query)
}

/** How many open tasks of which campaign fall due on the days of a span. */
export const useDueCounts = (from: Day, to: Day) =>
  useQuery<DueCount[], ApiError>({
    ...read([...keys.due, 'counts', from, to], async () => (await go.Campaigns.DueCounts(from, to)) ?? []),
    placeholderData: (kept) => kept, // days that both spans have keep their figures
  })

/** The open tasks of all campaigns due in a span of days; without a first day, since ever. */
export const useDue = (from: Day, to: Day, enabled = true) =>
  useQuery<DueTask[], ApiError>({
    ...read([...keys.due, from, to], async () => (await go.Campaigns.Due(from, to)) ?? []),
    enabled,
  })

/** The library reads as a campaign that has people, partners and lessons alone, so that lists work on it as on any. */
async function libraryBook(): Promise<Workbook> {
  const { people, partners, lessons } = await go.Campaigns.Shared()
  return whole({
    campaign: { id: LIBRARY, name: '', currency: 'CNY' } as Campaign,
    people,
    partners,
    lessons,
  } as Workbook)
}

const show = (id: ID) => (id === LIBRARY ? libraryBook() : go.Campaigns.Show(id).then(whole))

export const workbook = (id: ID) => read(keys.workbook(id), async () => asTyped(id, await show(id)))

/** One campaign whole, or the library. */
export const useWorkbook = (id: ID, enabled = true) => useQuery<Workbook, ApiError>({ ...workbook(id), enabled })

/** A list Go has nothing in may arrive as null. */
function whole(book: Workbook): Workbook {
  for (const name of Object.values(LISTS)) Object.assign(book, { [name]: book[name] ?? [] })
  return book
}

/** What Go understands of a text typed into a cell. It changes nothing and waits for no write. */
export const readCell = (campaign: ID, kind: Kind, field: string, text: string): Promise<CellReading> =>
  go.Edits.Read(campaign, kind, field, text)

/** The names of the steps undo and redo would take. */
export const useEditsState = () => useQuery<EditsState, ApiError>({ ...edits, placeholderData: (kept) => kept })

const templates = read(keys.templates, async () => (await go.Campaigns.Templates()) ?? [])

export const useTemplates = () => useQuery<TemplateInfo[], ApiError>(templates)

const templateTrash = read(keys.templateTrash, async () => (await go.Campaigns.TemplateTrash()) ?? [])

/** Templates of one's own that are in the trash. */
export const useTemplateTrash = () => useQuery<TemplateInfo[], ApiError>(templateTrash)

/** Begins to read the templates before somebody wants one. */
export const prefetchTemplates = () => void queries.prefetchQuery(templates)

/** The workspace's file, and why it cannot be opened when it cannot. */
export const useWorkspace = () => useQuery(workspace)

/** Where the workspace lies, and what the next start opens. It grows unseen: each visit looks anew. */
export const useWorkspaceFile = () => useQuery({ ...read(keys.file, () => go.Workspace.File()), staleTime: 0 })

/** The backups, newest first. Others make some too: each visit looks anew. */
export const useBackups = () =>
  useQuery<Backup[], ApiError>({
    ...read(keys.backups, async () => (await go.Workspace.Backups()) ?? []),
    staleTime: 0,
  })

/** The program itself. */
export const useAbout = () => useQuery({ ...read(keys.about, () => go.Preferences.About()), staleTime: 'static' }).data

/**
 * The rows of all campaigns that have every word of `text`. What was found last, and for which text, stays until the
 * answer is there; a search that a newer one overtakes is stopped.
 */
export const useSearch = (text: string) =>
  useQuery<Found & { text: string }, ApiError>({
    queryKey: keys.search(text),
    queryFn: async ({ signal }) => {
      const found = await runJob(say('ui.search.searching'), (job) => {
        signal.addEventListener('abort', () => cancelJob(job))
        return go.Search.Find(text, job)
      })
      return { ...found, text }
    },
    enabled: text !== '',
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

/** The time of the last write, epoch ms; undefined before the first. */
export const useSavedAt = () =>
  useQuery<number | null>({ queryKey: keys.saved, queryFn: () => null, staleTime: Number.POSITIVE_INFINITY }).data
