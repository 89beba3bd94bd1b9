// The ways a campaign begins.
import { go, make, type NewCampaign, type TemplateInfo } from '~/api'
import { addDays, type Day, daysBetween, isDay } from '~/lib/date'

/** Makes a campaign from a template, or blank; its id. */
export const begin = (campaign: NewCampaign) => make(() => go.Campaigns.New(campaign))

/** The stages that the sample campaign can be had at: in preparation, and finished. */
export const SAMPLES = ['plan', 'review'] as const
export type Sample = (typeof SAMPLES)[number]

const adding: Partial<Record<Sample, Promise<string>>> = {}

/** Adds the sample campaign at a stage; its id. Who asks again while it is being made gets the same. */
export function addSample(stage: Sample): Promise<string> {
  adding[stage] ??= make(() => go.Campaigns.Sample(stage)).finally(() => {
    delete adding[stage]
  })
  return adding[stage]
}

/** Why to think twice about a live day; null for nothing. */
export type Short = { why: 'over' } | { why: 'short'; begins: Day; days: number } | null

/** A live day that is over, or so near that the template would have begun before today, and by how many days. */
export function shortOf(live: string, template: Pick<TemplateInfo, 'first'> | undefined, today: Day): Short {
  if (!isDay(live)) return null
  if (live < today) return { why: 'over' }
  const begins = addDays(live, template?.first ?? 0)
  return begins < today ? { why: 'short', begins, days: daysBetween(begins, today) } : null
}

/** Which field of a form an error of New stands at, when Go names none. */
export const fieldOfCode = {
  'name.missing': 'name',
  'live.missing': 'live',
  'live.invalid': 'live',
  'template.unknown': 'template',
  'template.live': 'live',
}

/** Where the library asks for the name of the template that a campaign is saved as. */
export const savePath = (campaign: string) => `/library/templates?save=${encodeURIComponent(campaign)}`
