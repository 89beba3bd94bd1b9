// The campaign that is open, for the sections inside it.
import { createContext, useContext } from 'react'
import type { Summary, Workbook } from '~/api'

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
