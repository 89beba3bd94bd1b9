// The line drawings of the window, on a grid of sixteen.
const drawings = {
  campaigns: 'M3 2.5h10v11H3zM5.5 6h5M5.5 8.5h5M5.5 11h3',
  mine: 'M8.7 5.2a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0zM2 13.3a4.4 4.4 0 0 1 6.2-4M8.9 11.8l1.8 1.8 3.4-3.9',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  library: 'M3 2.5v11M6 2.5v11M9 2.8l3.6 10.4',
  settings:
    'M10.2 8a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.4 1.4M11 11l1.4 1.4M3.6 12.4L5 11M11 5l1.4-1.4',
  back: 'M10 4L6 8l4 4',
  forward: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  search: 'M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0zM10.2 10.2L13.5 13.5',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a4 4 0 010 8H7',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 000 8H9',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  plus: 'M8 3v10M3 8h10',
  import: 'M8 2.5v8M5 7.5l3 3 3-3M2.5 11v2.5h11V11',
  export: 'M8 10.5v-8M5 5.5l3-3 3 3M2.5 11v2.5h11V11',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  tick: 'M3 8.5l3.2 3.2L13 4.5',
  file: 'M4 1.8h5.5L12.5 5v9.2H4zM9.3 2v3.2h3',
  link: 'M6 10l4-4M7 4.5l1-1a2.8 2.8 0 014 4l-1 1M9 11.5l-1 1a2.8 2.8 0 01-4-4l1-1',
  lock: 'M4 7.5h8v6H4zM5.7 7.5V5.3a2.3 2.3 0 014.6 0v2.2',
  history: 'M2.8 8a5.2 5.2 0 1 1 1.6 3.7M2.5 12.5l1.9-.8.7 1.9M8 5v3.2l2.2 1.4',
} as const

export type IconName = keyof typeof drawings

const heavy: Partial<Record<IconName, number>> = { more: 2, tick: 2.2 }

/** Says nothing to a screen reader: the words stand beside it, or on the button that holds it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={heavy[name] ?? 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}

/** The application's mark: a form, ticked. */
export function Mark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M6 3h15l5 5v21H6z" fill="var(--qd-sheet)" stroke="var(--qd-ink)" strokeWidth="1.6" />
      <path d="M10 11h7M10 16.5h5" stroke="var(--qd-ink)" strokeWidth="1.8" />
      <path d="M10.5 22l3.4 3.6L23 15" fill="none" stroke="var(--qd-accent)" strokeWidth="3" />
    </svg>
  )
}
