// What the report screen makes of the sections: how each stands, what is written in it, and what differs between two texts.
import type { Passage, ReportPart, ReportSection } from '~/api'

/** Text and page, or one of them. */
export const VIEWS = ['both', 'write', 'read'] as const
export type View = (typeof VIEWS)[number]

/** A draft follows the figures; an edited text stays, also where they say something else since (stale). */
export type State = 'draft' | 'edited' | 'stale' | 'hidden'

/** A section as the window has it: what is written comes from the passages, which are there before Go has drafted anew. */
export interface Part extends ReportSection {
  state: State
}

export function partsOf(sections: readonly ReportSection[], passages: readonly Passage[]): Part[] {
  return sections.map((s) => {
    const p = passages.find((x) => x.part === s.id)
    const edited = p !== undefined && (p.text !== '' || p.drafted !== '')
    const hidden = p?.hidden ?? false
    const stale = edited && s.edited && s.stale && p.drafted === s.was
    const state = hidden ? 'hidden' : stale ? 'stale' : edited ? 'edited' : 'draft'
    return { ...s, edited, stale, hidden, text: edited ? p.text : s.draft, state }
  })
}

/** How many sections stand so. */
export const standing = (parts: readonly Part[], state: State): number => parts.filter((p) => p.state === state).length

/** The section before or after another; the same at the end. */
export function beside(parts: readonly Part[], at: ReportPart, by: 1 | -1): ReportPart {
  const index = parts.findIndex((p) => p.id === at)
  return parts[Math.min(Math.max(index + by, 0), parts.length - 1)]?.id ?? at
}

/** Which chapter of the paper a section is: the cover is 0, and what is left out is none. */
export function chapterOf(parts: readonly Part[], at: ReportPart): number {
  const index = parts.filter((p) => !p.hidden).findIndex((p) => p.id === at)
  return index + 1
}

/** A sentence of a text, and whether the other text has none like it. */
export interface Sentence {
  text: string
  fresh: boolean
}

/** The paragraphs of a text in sentences, those marked that another text has not. */
export function compared(text: string, other: string): Sentence[][] {
  const known = new Set(paragraphs(other).flat())
  return paragraphs(text).map((p) => p.map((s) => ({ text: s, fresh: !known.has(s) })))
}

/** Ends of sentences: a full stop before a space, 。 and ；wherever they stand. 31.3 has none. */
const ends = /(?<=[.!?;])\s+|(?<=[。！？；])/

const paragraphs = (text: string): string[][] =>
  text.split('\n').map((p) =>
    p
      .split(ends)
      .map((s) => s.trim())
      .filter(Boolean),
  )
