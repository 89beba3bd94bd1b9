// The parts of the library, in their order.
export const PARTS = ['templates', 'people', 'partners', 'lessons', 'improvements'] as const

export type Part = (typeof PARTS)[number]

/** The part that a URL names; the first for any other word. */
export const partOf = (word: string | undefined): Part => PARTS.find((p) => p === word) ?? 'templates'
