// Chinese typed into the checklist of the real window with a real input method: from the first letter, with Space, Enter
// and Escape while it composes, in a cell of text and in one of choices, and where no text can go. What is stored is asked
// of the program's own commands.
//
//   node --experimental-websocket build/window/compose.mjs PROGRAM
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pause } from './inspector.mjs'
import { pinyin } from './pinyin.mjs'
import { cleanUp, handOn, program, screen } from './screen.mjs'

const path = process.argv[2]
const pictures = 'out/window'
const dir = mkdtempSync(join(tmpdir(), 'qingdan-compose-'))
mkdirSync(pictures, { recursive: true })

/** In the page: how the grid stands, and how often something began to be composed. */
const look = () => {
  let [began, over, changed] = [0, 0, 0]
  addEventListener('compositionstart', () => began++, true)
  addEventListener('compositionend', () => over++, true)
  addEventListener('compositionupdate', () => changed++, true)
  window.grid = () => {
    const field = document.querySelector('[role=treegrid] ~ textarea')
    return {
      line: document.querySelector('[role=row][data-at]')?.dataset.line,
      column: document.querySelector('[data-cursor]')?.getAttribute('aria-colindex'),
      text: field.value,
      mode: field.dataset.on ?? 'rest',
      seen: getComputedStyle(field).opacity === '1',
      focus: document.activeElement === field ? 'field' : document.activeElement.getAttribute('role'),
      dialog: document.querySelector('[aria-modal=true]') !== null,
      composing: began > over,
      began,
      changed,
      choice: document.querySelector('[role=option][aria-selected=true]')?.textContent ?? '',
    }
  }
}

