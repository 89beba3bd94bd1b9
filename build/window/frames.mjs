// What stands on the screen, read from the memory that Xvfb draws in: it sees what a user would, of any program, and
// takes nothing from the program's time.
import { openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from './inspector.mjs'

/** One line in so many is looked at: text is higher. */
const EVERY = 4

/** How long nothing may change before what stands there is taken for finished, in ms. */
const QUIET = 1500

/** An eye on the screen that was started with `-fbdir folder`. */
export function eyeOn(folder) {
  const file = openSync(join(folder, 'Xvfb_screen0'))
  const head = Buffer.alloc(100) // of an XWD file: its words are big-endian
  readSync(file, head, 0, head.length, 0)
  const word = (n) => head.readUInt32BE(n * 4)
  const [size, height, line, colours] = [word(0), word(5), word(12), word(19)]
  const first = size + colours * 12
  const frame = () => Buffer.alloc(line * Math.ceil(height / EVERY))
  let [seen, now] = [frame(), frame()]

  /** Whether anything is another than at the last look. */
  const changed = () => {
    for (let y = 0; y * EVERY < height; y++) readSync(file, now, y * line, line, first + y * EVERY * line)
    const same = now.equals(seen)
    ;[seen, now] = [now, seen]
    return !same
  }
  /**
   * When the last change was (performance.now()), once nothing has changed for a while and `finished` agrees that all is
   * there.
   */
  const settled = async (finished, within = 30_000) => {
    const end = performance.now() + within
    let last = performance.now()
    for (;;) {
      if (changed()) last = performance.now()
      if (performance.now() - last > QUIET && (await finished())) return last
      if (performance.now() > end) throw new Error('the screen shows it in vain')
      await pause(2)
    }
  }
  return { changed, settled }
}
