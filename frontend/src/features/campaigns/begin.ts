// The ways a campaign begins.
import { go, make, type NewCampaign } from '~/api'

/** Makes a campaign from a template, or blank; its id. */
export const begin = (campaign: NewCampaign) => make(() => go.Campaigns.New(campaign))

let adding: Promise<string> | undefined

/** Adds the sample campaign; its id. Who asks again while it is being made gets the same. */
export function addSample(): Promise<string> {
  adding ??= make(() => go.Campaigns.Sample()).finally(() => {
    adding = undefined
  })
  return adding
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
