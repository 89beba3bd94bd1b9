// Keys as actions name them: "mod+k" is Ctrl K, and ⌘ K on a Mac; "n" and "?" are what the keyboard types.

const mac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

/**
 * Whether the event belongs to an input method. WebKitGTK sends composing keys as keyCode 229, the first of them with
 * isComposing false.
 */
export function composing(e: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return e.isComposing || e.keyCode === 229
}

interface Pressed {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/** Whether the keys named are those pressed. */
export function pressed(keys: string, e: Pressed): boolean {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const mod = mac ? e.metaKey : e.ctrlKey
  if (parts.includes('mod') !== mod || parts.includes('alt') !== e.altKey) return false
  if (parts.includes('mod') && (mac ? e.ctrlKey : e.metaKey)) return false
  const letter = /^[a-z0-9]$/.test(key)
  // A sign such as "?" needs Shift on some keyboards and not on others.
  if ((letter || key.length > 1) && parts.includes('shift') !== e.shiftKey) return false
  if (e.key.toLowerCase() === key || e.key.normalize('NFKC') === key) return true
  // Under another alphabet, and with Shift, the key's place tells the letter.
  return letter && parts.includes('mod') && (e.code === `Key${key.toUpperCase()}` || e.code === `Digit${key}`)
}

/** Whether keys are a combination, which also works within a text field. */
export const combination = (keys: string) => keys.includes('mod+') || keys.includes('alt+') || /(^|\+)f\d+$/.test(keys)

const names: Record<string, string> = {
  mod: mac ? '⌘' : 'Ctrl',
  shift: mac ? '⇧' : 'Shift',
  alt: mac ? '⌥' : 'Alt',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: 'Enter',
  escape: 'Esc',
  ' ': 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  delete: 'Delete',
  backspace: mac ? '⌫' : 'Backspace',
  tab: 'Tab',
}

/** Keys as printed beside a label: "Ctrl K", "N". */
export function keyLabel(keys: string): string {
  return keys
    .split('+')
    .map((k) => names[k] ?? k.toUpperCase())
    .join(' ')
}

/** Whether what is typed there becomes text. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  if (target.isContentEditable || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}

/** Whether text is being written there: it has an undo of its own. The field of a grid rests until something is typed. */
export const writing = (target: EventTarget | null): boolean =>
  inField(target) && !(target instanceof HTMLElement && target.dataset.resting)

/** Whether a dialog lies over the page: the keys below it rest. */
export const underDialog = (): boolean => document.querySelector('[aria-modal="true"]') !== null
