// Pinyin for a field that finds things: letters alone until the table is here.
import { useEffect, useState } from 'react'
import type { Spell } from './match'
import { loadSpell } from './pinyin'

export function useSpell(wanted = true): Spell | undefined {
  const [spell, setSpell] = useState<Spell>()
  useEffect(() => {
    let there = wanted
    if (wanted) void loadSpell().then((s) => there && setSpell(() => s))
    return () => {
      there = false
    }
  }, [wanted])
  return spell
}
