// Addresses of the web that a row holds: opened in the system's browser, never in the window.

interface Opening {
  runtime?: { BrowserOpenURL?: (url: string) => void }
}

/** Whether a text is an address of the web. */
export function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim())
}

export function openLink(text: string): void {
  if (isLink(text)) (window as unknown as Opening).runtime?.BrowserOpenURL?.(text.trim())
}
