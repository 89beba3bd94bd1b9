// Names as people type them: a space or a capital more makes nobody another person (FoldName of package campaign).

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

export const sameName = (a: string, b: string): boolean => folded(a) === folded(b)
