// The ways a campaign begins.
import { go, make, type NewCampaign } from '~/api'

/** Makes a campaign from a template, or blank; its id. */
export const begin = (campaign: NewCampaign) => make(() => go.Campaigns.New(campaign))

/** Adds the sample campaign; its id. */
export const addSample = () => make(() => go.Campaigns.Sample())

/** Which field of a form an error of New stands at, when Go names none. */
export const fieldOfCode = {
  'name.missing': 'name',
  'live.missing': 'live',
  'live.invalid': 'live',
  'template.unknown': 'template',
  'template.live': 'live',
}
