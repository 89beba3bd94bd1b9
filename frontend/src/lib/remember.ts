// Small conveniences kept on this laptop between visits (what was run last, which groups are folded). Nothing that
// matters: that is in the workspace or in the preferences. A window without storage forgets.

export function recall<V>(name: string, otherwise: V): V {
  try {
    const text = localStorage.getItem(`qingdan.${name}`)
    return text === null ? otherwise : (JSON.parse(text) as V)
  } catch {
    return otherwise
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`qingdan.${name}`, JSON.stringify(value))
  } catch {
    // no storage, or it is full: the next visit starts afresh
  }
}
