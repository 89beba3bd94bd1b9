// The chart of a metric beside its figures in the real window: from the press that asks for a line of each channel to the
// frame that shows them all (gridpage.mjs).
//
//   node --experimental-websocket charts.mjs PROGRAM CAMPAIGN CHANNELS     # QINGDAN_WORKSPACE, XDG_CONFIG_HOME
import { cleanUp, handOn, program, screen } from '../../window/screen.mjs'
import { begin } from './gridpage.mjs'

const [path, campaign, channels] = process.argv.slice(2)
const rounds = 9

/** Presses one of the ways to draw and answers how long it took until so many lines at least, or fewer, were drawn. */
const draw = async (way, lines, fewer) => {
  const drawn = () => document.querySelectorAll('aside figure svg path').length
  const began = performance.now()
  document.querySelector(`aside fieldset input[value=${way}]`).click()
  while (drawn() >= lines === fewer) {
    if ((await window.frame()) - began > 5000) throw new Error(`${drawn()} lines`)
  }
  return (await window.handedOver()) - began
}

try {
  const env = await screen(process.env.XDG_CONFIG_HOME)
  const page = await program(path, env)
  await handOn(env).find('^清单 Qingdan$')
  await page.until(`document.querySelector('main')`)
  await page.run(begin)
  await page.evaluate(`location.hash = '#/campaigns/${campaign}/data'`)
  await page.until(`document.querySelector('aside fieldset input[value=channels]:not(:disabled)')`)

  const lines = []
  for (let round = -1; round < rounds; round++) {
    const took = await page.run(draw, 'channels', Number(channels), false)
    if (round >= 0) lines.push(took)
    await page.run(draw, 'daily', Number(channels), true)
  }

  await page.quit()
  if (page.violations.length > 0) throw new Error(page.violations.join('\n'))
  console.log(JSON.stringify({ lines }))
} finally {
  cleanUp()
}
