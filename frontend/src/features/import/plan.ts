// A look at what an import would do, and the import itself.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ApiError, go, type ID, type ImportColumn, type Imported, runJob } from '~/api'
import { say, useLang } from '~/locale'
import type { Mapping } from './columns'

/** Reads the file as it lies on disk. Nothing is written. */
export function usePlan(campaign: ID, path: string, map: Mapping) {
  const lang = useLang() // problems come in words
  return useQuery<Imported, ApiError>({
    queryKey: ['import', campaign, path, map, lang],
    queryFn: () =>
      runJob(say('ui.import.reading'), (job) =>
        go.Import.Tasks({ campaign, path, sheet: '', map, preview: true, job }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0, // a file changes without telling
    gcTime: 0,
    retry: false,
  })
}

/** The columns to choose from while none is known to hold the tasks. */
export function useHeadings(path: string, map: Mapping, wanted: boolean) {
  return useQuery<ImportColumn[], ApiError>({
    queryKey: ['import.headings', path, map],
    queryFn: () => go.Import.Headings({ campaign: '', path, sheet: '', map, preview: true, job: '' }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

/** Imports, as one step. With errors nothing is written. */
export const importTasks = (campaign: ID, path: string, map: Mapping): Promise<Imported> =>
  runJob(say('ui.import.importing'), (job) => go.Import.Tasks({ campaign, path, sheet: '', map, preview: false, job }))
