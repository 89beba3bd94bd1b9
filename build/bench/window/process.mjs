// The memory of a program with all its processes, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs'

/** The ids of a process and of all that come from it. */
function family(pid) {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      return [[Number(id), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]]
    } catch {
      return [] // over
    }
  })
  const ids = [pid]
  for (const id of ids) ids.push(...parents.filter(([, parent]) => parent === id).map(([child]) => child))
  return ids
}

/**
 * What they hold, each its share of what is shared (PSS), in MB by the name of the process. Pages that only mirror a file,
 * code above all, are left out: the system takes them away and brings them back as it likes.
 */
export function memory(pid) {
  const held = {}
  for (const id of family(pid)) {
    const name = readFileSync(`/proc/${id}/comm`, 'utf8').trim()
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
    const kb = [...rollup.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gm)].reduce((sum, [, n]) => sum + Number(n), 0)
    held[name] = (held[name] ?? 0) + kb / 1000
  }
  return held
}
