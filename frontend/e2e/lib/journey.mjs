// What every journey begins with: a browser on the page, the control of the application behind it, and a page that
// must stay clean of errors and of what its policy forbids. What a journey is given: app/journey/journeys_test.go.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'

const { QINGDAN_URL, QINGDAN_WORKSPACE, QINGDAN_COMMAND, QINGDAN_NOW, CHROMIUM = '/usr/bin/chromium' } = process.env
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The application's clock when the journey began. */
export const now = new Date(Number(QINGDAN_NOW))

/** Asks the application behind the page: answers to dialogs, faults, stop and start (app/journey/control.go). */
export async function control(command = {}) {
  const response = await fetch(`${QINGDAN_URL}/journey/control`, { method: 'POST', body: JSON.stringify(command) })
  assert.ok(response.ok, `control: ${await response.clone().text()}`)
  return response.json()
}

/** The words of the window in a language: `t('ui.print.revision', { revision: 1 })`. */
export async function words(lang) {
  const file = new URL(`../../../internal/locale/${lang === 'zh' ? 'zh-CN' : 'en'}.json`, import.meta.url)
  const catalogue = JSON.parse(await readFile(file, 'utf8'))
  return (key, params = {}) => {
    const text = catalogue[key] ?? catalogue[`${key}_${params.count === 1 ? 'one' : 'other'}`]
    assert.ok(text, `no words for ${key}`)
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => params[name])
  }
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The page as it stands is fit for those who do not see it, or see it badly: axe finds nothing to mend, in the light and
 * in the dark.
 */
export async function accessible(page) {
  const dress = (scheme) =>
    page.evaluate((to) => {
      const was = document.documentElement.dataset.mantineColorScheme
      document.documentElement.dataset.mantineColorScheme = to
      return was
    }, scheme)
  const worn = await dress('light')
  for (const scheme of ['light', 'dark']) {
    await dress(scheme)
    await page.evaluate(axe)
    // A tooltip belongs to the button it describes, a menu to the one that opened it, wherever on the page they are drawn.
    const found = await page.evaluate(async () => {
      const regionMatcher = 'dialog, [role=dialog], [role=alertdialog], [role=menu], svg'
      globalThis.axe.configure({ checks: [{ id: 'region', options: { regionMatcher } }] })
      return (await globalThis.axe.run({ exclude: [['[role=tooltip]']] })).violations
    })
    const told = found.map(
      (v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join('\n')}`,
    )
    assert.deepEqual(told, [], `axe at ${page.url()} in the ${scheme}`)
  }
  await dress(worn)
}

/** Waits for the overview of a campaign; its keys work from then on. The place changes a moment before the page does. */
export async function overview(page) {
  await page.waitForURL(/\/overview(\?|$)/)
  await page.getByRole('heading', { name: /^(总览|Overview)$/ }).waitFor({ state: 'attached' })
}

/** Waits for the checklist of a campaign: its grid has the focus from then on. */
export async function checklist(page) {
  await page.waitForURL(/\/checklist(\?|$)/)
  await page.getByRole('treegrid', { name: /^(清单|Checklist)$/ }).waitFor()
}

/** Runs a command of the program on the same workspace, beside the window, and answers what it printed. */
export async function command(...args) {
  const { stdout } = await promisify(execFile)(QINGDAN_COMMAND, ['--workspace', QINGDAN_WORKSPACE, ...args], {
    maxBuffer: 64 << 20,
  })
  return stdout.trim()
}

/** The page that the journey is on. */
let shown

/**
 * Waits for the page to have the answer to what it wrote, and to have drawn it: the workspace knows a moment before, and
 * nobody presses the next key within that moment. A page that goes elsewhere, whose clock stands, or that saves for long is
 * not waited for.
 */
async function drawn() {
  const soon = (ms, seen) => Promise.race([seen?.catch(() => {}), new Promise((r) => setTimeout(r, ms, 'late'))])
  const frame = shown?.evaluate(() => new Promise((r) => requestAnimationFrame(() => r())))
  if ((await soon(500, frame)) === 'late') return
  const seen = shown?.evaluate(async () => {
    const next = () => new Promise(requestAnimationFrame)
    for (let n = 0; n < 120 && document.querySelector('footer [data-saving=saving]'); n++) await next()
    for (let n = 0; n < 2; n++) await next()
  })
  await soon(3000, seen)
}

/** Waits until something is so, and answers it. What never is so fails, and says what was waited for. */
export async function until(holds, what = holds) {
  for (const end = Date.now() + 30_000; ; await new Promise((r) => setTimeout(r, 30))) {
    const so = await holds()
    if (so) {
      await drawn()
      return so
    }
    assert.ok(Date.now() < end, `in vain: ${what}`)
  }
}

/** What was said of a step, or of what failed, for a moment. */
export const toast = (page, text) => page.locator('.mantine-Notification-root', { hasText: text })

/** Somebody at the keyboard of a page: keys one after another, an action by its name in the palette, Tab after Tab to a place. */
export function hand(page) {
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const say = async (text) => {
    await press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type(text)
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await press('Enter')
    await page.locator('#palette-list').waitFor({ state: 'hidden' })
  }
  const tabTo = async (place, key = 'Tab') => {
    for (let n = 0; n < 120; n++) {
      if (await place.evaluate((e) => e === document.activeElement)) return
      await press(key)
    }
    assert.fail(`no way by ${key} to ${place}`)
  }
  return { press, say, tabTo }
}

/** The window speaks English from now on, by the palette: a preference written beside the window, it writes over again. */
export async function inEnglish(page) {
  await page.getByRole('navigation').first().waitFor()
  await hand(page).say('english')
  await page.getByRole('link', { name: 'My tasks' }).waitFor()
}

/**
 * Opens the page and lets the journey run on it. `expected` are errors of the console that belong to the journey.
 */
export async function journey(
  run,
  { locale = 'zh-CN', width = 1280, height = 800, colorScheme = 'light', expected = [] } = {},
) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags })
  const faults = []
  try {
    const context = await browser.newContext({
      locale,
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    shown = page
    await page.clock.install({ time: now })
    page.on('pageerror', (error) => faults.push(`${error}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.some((e) => message.text().match(e))) faults.push(message.text())
    })
    await page.goto(QINGDAN_URL)
    await run(page).catch(async (error) => {
      process.stderr.write(`${page.url()}\n${(await page.locator('body').innerText()).slice(0, 600)}\n${faults}\n`)
      throw error
    })
    assert.deepEqual(faults, [], 'the console of the page')
  } finally {
    await browser.close()
  }
}
