// The fields of a task that a panel shows.

/** The fields a panel shows, in its order. */
export const PANEL = [
  'state',
  'group',
  'owner',
  'starts',
  'due',
  'due_time',
  'deliverable',
  'acceptance',
  'notes',
] as const
/** And those behind them. */
export const FURTHER = ['stage', 'key_action', 'critical', 'milestone', 'permit'] as const
