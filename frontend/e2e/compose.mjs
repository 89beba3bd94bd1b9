// Chinese composed into the checklist as browsers tell of it: keys of an input method are 229, and the first of them comes
// before anything composes; some send the Enter that ended it afterwards (macOS). In both languages. The real thing, in
// the real window: build/window/compose.mjs.
import assert from 'node:assert/strict'
import { checklist, command, hand, inEnglish, journey, until, words } from './lib/journey.mjs'

const id = await command('sample', '--stage', 'plan')
const tasks = async () => JSON.parse(await command('show', id, '--section', 'tasks', '--json')).rows
const steps = async () => JSON.parse(await command('history', id, '--json')).entries.length

for (const lang of ['zh', 'en']) {
  const t = await words(lang)
  await journey(
    async (page) => {
      if (lang === 'en') await inEnglish(page)
      await page.goto(new URL(`#/campaigns/${id}/checklist`, page.url()).href)
      await page.reload() // nothing has the focus but what the screen gives it
      await checklist(page)
      const cdp = await page.context().newCDPSession(page)
      /** A key that the input method takes. */
      const taken = (key) =>
        cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
      const compose = (text) =>
        cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      const give = (text) => cdp.send('Input.insertText', { text })
      const { press } = hand(page)

      const field = page.locator('[role=treegrid] ~ textarea')
      const at = () => page.locator('[role=row][data-at]').getAttribute('data-line')
      const mode = () => field.getAttribute('data-on')
      const before = await tasks()
      const count = await steps()
      const [first, second, third] = before
      /** The cell is being written, holds that text, and nothing was stored. */
      const held = async (row, text, when) => {
        assert.deepEqual([await field.inputValue(), await at()], [text, row.id], when)
        assert.ok(await mode(), `${when}: still in the cell`)
        assert.equal(await field.evaluate((e) => getComputedStyle(e).opacity), '1', `${when}: seen`)
        assert.equal(await page.getByRole('dialog').count(), 0, when)
        assert.deepEqual(await tasks(), before, `${when}: nothing written`)
      }
      const left = async (row, when) => {
        assert.deepEqual([await mode(), await field.inputValue(), await at()], [null, '', row.id], when)
      }
      const stored = async (holds) => {
        await until(async () => holds(await tasks()))
      }
      const takeBack = async () => {
        await press('Control+z')
        await stored((rows) => rows.every((r, n) => r.title === before[n].title && r.state === before[n].state))
      }
      assert.equal(await at(), first.id)
      await page.locator('[role=treegrid] ~ textarea:focus').waitFor({ state: 'attached' })

      // From the first letter; keys of the window and of the grid are the input method's.
      await taken('n')
      await compose('n')
      await held(first, 'n', 'the first letter')
      for (const text of ['ni', 'nih', 'niha', 'nihao']) {
        await taken(text.at(-1))
        await compose(text)
      }
      for (const key of ['n', '?', ' ', 'Tab', 'ArrowDown', 'Enter', 'Delete']) {
        await taken(key)
        await held(first, 'nihao', `${key} while it composes`)
      }
      await give('你好')
      await held(first, '你好', 'given')
      await taken('Enter')
      await held(first, '你好', 'the Enter that ended it')
      await press('Enter')
      await left(second, 'written')
      await stored((rows) => rows[0].title === '你好')
      await takeBack()

      // Escape gives up what is composed, the next one the cell.
      await taken('h')
      await compose('hao')
      await taken('Escape')
      await held(second, 'hao', 'Escape while it composes')
      await compose('')
      await held(second, '', 'given up')
      await press('Escape')
      await left(second, 'the cell as it was')
      await press('F2')
      await taken('h')
      await compose('hao')
      await held(second, `${second.title}hao`, 'behind what was there')
      await taken('Escape')
      await compose('')
      await held(second, second.title, 'what was there')
      await press('Escape')
      await left(second, 'the cell as it was')

      // Letters as they are, with the arrow that goes on from a typed text.
      await taken('a')
      await compose('abc')
      await taken('Enter')
      await held(second, 'abc', 'Enter while it composes')
      await give('abc')
      await held(second, 'abc', 'letters')
      await press('ArrowDown')
      await left(third, 'written with the arrow')
      await stored((rows) => rows[1].title === 'abc')
      await takeBack()

      // Where no text can go, keys are keys.
      await press('Home')
      await taken('n')
      await compose('n')
      assert.deepEqual([await mode(), await field.inputValue()], [null, ''])
      await press('?')
      await page.getByRole('dialog').getByText(t('ui.keys.everywhere')).waitFor()
      await press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      const line = await at()
      await press('Space')
      await stored((rows) => rows.find((r) => r.id === line).state !== before.find((r) => r.id === line).state)
      await takeBack()
      await press('n')
      assert.equal(await at(), 'new')
      await press('Escape')
      assert.deepEqual(await tasks(), before)
      assert.equal(await steps(), count + 2 * 3, 'three steps, each taken back')
    },
    { locale: lang === 'zh' ? 'zh-CN' : 'en-GB' },
  )
}
