// What planning for risks needs beside the rows: the matrix and what it asks for, suggestions, and the way from worries
// to risks.
import { useQuery } from '@tanstack/react-query'
import { useLang } from '~/locale'
import { keys } from './cache'
import { go } from './client'
import type { ApiError } from './error'
import { read } from './queries'
import type { Applied, ID, RiskBoard, RiskMade, SuggestedRisk } from './types'
import { work } from './write'

/** How risks are judged here, and what the campaign's form asks for. */
export const useRiskBoard = (campaign: ID) =>
  useQuery<RiskBoard, ApiError>({
    ...read([...keys.risks, campaign], () => go.Risks.Board(campaign)),
    placeholderData: (kept, query) => (query?.queryKey[2] === campaign ? kept : undefined),
  })

/** Risks that the campaign has not thought of, in the language of the window: those it must have first. */
export function useSuggestedRisks(campaign: ID) {
  const lang = useLang()
  return useQuery<SuggestedRisk[], ApiError>({
    ...read([...keys.risks, 'suggested', campaign, lang], async () => (await go.Risks.Suggested(campaign)) ?? []),
    placeholderData: (kept, query) => (query?.queryKey[3] === campaign ? kept : undefined),
  })
}

/** Takes suggestions over, as one step. */
export const addSuggested = (campaign: ID, chosen: readonly string[]): Promise<Applied> =>
  work(
    campaign,
    () => go.Risks.AddSuggested(campaign, [...chosen]),
    (a) => a,
  )

/** Gives worries without a theme those proposed for them, as one step. */
export const groupWorries = (campaign: ID): Promise<Applied> =>
  work(
    campaign,
    () => go.Risks.GroupWorries(campaign),
    (a) => a,
  )

/** Makes a risk of worries, as one step. */
export const fromWorries = (campaign: ID, name: string, worries: readonly ID[]): Promise<RiskMade> =>
  work(
    campaign,
    () => go.Risks.FromWorries(campaign, name, [...worries]),
    (a) => a.applied,
  )
