// The journey through the real window: sample, print, save through the system's dialog; a second start; closed, and
// opened where it was; the same in English, beside a command whose campaign appears. Pictures of it go to out/window/.
//
//   node --experimental-websocket build/window/smoke.mjs PROGRAM
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanUp, handOn, program, screen } from './screen.mjs'

const path = process.argv[2]
const pictures = 'out/window'
const dir = mkdtempSync(join(tmpdir(), 'qingdan-window-'))
mkdirSync(pictures, { recursive: true })

try {
  const env = await screen(dir)
  const hand = handOn(env)
  let page = await program(path, env)
  let window = await hand.find('^清单 Qingdan$')

  const button = (text) => `[...document.querySelectorAll('button, a')].find((b) => b.textContent.includes('${text}'))`
  const click = async (text) => {
    const { X, Y } = hand.geometry(window)
    await page.until(button(text))
    const [x, y] = JSON.parse(
      await page.evaluate(
        `(() => { const r = ${button(text)}.getBoundingClientRect(); return JSON.stringify([r.x + r.width / 2, r.y + r.height / 2]) })()`,
      ),
    )
    hand.click(Math.round(Number(X) + x), Math.round(Number(Y) + y))
  }

  /** Saves what is on the print screen into a file whose path is typed into the system's dialog; its text. */
  const save = async (title, file) => {
    hand.keys('ctrl+s')
    const dialog = await hand.find(`^${title}$`)
    hand.focus(dialog)
    hand.keys('ctrl+a')
    hand.type(file)
    hand.picture(join(pictures, `${title}.png`))
    hand.keys('Return')
    await hand.gone(`^${title}$`)
    await page.until(`document.body.innerText.includes(${JSON.stringify(file)})`)
    execFileSync('qpdf', ['--check', file], { stdio: 'ignore' })
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  }

  // Sample, by a click; print and save, by keys; the file's name, into the system's dialog.
  hand.focus(window)
  await page.until(button('筹备中的示例'))
  hand.picture(join(pictures, '1-first-start.png'))
  await click('筹备中的示例')
  await page.until(`location.hash.match(/campaigns\\/./) !== null`)
  hand.picture(join(pictures, '2-campaign.png'))
  hand.keys('ctrl+p')
  await page.until(`location.hash.endsWith('/print') && document.querySelector('canvas') !== null`)
  await page.until(`!(${button('保存')})?.disabled`)
  hand.picture(join(pictures, '3-print.png'))
  assert.match(await save('保存为 PDF', join(dir, '清单 list.pdf')), /冰川茉莉/)
  hand.picture(join(pictures, '4-saved.png'))

  // A second start on the same workspace says so, and ends.
  const second = spawnSync(path, [], { env, encoding: 'utf8', timeout: 20_000 })
  assert.equal(second.status, 0, second.stderr)
  assert.match(second.stdout, /已在另一窗口中打开/)

  // Closed and opened again, the window stands where it stood, on the campaign it showed.
  hand.place(window, 120, 60, 1111, 777)
  await page.until('innerWidth === 1111')
  const place = await page.evaluate('location.hash')
  assert.deepEqual(page.violations, [], 'what the page may not do')
  assert.equal(await page.quit(), 0)
  page = await program(path, env)
  window = await hand.find('^清单 Qingdan$')
  await page.until(
    `location.hash === ${JSON.stringify(place)} && innerWidth === 1111 && document.querySelector('canvas') !== null`,
  )
  hand.picture(join(pictures, '5-again.png'))
  const { X, Y, WIDTH, HEIGHT } = hand.geometry(window)
  assert.deepEqual([X, Y, WIDTH, HEIGHT], ['120', '60', '1111', '777'])

  // English, without a restart; the sheet in English too, saved through the dialog.
  hand.focus(window)
  hand.keys('ctrl+k')
  await page.until(`document.activeElement?.getAttribute('role') === 'combobox'`)
  hand.type('English')
  await page.until(`document.querySelector('[role=option][aria-selected=true]')?.textContent.includes('English')`)
  hand.keys('Return')
  await page.until(`document.documentElement.lang === 'en'`)
  await page.evaluate(`[...document.querySelectorAll('input[value=en]')].at(-1).click()`)
  await page.until(`!(${button('Save as PDF')})?.disabled`)
  assert.match(await save('Save as PDF', join(dir, 'list in English.pdf')), /Checklist/)
  hand.picture(join(pictures, '6-english.png'))

  // A command beside the window: what it makes appears.
  execFileSync(path, ['new', 'Beside the window', '--template', 'blank', '--live', '2026-12-24'], { env })
  hand.keys('ctrl+1')
  await page.until(`document.querySelector('main')?.innerText.includes('Beside the window')`)
  hand.picture(join(pictures, '7-beside.png'))

  assert.deepEqual(page.violations, [])
  assert.equal(await page.quit(), 0)
  assert.doesNotMatch(log(), /panic/)
  console.log(`well; what it saw is in ${pictures}/`)
} finally {
  cleanUp()
  rmSync(dir, { recursive: true, force: true })
}

function log() {
  try {
    return readFileSync(join(dir, 'Qingdan', 'qingdan.log'), 'utf8')
  } catch {
    return '' // nothing went wrong
  }
}
