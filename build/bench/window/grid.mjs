// The grid of the checklist in the real window, of a campaign with very many tasks and one with few: a key while a cell
// is written, scrolling against a plain table, a large block pasted, the screen coming up, and the rows in another order.
// Times end when the frame that shows it has been handed over (gridpage.mjs).
//
//   node --experimental-websocket grid.mjs PROGRAM MANY FEW           # campaigns; QINGDAN_WORKSPACE, XDG_CONFIG_HOME
import { cleanUp, handOn, program, screen } from '../../window/screen.mjs'
import * as inPage from './gridpage.mjs'

const [path, many, few] = process.argv.slice(2)
const rounds = 9
const turns = 6
const keys = 10 // a turn
const block = { rows: 200, columns: ['title', 'group', 'owner', 'starts', 'due', 'state', 'deliverable', 'acceptance'] }

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

try {
  const env = await screen(process.env.XDG_CONFIG_HOME)
  const hand = handOn(env)
  const page = await program(path, env)
  const frame = await hand.find('^清单 Qingdan$')
  hand.focus(frame)
  await page.until(`document.querySelector('[role=treegrid]')`) // it chooses its first place itself
  await page.run(inPage.begin)

  const place = (campaign, section) => page.evaluate(`location.hash = '#/campaigns/${campaign}/${section}'`)
  const checklist = async (campaign) => {
    await place(campaign, 'checklist')
    await page.until(`document.activeElement.matches('[role=treegrid] ~ textarea')`)
    await pause(700) // what comes late is there, the user has looked
  }
  const overview = async (campaign) => {
    await place(campaign, 'overview')
    await page.until(`document.querySelector('main h3')`)
    await pause(700)
  }

  /** How long one key after another takes while a cell is written. */
  const write = async (campaign, times) => {
    await overview(campaign)
    await checklist(campaign)
    await page.run(inPage.hearKeys)
    for (let n = 1; n <= times; n++) {
      hand.keys('a')
      await page.until(`typed.length === ${n}`)
    }
    hand.keys('Escape')
    return page.run(async () => window.typed)
  }
  const key = { many: [], few: [] }
  for (let turn = -1; turn < turns; turn++) {
    const both = [await write(many, keys), await write(few, keys)]
    if (turn < 0) continue
    key.many.push(...both[0])
    key.few.push(...both[1])
  }

  const mount = []
  for (let round = -1; round < rounds; round++) {
    await overview(many)
    const took = await page.run(inPage.mount, `#/campaigns/${many}/checklist`)
    if (round >= 0) mount.push(took)
  }

  await checklist(many)
  const scroll = { ours: [], plain: [] }
  for (let round = -1; round < 3; round++) {
    const both = [await page.run(inPage.scroll, false), await page.run(inPage.scroll, true)]
    if (round < 0) continue
    scroll.ours.push(...both[0])
    scroll.plain.push(...both[1])
  }

  /** Presses what is named and says how long it took until the rows stood otherwise. */
  const press = async (selector, times) => {
    const took = []
    for (let n = 0; n < times + 1; n++) {
      const [x, y] = await page.run(inPage.middleOf, selector)
      const { X, Y } = hand.geometry(frame)
      await page.run(inPage.watch)
      // Beside the last press: the hand waits for the pointer to have moved.
      hand.click(Math.round(Number(X) + x) + (n % 2), Math.round(Number(Y) + y))
      const one = await page.run(async () => window.took)
      if (n > 0) took.push(one)
      await pause(300)
    }
    return took
  }
  const group = await press('main fieldset label:not([data-on])', rounds)
  await page.evaluate(`document.querySelector('main fieldset label').click()`)
  await pause(300)
  const sort = await press('[role=columnheader][aria-colindex="2"] button', rounds) // up, down and not at all
  await page.evaluate(`localStorage.setItem('qingdan.checklist.sort', 'null')`)
  const filter = await press('main fieldset ~ button[aria-pressed]:not([data-opens])', rounds)

  await overview(many)
  await page.run(inPage.arrange, block.columns)
  await checklist(many)
  const paste = []
  for (let round = 0; round <= rounds; round++) {
    await page.run(inPage.offer, block.rows, round)
    hand.keys('ctrl+c')
    await page.until('offered')
    await page.run(inPage.watchPaste)
    hand.keys('ctrl+v')
    const took = await page.run(async () => window.took)
    if (round > 0) paste.push(took)
    await pause(700)
  }

  await page.quit()
  if (page.violations.length > 0) throw new Error(page.violations.join('\n'))
  console.log(JSON.stringify({ key, mount, scroll, group, sort, filter, paste }))
} finally {
  cleanUp()
}
