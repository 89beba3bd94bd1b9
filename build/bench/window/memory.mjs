// What a window holds in memory after a day's work, against what it held after the first steps of it: ticks on the
// overview and previews on the print screen, each waited for, through the page itself. Each reading is of what is held: the
// user has been away from the print screen for a while, and garbage has been collected, which WebKit by itself puts off
// for as long as there is room.
//
//   node --experimental-websocket memory.mjs PROGRAM CAMPAIGN             # QINGDAN_WORKSPACE, XDG_CONFIG_HOME
import { pause } from '../../window/inspector.mjs'
import { cleanUp, screen, start } from '../../window/screen.mjs'
import { memory } from './process.mjs'

const [path, campaign] = process.argv.slice(2)
const little = { edits: 50, previews: 5 }
const much = { edits: 2000, previews: 200 }

/** How long the user is away, in ms: longer than a worker waits for the next preview (features/print/pdf.ts). */
const AWAY = 40_000

/** Time in which what was collected is given back to the system, in ms. */
const GIVE = 20_000

/**
 * Ticks what is due and takes the tick away, one after another and round again, each as soon as the one before is saved:
 * after an even number of times all is as it was.
 */
const tick = async (times) => {
  const { Edits } = window.go.app
  const apply = Edits.Apply
  let saved
  Edits.Apply = async (...args) => {
    const answer = await apply(...args)
    setTimeout(saved) // after the page has taken the answer
    return answer
  }
  for (let n = 0; n < times; n++) {
    const boxes = document.querySelectorAll('main input[type=checkbox]')
    const done = new Promise((resolve) => { saved = resolve })
    boxes[(n >> 1) % boxes.length].click()
    await done
    await new Promise(requestAnimationFrame)
  }
  Edits.Apply = apply
}

/** Chooses one order after another, each as soon as the page before is drawn. */
const preview = async (times) => {
  const sheet = document.querySelector('canvas').parentElement
  for (let n = 0; n < times; n++) {
    const orders = [...document.querySelector('aside fieldset').querySelectorAll('input')]
    const next = orders[(orders.findIndex((o) => o.checked) + 1) % orders.length]
    const drawn = new Promise((resolve) => {
      const observer = new MutationObserver(() => { observer.disconnect(); resolve() })
      observer.observe(sheet, { childList: true })
    })
    next.click()
    await drawn
    await new Promise(requestAnimationFrame)
  }
}

try {
  const env = await screen(process.env.XDG_CONFIG_HOME)
  const running = await start(path, env)
  const page = await running.page()
  await page.until(`document.querySelector('[role=treegrid]')`) // it chooses its first place itself
  const work = async ({ edits, previews }) => {
    await page.evaluate(`location.hash = '#/campaigns/${campaign}/overview'`)
    await page.until(`document.querySelectorAll('main input[type=checkbox]').length > 2`)
    await page.run(tick, edits)
    await page.evaluate(`location.hash = '#/campaigns/${campaign}/print'`)
    await page.until(`document.querySelector('canvas')`)
    await page.run(preview, previews)
    await page.evaluate(`location.hash = '#/campaigns/${campaign}/overview'`)
    await pause(AWAY)
    await page.collect()
    await pause(GIVE)
    return memory(running.pid)
  }
  const before = await work(little)
  const after = await work({ edits: much.edits - little.edits, previews: much.previews - little.previews })
  await page.quit()
  console.log(JSON.stringify({ before, after, ...much }))
} finally {
  cleanUp()
}
