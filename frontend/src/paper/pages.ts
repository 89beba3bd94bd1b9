// Numbers of pages in few words.

/** Numbers that rise as people write them: 2, 4-6. */
export function pageList(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < numbers.length; ) {
    let j = i
    while (numbers[j + 1] === (numbers[j] ?? 0) + 1) j++
    parts.push(j > i ? `${numbers[i]}–${numbers[j]}` : `${numbers[i]}`)
    i = j + 1
  }
  return parts.join(', ')
}
