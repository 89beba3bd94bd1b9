// Text cut to what a line bears.

/** At most so many characters, the last an ellipsis where something was cut. */
export function clip(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** A name as it stands in a sentence: no longer than in what steps are called (app/title.go). */
export const clipName = (name: string): string => clip(name, 40)
