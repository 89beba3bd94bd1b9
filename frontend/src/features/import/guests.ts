// A look at what an import of a guest list would do, and the import itself.
import { go, type ID, type ImportedGuests, runJob } from '~/api'
import { say } from '~/locale'
import type { Mapping } from './columns'
import { useHeadingsOf, usePreview } from './useLook'

/** What a column of a guest list can be read into, the usual first. */
export const GUEST_FIELDS = ['name', 'organisation', 'role', 'category', 'phone', 'owner', 'notes'] as const

const call = (campaign: ID, path: string, map: Mapping) => ({ campaign, path, sheet: '', map, preview: true, job: '' })

export const useGuestPlan = (campaign: ID, path: string, map: Mapping) =>
  usePreview<ImportedGuests>(['guests', campaign, path, map], (job) =>
    go.Import.Guests({ ...call(campaign, path, map), job }),
  )

/** The columns to choose from while none is known to hold the names. */
export const useGuestHeadings = (campaign: ID, path: string, map: Mapping, wanted: boolean) =>
  useHeadingsOf(['guests', campaign, path, map], () => go.Import.GuestHeadings(call(campaign, path, map)), wanted)

/** Imports, as one step. With errors nothing is written. */
export const importGuests = (campaign: ID, path: string, map: Mapping): Promise<ImportedGuests> =>
  runJob(say('ui.invited.importing'), (job) => go.Import.Guests({ ...call(campaign, path, map), preview: false, job }))
