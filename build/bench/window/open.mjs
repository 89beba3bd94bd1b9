// Opening campaigns in the real window: from the press on a row of the list to the overview painted, which is two frames
// after it is in the document. Each is opened for the first time since the program started.
//
//   node --experimental-websocket open.mjs PROGRAM NAME...                # QINGDAN_WORKSPACE, XDG_CONFIG_HOME
import { cleanUp, handOn, program, screen } from '../../window/screen.mjs'

const [path, ...names] = process.argv.slice(2)

/** Notes when the press is heard, and how long after it the overview of that name has been painted. */
const watch = async (name) => {
  window.pressed = undefined
  window.took = undefined
  window.addEventListener('mousedown', () => { window.pressed = performance.now() }, { capture: true, once: true })
  const next = () => new Promise(requestAnimationFrame)
  const there = () => document.querySelector('main h1')?.textContent === name && document.querySelector('main h3')
  const painted = async () => {
    while (!there()) await next()
    await next() // the first of the two has just begun
    window.took = performance.now() - window.pressed
  }
  void painted()
}

const placeOf = async (name) => {
  const rows = [...document.querySelectorAll('[role=treegrid] [role=row]')]
  const row = rows.find((r) => r.textContent.includes(name))
  if (!row) throw new Error(`${name} is not in sight`)
  const r = row.getBoundingClientRect()
  return [r.x + 60, r.y + r.height / 2]
}

try {
  const env = await screen(process.env.XDG_CONFIG_HOME)
  const hand = handOn(env)
  const page = await program(path, env)
  const frame = await hand.find('^清单 Qingdan$')
  hand.focus(frame)
  const took = []
  const { X, Y } = hand.geometry(frame)
  for (const name of names) {
    hand.point(Math.round(Number(X) + 20), Math.round(Number(Y) + 500)) // a tooltip of the row would hang over the next
    await page.evaluate(`location.hash = '#/campaigns'`)
    await page.until(`document.querySelectorAll('[role=treegrid] [role=row]').length > 1`)
    await new Promise((resolve) => setTimeout(resolve, 1500)) // what is loaded ahead is there, the user has looked
    const [x, y] = await page.run(placeOf, name)
    await page.run(watch, name)
    hand.click(Math.round(Number(X) + x), Math.round(Number(Y) + y))
    await page.until('window.pressed !== undefined') // a press that was not heard opens nothing
    await page.until('window.took !== undefined')
    took.push(await page.evaluate('window.took'))
  }
  await page.quit()
  console.log(JSON.stringify({ took }))
} finally {
  cleanUp()
}
