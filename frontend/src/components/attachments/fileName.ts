// The two parts of a file's name: where there is no room for all of it, its ending still says what it is.

/** "合同.v2.pdf" is "合同.v2" and ".pdf"; a name without an ending, or of nothing else, is whole. */
export function cutName(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= 10 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}
