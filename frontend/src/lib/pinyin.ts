// The table of pinyin is large and only the palette needs it: it comes when asked for, and once.
import type { Spell } from './match'

let loading: Promise<Spell> | undefined

/** Loads the table. Syllables come without tones, one per character. */
export function loadSpell(): Promise<Spell> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, string[]>()
    return (text) => {
      let spelt = known.get(text)
      if (!spelt) {
        spelt = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' })
        known.set(text, spelt)
      }
      return spelt
    }
  })
  return loading
}
