// How the ruler measures time.

/** Height of a minute, px. */
export const MINUTE = 2.5
