// Writing figures: what is typed or pasted stands as a draft until Go has taken it, and with the reason where it cannot.
import { useState } from 'react'
import { enterFigures, type ID } from '~/api'
import type { Block, Drafts } from '~/components/grid/types'
import { tell } from '~/components/Toast'
import { cellsOf, drafted } from './view'

/** Texts on their way, and those that could not be taken: they survive a look at another channel or section. */
const kept = new Map<string, Drafts>()
const NONE: Drafts = new Map()

/** What was typed into a channel's figures and is not, or not yet, theirs. */
export function useFigureDrafts(campaign: ID, channel: ID) {
  const name = `${campaign} ${channel}`
  const [, draw] = useState(0)
  const change = (set: Parameters<typeof drafted>[1]) => {
    kept.set(name, drafted(kept.get(name) ?? NONE, set))
    draw((n) => n + 1)
  }
  const write = async (block: Block) => {
    const cells = cellsOf(block)
    if (cells.length > 0) {
      change(cells.map((c) => ({ ...c, draft: { text: c.text } })))
      try {
        const { refused } = await enterFigures(campaign, channel, cells)
        const faults = new Map(refused.map((r) => [r.index, r.message]))
        change(
          cells.map((c, i) => {
            const fault = faults.get(i)
            return { ...c, draft: fault ? { text: c.text, fault } : null }
          }),
        )
      } catch (e) {
        const fault = e instanceof Error ? e.message : String(e)
        change(cells.map((c) => ({ ...c, draft: { text: c.text, fault } })))
        tell.failure(Promise.reject(e))
      }
    }
    return block.rows.map((r) => r.row)
  }
  const drop = (day: string, metric: string) => change([{ day, metric, draft: null }])
  return { drafts: kept.get(name) ?? NONE, write, drop }
}
