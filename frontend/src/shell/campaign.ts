// The campaign that is open, for the sections inside it; and what is done with a campaign as a whole, undoable each.
import { createContext, useContext } from 'react'
import { apply, type Campaign, type Summary, type TaskStage, turn, type Workbook } from '~/api'
import { tell } from '~/components/Toast'
import { clipName } from '~/lib/clip'
import { say } from '~/locale'

export interface OpenCampaign {
  book: Workbook
  /** What Go derives from it; null for a moment after it was made. */
  summary: Summary | null
}

export const CampaignContext = createContext<OpenCampaign | null>(null)

/** The campaign around a section. */
export function useCampaign(): OpenCampaign {
  const open = useContext(CampaignContext)
  if (!open) throw new Error('useCampaign outside a campaign')
  return open
}

/** Enough of a campaign to do something with it. */
type Named = Pick<Campaign, 'id' | 'name'>

/** Changes one campaign's own row, with the way back in a toast. */
async function patch(campaign: Named, set: Partial<Campaign>, message: string): Promise<void> {
  const applied = await apply(campaign.id, [{ op: 'patch', kind: 'campaign', row: campaign.id, set }])
  tell.step(applied, message)
}

/** Moves a campaign to the stage its work has come to. */
export const moveTo = (c: Named, stage: TaskStage) =>
  patch(c, { stage }, say('ui.stage.moved', { name: clipName(c.name), stage: say(`stage.${stage}`) }))

export const archive = (c: Named) =>
  patch(c, { stage: 'archived' }, say('ui.campaigns.archived', { name: clipName(c.name) }))

export const unarchive = (c: Named) =>
  patch(c, { stage: 'review' }, say('ui.campaigns.unarchived', { name: clipName(c.name) }))

export const trash = (c: Named) => patch(c, { trashed: true }, say('ui.campaigns.trashed', { name: clipName(c.name) }))

/** Out of the trash; one whose creation was taken back is made again, with all that was in it. */
export async function putBack(c: Named & { undone?: string }): Promise<void> {
  const message = say('ui.campaigns.putBackDone', { name: clipName(c.name) })
  if (!c.undone) return patch(c, { trashed: false }, message)
  await turn(c.undone, false)
  tell.done(message)
}
