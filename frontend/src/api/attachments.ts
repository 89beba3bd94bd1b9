// Files kept with a row: their bytes in and out. Names and deletions are edits like any other.
import { useQuery } from '@tanstack/react-query'
import { say } from '~/locale'
import { keys } from './cache'
import { go } from './client'
import { runJob } from './job'
import type { Applied, Attachment, AttachmentOwner, ID } from './types'
import { step } from './write'

/** Keeps files with a row, as one step. */
export const attach = (campaign: ID, kind: AttachmentOwner, row: ID, paths: string[]): Promise<Applied> =>
  step(() => runJob(say('ui.attachments.adding'), (job) => go.Attachments.Add(campaign, kind, row, paths, job)))

/** Opens one to be read, in the program that the system has for it. */
export const openAttachment = (campaign: ID, attachment: ID): Promise<string> =>
  runJob(say('ui.attachments.opening'), (job) => go.Attachments.Open(campaign, attachment, job))

/** Asks where to, and saves one there; "" when the user thinks better of it. */
export async function saveAttachment(campaign: ID, { id, name }: Attachment): Promise<string> {
  const path = await go.Files.PickSaveAttachment(name)
  if (!path) return ''
  return runJob(say('ui.attachments.saving'), (job) => go.Attachments.Save(campaign, id, path, job))
}

/** The attachments of a campaign whose bytes have not reached this workspace. */
export function useAway(campaign: ID): readonly ID[] {
  const away = useQuery({
    queryKey: keys.away(campaign),
    queryFn: async () => (await go.Attachments.Away(campaign)) ?? [],
  })
  return away.data ?? none
}

const none: readonly ID[] = []
