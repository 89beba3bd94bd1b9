// The clocks of the campaign's incidents as they stand this second.
import { useMemo } from 'react'
import { type ID, type IncidentClock, useIncidents } from '~/api'
import { ticked, useBeat } from '~/lib/ticking'

export function useWatch(campaign: ID) {
  const board = useIncidents(campaign)
  const { clocks, heard } = board.data ?? { clocks: [], heard: 0 }
  const beat = useBeat(clocks.some((c) => c.state === 'running' || c.state === 'over'))
  const now = useMemo(
    () => new Map<ID, IncidentClock>(clocks.map((c) => [c.incident, ticked(c, beat - heard)])),
    [clocks, beat, heard],
  )
  return { board, clocks: now }
}
