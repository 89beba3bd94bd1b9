// The way past rail, bars and section nav into the place on display: to its list, which hears the keys that nothing has
// the focus for, or, where it has none, to the first that can be pressed or written.

const REACHED = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]'

export function enterContent(): void {
  const content = document.querySelector('main nav + *') ?? document.querySelector('main')
  if (content?.querySelector('[role=treegrid], [role=grid]')) (document.activeElement as HTMLElement | null)?.blur()
  else content?.querySelector<HTMLElement>(REACHED)?.focus()
}
