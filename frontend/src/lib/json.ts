// JSON that is kept as text.

/** The object a text holds, without one of its members; "" for a text that holds none. */
export function without(text: string, member: string): string {
  try {
    const { [member]: _, ...rest } = JSON.parse(text) as Record<string, unknown>
    return JSON.stringify(rest)
  } catch {
    return ''
  }
}