try {
  const env = await pinyin(await screen(dir), dir)
  const command = (...args) => execFileSync(path, args, { env, encoding: 'utf8' }).trim()
  const id = command('sample', '--stage', 'plan', '--lang', 'zh')
  const tasks = () => JSON.parse(command('show', id, '--section', 'tasks', '--json')).rows
  const steps = () => JSON.parse(command('history', id, '--json')).entries.length
  const before = tasks()
  const history = steps()
  const unwritten = (when) => assert.deepEqual(tasks(), before, `${when}, nothing is written`)
  /** Waits until what is stored is so; writing has no sign of its own. */
  const stored = async (what, holds) => {
    for (const end = Date.now() + 10_000; !holds(tasks()); await pause(50)) {
      if (Date.now() > end) throw new Error(`not stored: ${what}`)
    }
  }

  const hand = handOn(env)
  const page = await program(path, env)
  const window = await hand.find('^清单 Qingdan$')
  hand.focus(window)
  await page.until(`document.querySelector('[role=treegrid]')`)
  await page.evaluate(`location.hash = '#/campaigns/${id}/checklist'`)
  await page.until(`document.activeElement === document.querySelector('[role=treegrid] ~ textarea')`)
  await page.evaluate(`(${look})()`)
  const grid = async () => JSON.parse(await page.evaluate('JSON.stringify(grid())'))
  /** Waits until the grid stands so: a text with a regular expression, the rest as named. */
  const stands = async (want, when) => {
    for (const end = Date.now() + 10_000; ; await pause(20)) {
      const now = await grid()
      const wrong = Object.keys(want).filter((k) => (want[k] instanceof RegExp ? !want[k].test(now[k]) : now[k] !== want[k]))
      if (wrong.length === 0) return now
      if (Date.now() > end) assert.deepEqual(now, want, when)
    }
  }
  /** Types letters as a hand does, one when the one before is seen: ibus loses some that come faster on a busy machine. */
  const compose = async (letters) => {
    for (const letter of letters) {
      const { changed } = await grid()
      hand.keys(letter)
      await page.until(`grid().changed > ${changed}`)
    }
  }
  /** Over XIM, GTK shows WebKit's frames only when something else has the window drawn anew: another size does. */
  const picture = async (n) => {
    hand.place(window, '100', '50', '1280', String(800 + n))
    await page.until(`innerHeight === ${800 + n}`)
    await page.run(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
    hand.picture(join(pictures, `compose-${n}.png`))
  }
  const takeBack = async (when) => {
    hand.keys('ctrl+z')
    await stored(`${when}, taken back`, (rows) => rows.every((r, n) => r.title === before[n].title && r.group === before[n].group && r.state === before[n].state))
  }

  // 你好 over a cell: what is composed is in the field from the first letter on, Space chooses, and Enter writes.
  const hello = { mode: 'typing', seen: true, focus: 'field', composing: true, text: /^(你好|ni ?hao)$/, dialog: false }
  const [first, second, third] = before
  const title = (await stands({ line: first.id, mode: 'rest' }, 'at the start')).column
  await compose('nihao')
  await stands({ ...hello, line: first.id, column: title, began: 1 }, 'composed from the first letter')
  await picture(1)
  unwritten('while it composes')
  hand.keys('space')
  await stands({ mode: 'typing', composing: false, text: '你好', line: first.id }, 'chosen with Space')
  unwritten('when it is chosen')
  hand.keys('Return')
  await stands({ mode: 'rest', text: '', line: second.id, column: title }, 'written with Enter')
  await stored('你好', (rows) => rows[0].title === '你好')
  await takeBack('你好')

  // Enter while it composes belongs to the input method: it gives the letters as they are.
  await compose('abc')
  await stands({ mode: 'typing', composing: true, line: second.id }, 'abc begun')
  hand.keys('Return')
  await stands({ mode: 'typing', composing: false, text: 'abc', line: second.id }, 'Enter gives the letters')
  unwritten('after that Enter')
  hand.keys('Return')
  await stands({ mode: 'rest', line: third.id }, 'the next Enter writes')
  await stored('abc', (rows) => rows[1].title === 'abc')
  await takeBack('abc')

  // So does Escape; the next one leaves the cell as it was. The arrows are the input method's too.
  await compose('nihao')
  await stands({ ...hello, line: third.id }, 'nihao begun')
  hand.keys('Down', 'Up')
  hand.keys('Escape')
  await stands({ mode: 'typing', composing: false, text: '', line: third.id, column: title }, 'Escape ends composing')
  hand.keys('Escape')
  await stands({ mode: 'rest', text: '', line: third.id, column: title }, 'the next Escape leaves the cell')
  hand.keys('Return')
  await stands({ mode: 'editing', text: third.title }, 'opened with what it holds')
  await compose('hao')
  await stands({ composing: true, text: new RegExp(`^${third.title}.`) }, 'composed behind it')
  hand.keys('Escape')
  await stands({ mode: 'editing', composing: false, text: third.title }, 'Escape leaves what was there')
  hand.keys('Escape')
  await stands({ mode: 'rest', line: third.id }, 'and the next one the cell')
  unwritten('after Escape')

  // Signs that are keys of the window are none while it composes. What it makes of them is its own affair.
  await compose('nin')
  await stands({ mode: 'typing', composing: true, text: /./ }, 'nin begun')
  hand.keys('question')
  await stands({ mode: 'typing', dialog: false, line: third.id }, 'no page of keys')
  for (let n = 0; n < 3 && (await grid()).mode !== 'rest'; n++) {
    hand.keys('Escape')
    await pause(200)
  }
  await stands({ mode: 'rest', dialog: false, line: third.id }, 'left')
  unwritten('after all of it')

  // Among choices: a group by its name.
  hand.keys('Right')
  await stands({ column: String(Number(title) + 1), line: third.id }, 'on to the group')
  hand.keys('Up')
  await stands({ line: second.id }, 'of another group')
  await compose('cehua')
  await stands({ mode: 'typing', composing: true, text: /^(策划|ce ?hua)$/ }, 'cehua begun')
  hand.keys('space')
  await stands({ mode: 'typing', composing: false, text: '策划', line: second.id }, '策划 chosen')
  for (let n = 0; n < 3 && (await grid()).choice !== '策划组'; n++) {
    const { choice } = await grid()
    hand.keys('Down')
    await page.until(`grid().choice !== ${JSON.stringify(choice)}`)
  }
  await stands({ mode: 'typing', choice: '策划组', line: second.id }, 'the group among the choices')
  await picture(2)
  unwritten('before Enter')
  hand.keys('Return')
  await stands({ mode: 'rest', line: third.id }, '策划组 written')
  assert.notEqual(second.group, first.group)
  await stored('策划组', (rows) => rows[1].group === first.group)
  await takeBack('策划')

  // Where no text can go nothing is composed: letters and signs are keys of the window, and Space ticks.
  const { began } = await grid()
  const keys = async (where) => {
    hand.keys('n')
    await stands({ line: 'new', mode: 'rest', text: '' }, `n makes a task, ${where}`)
    hand.keys('Escape')
    await page.until(`grid().line !== 'new'`)
  }
  hand.keys('Home')
  await stands({ column: '1', focus: 'treegrid' }, 'on the box')
  const { line } = await grid()
  const at = before.findIndex((r) => r.id === line)
  hand.keys('question')
  await stands({ dialog: true }, 'the page of keys')
  hand.keys('Escape')
  await stands({ dialog: false, focus: 'treegrid' }, 'and out of it')
  hand.keys('space')
  await stored('ticked', (rows) => rows[at].state !== before[at].state)
  await takeBack('ticked')
  await keys('on the box')
  for (let n = 0; n < 8 && (await grid()).focus !== 'treegrid'; n++) {
    const { column } = await grid()
    hand.keys('Right')
    await page.until(`grid().column !== '${column}'`)
  }
  await stands({ focus: 'treegrid', line: /^(?!new)/ }, 'on the D')
  await keys('on the D')
  assert.equal((await grid()).began, began, 'nothing was composed there')

  assert.deepEqual(tasks(), before)
  assert.equal(steps(), history + 2 * 4, 'four steps, each taken back')
  assert.deepEqual(page.violations, [], 'errors of the page')
  assert.equal(await page.quit(), 0)
  console.log(`well; what it saw is in ${pictures}/compose-*.png`)
} finally {
  cleanUp()
  await sweep()
}

/** Takes the folder away once the input method, which ends after its daemon and then keeps what it learnt, is over. */
async function sweep() {
  for (const end = Date.now() + 10_000; ; await pause(100)) {
    try {
      return rmSync(dir, { recursive: true, force: true })
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}
