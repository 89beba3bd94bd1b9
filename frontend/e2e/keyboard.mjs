// The keyboard alone, in English: the sample from the palette, print and save; a spreadsheet with a bad cell put right,
// imported and taken back; a tick; the way back through the places.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, hand, journey, overview, until, words } from './lib/journey.mjs'

const { QINGDAN_DIR } = process.env
const t = await words('en')
const sheet = join(QINGDAN_DIR, 'ice fair.csv')
const write = (when) =>
  writeFile(sheet, `When,Team,Task,Owner\nT-30,Materials,Order cups,Ann\n${when},PR,Brief press,Bo\n`)

await journey(
  async (page) => {
    const { press, say, tabTo } = hand(page)
    const campaigns = async () => JSON.parse(await command('list', '--json'))

    // The sample, by a few letters of it.
    await page.getByText(t('ui.first.title')).waitFor()
    await say('samp prep')
    await overview(page)
    await accessible(page)

    // A task is ticked where the focus is, and the tick is taken back.
    const [before] = await campaigns()
    const box = page.getByRole('checkbox').first()
    await tabTo(box)
    await press('Space')
    await until(async () => (await campaigns())[0].done === before.done + 1)
    await press('Control+z')
    await until(async () => (await campaigns())[0].done === before.done)

    // From the sections beside it into the page by one key: to its first control, or to its list.
    await tabTo(page.getByRole('link', { name: t('ui.overview'), exact: true }))
    await press('F6')
    await box.and(page.locator(':focus')).waitFor()
    await tabTo(page.getByRole('link', { name: t('ui.history'), exact: true }), 'Shift+Tab')
    await press('Enter')
    const steps = page.getByRole('treegrid', { name: t('ui.history') })
    await steps.and(page.locator(':focus')).waitFor()
    await tabTo(page.getByRole('link', { name: t('ui.overview'), exact: true }), 'Shift+Tab')
    await press('F6', 'End')
    await steps.and(page.locator(':focus')).waitFor()
    await press('Alt+ArrowLeft')
    await overview(page)

    // On to the next stage, from the palette; the header says so, and it can be taken back.
    await say('to review')
    const current = page.locator('header [aria-current=step]')
    await current.getByText(t('stage.review')).waitFor()
    await press('Control+z')
    await current.getByText(t('stage.execute')).waitFor()

    // Print: turn a page, change the paper with the arrows, save.
    await press('Control+p')
    await page.getByText(t('ui.print.firstPrint', { revision: 1 })).waitFor()
    await press('PageDown')
    await page.getByText(/^Page 2 of \d+$/).waitFor()
    const paper = page.getByRole('radio', { name: 'A4' })
    await tabTo(paper)
    await press('ArrowRight')
    assert.ok(await page.getByRole('radio', { name: 'Letter' }).isChecked())
    const file = join(QINGDAN_DIR, 'list.pdf')
    await control({ answers: [file] })
    await page.locator('button:enabled', { hasText: t('ui.print.saveShort') }).waitFor()
    await press('Control+s')
    await page.getByText(t('ui.print.saved', { path: file })).waitFor()
    assert.equal((await readFile(file)).subarray(0, 5).toString(), '%PDF-')

    // A spreadsheet for a new campaign: name and day typed, the bad cell put right, imported, taken back.
    await press('Control+1')
    await page.getByRole('treegrid').waitFor()
    await write('some day')
    await control({ answers: [sheet] })
    await press('i')
    await page.getByLabel(t('ui.new.name')).waitFor()
    assert.equal(await page.getByLabel(t('ui.new.name')).inputValue(), 'ice fair')
    assert.ok(await page.getByLabel(t('ui.new.name')).evaluate((e) => e === document.activeElement))
    await press('Tab')
    await page.keyboard.type('10 Sep')
    await press('Enter', 'Enter')
    const errors = page.getByRole('table', { name: t('ui.import.errorsTitle') })
    await errors.getByText('some day', { exact: true }).waitFor()
    await press('Control+Enter')
    assert.equal((await campaigns()).length, 1, 'nothing is made while a cell is wrong')
    await write('T-12')
    await press('F5')
    await page.getByText(t('ui.import.ready')).waitFor()
    await press('Control+Enter')
    await overview(page)
    const made = (await campaigns()).find((c) => c.name === 'ice fair')
    assert.deepEqual([made.tasks, made.live], [2, '2026-09-10'])
    await press('Control+z')
    await page.getByRole('treegrid').waitFor()
    assert.equal((await campaigns()).length, 1)

    // What is typed right after the key of the palette is meant for it, also the first time after a start; what it lay
    // over has the focus again.
    await page.reload()
    await page.getByRole('treegrid').waitFor()
    await press('Home', 'ArrowDown')
    await press('Control+k', 'e', 'x', 'p')
    assert.equal(await page.getByRole('combobox', { name: t('ui.find') }).inputValue(), 'exp')
    // Neither a screen that comes up late nor Tab takes what is typed elsewhere.
    await page.evaluate(() => document.querySelector('[role=treegrid]').focus())
    await press('Tab', 'o')
    assert.equal(await page.getByRole('combobox', { name: t('ui.find') }).inputValue(), 'expo')
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treegrid')
    assert.equal((await campaigns())[0].stage, 'execute', 'no letter was a key of the list')

    // Through the list: down to the sample, into it, back and forth.
    await press('Home', 'ArrowDown', 'Enter')
    await overview(page)
    await press('Alt+ArrowLeft')
    await page.waitForURL(/\/campaigns$/)
    await press('Alt+ArrowRight')
    await overview(page)

    // A new place after going back: there is nothing ahead any more.
    const forward = page.getByRole('button', { name: t('ui.action.forward') })
    await press('Alt+ArrowLeft')
    await page.waitForURL(/\/campaigns$/)
    assert.ok(await forward.isEnabled())
    await press('Control+3')
    await page.waitForURL(/\/calendar/)
    await until(() => forward.isDisabled(), 'nothing ahead')
    await press('Alt+ArrowLeft')
    await page.waitForURL(/\/campaigns$/)
    await until(() => forward.isEnabled(), 'the calendar ahead')

    // The page of keys, and out of it; dark, by the palette.
    await press('?')
    await page.getByRole('dialog').getByText(t('ui.keys.everywhere')).waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await say('dark')
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  },
  { locale: 'en-GB' },
)
