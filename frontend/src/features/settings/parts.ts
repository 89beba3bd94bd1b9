// The parts of the settings, in their order.
export const PARTS = ['general', 'readiness', 'workspace', 'backups', 'check', 'workdays', 'about'] as const

export type Part = (typeof PARTS)[number]

/** The part that a URL names; the first for any other word. */
export const partOf = (word: string | undefined): Part => PARTS.find((p) => p === word) ?? 'general'
