// From the start of a program to the screen as it stays: ours, until its list of campaigns is drawn, and an empty window
// with a few words, in turns. Both are looked at from outside (build/window/frames.mjs), so what counts is what a user
// sees: the last change of the picture, with whatever comes late.
//
//   node --experimental-websocket start.mjs ROUNDS ROWS PROGRAM EMPTY     # QINGDAN_WORKSPACE, XDG_CONFIG_HOME
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eyeOn } from '../../window/frames.mjs'
import { cleanUp, screen, start } from '../../window/screen.mjs'

const [rounds, rows, ours, empty] = process.argv.slice(2)
const dir = mkdtempSync(join(tmpdir(), 'qingdan-bench-'))

try {
  const env = await screen(process.env.XDG_CONFIG_HOME, '-fbdir', dir)
  const eye = eyeOn(dir)
  const once = async (path, holds) => {
    eye.changed()
    const program = await start(path, env)
    let page
    const at = await eye.settled(async () => {
      page ??= await program.page()
      return page.evaluate(holds)
    })
    await page.quit()
    return at - program.began
  }
  const took = { ours: [], empty: [] }
  for (let round = -1; round < Number(rounds); round++) {
    const both = [
      await once(ours, `document.querySelectorAll('[role=treegrid] [role=row]').length >= ${rows}`),
      await once(empty, `document.body.innerText.includes('words')`),
    ]
    if (round < 0) continue // the first brings everything into memory
    took.ours.push(both[0])
    took.empty.push(both[1])
  }
  console.log(JSON.stringify(took))
} finally {
  cleanUp()
  rmSync(dir, { recursive: true, force: true })
}
