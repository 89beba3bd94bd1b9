// A run of show from a spreadsheet: a bad cell named and put right, a column left out, the items as they will stand, one step
// and its way back; then headings that nobody knows. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, control, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { make, show, stored } from './lib/sheet.mjs'

const go = (page, id, path) => page.goto(new URL(`#/campaigns/${id}/${path}`, page.url()).href)
const block = (page, title) => page.getByRole('slider', { name: title, exact: true })
/** Day, start, minutes and area of the items, by their titles. */
const items = (book) =>
  Object.fromEntries(book.run_items.map((x) => [x.title, [x.day, x.starts, x.minutes, x.area].join(' ')]))

await journey(async (page) => {
  const t = await words('zh')
  const id = await make('夏日冰爽节', '--template', 'blank', '--live', '2026-05-26')
  const path = join(process.env.QINGDAN_DIR, '流程.csv')
  const sheet = (kind) =>
    writeFile(
      path,
      `日期,时间,环节,区域,负责人,类型\n5月26日,10:00-10:30,开场致辞,主舞台,何苗,\n5月26日,10:30-11:15,品鉴,体验区,,${kind}\n`,
    )
  await sheet('舞蹈')
  await go(page, id, 'show')
  await page.getByRole('heading', { name: t('ui.show'), exact: true }).waitFor()
  await control({ answers: [path] })
  await page.getByRole('button', { name: t('ui.more') }).click()
  await page.getByRole('menuitem', { name: t('ui.show.import') }).click()

  // The bad cell: where it is and what it says; until it is right there is no way to import.
  const errors = page.getByRole('table', { name: t('ui.import.errorsTitle') })
  const bad = errors.getByRole('row').nth(1)
  await bad.waitFor()
  assert.deepEqual((await bad.locator('th,td').allTextContents()).slice(0, 4), ['F3', '3', '类型', '舞蹈'])
  await accessible(page)
  const run = page.getByRole('button', { name: /^导入 2 行/ })
  assert.ok(await run.isDisabled())
  await sheet('')
  await page.getByRole('button', { name: t('ui.import.again') }).click()
  await page.getByText(t('ui.import.ready')).waitFor()

  // The items as they will stand; a column left out shows at once.
  const first = page.getByRole('table', { name: t('ui.runs.first') })
  const tasting = first.getByRole('row').filter({ hasText: '品鉴' })
  assert.deepEqual(await tasting.locator('td').allTextContents(), [
    '3',
    '新增',
    '品鉴',
    '5月26日',
    '10:30',
    '45',
    '体验区',
    '',
  ])
  await accessible(page)
  const area = page.getByLabel(t('ui.import.goesTo', { heading: '区域' }))
  await area.selectOption('')
  await tasting.getByText('体验区').waitFor({ state: 'detached' })
  await area.selectOption('area')
  await tasting.getByText('体验区').waitFor()
  await run.click()

  // On its day in the run of show, as one step, with the person it names; taken back as one.
  await block(page, '品鉴').waitFor()
  assert.deepEqual(items(await show(id)), {
    开场致辞: '2026-05-26 10:00 30 主舞台',
    品鉴: '2026-05-26 10:30 45 体验区',
  })
  await toast(page, t('step.import.runitems', { count: 2 }))
    .getByRole('button', { name: '撤销' })
    .click()
  await block(page, '品鉴').waitFor({ state: 'detached' })
  const { run_items, people } = await stored(id, (b) => b.run_items.length === 0)
  assert.deepEqual([run_items, people], [[], []])
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press, tabTo } = hand(page)
    await inEnglish(page)
    const id = await make('Tasting day', '--template', 'blank', '--live', '2026-05-26')
    const path = join(process.env.QINGDAN_DIR, 'rundown.csv')
    await writeFile(path, 'Was,Start,Long\nWelcome,09:00,20\nTalk,09:20,40\n')
    await go(page, id, 'show')
    await page.getByRole('heading', { name: t('ui.show'), exact: true }).waitFor()
    await control({ answers: [path] })
    await press('i')

    // Nobody knows the headings: what holds the titles is said by the keyboard, and the minutes as well.
    await page.getByRole('alert').getByText(t('ui.runs.noItems')).waitFor()
    await accessible(page)
    await tabTo(page.getByLabel(t('ui.import.goesTo', { heading: 'Was' })))
    await page.keyboard.type('Ti')
    await page.getByText(t('ui.import.ready')).waitFor()
    await tabTo(page.getByLabel(t('ui.import.goesTo', { heading: 'Long' })))
    await page.keyboard.type('Du')
    await page
      .getByRole('table', { name: t('ui.runs.first') })
      .getByRole('row')
      .filter({ hasText: 'Talk' })
      .getByText('40', { exact: true })
      .waitFor()
    await press('Control+Enter')
    await block(page, 'Talk').waitFor()
    assert.deepEqual(items(await show(id)), { Welcome: '2026-05-26 09:00 20 ', Talk: '2026-05-26 09:20 40 ' })

    // Read again it has nothing new, and says so.
    await control({ answers: [path] })
    await press('i')
    await tabTo(page.getByLabel(t('ui.import.goesTo', { heading: 'Was' })))
    await page.keyboard.type('Ti')
    await page.getByText(t('ui.runs.nothing')).waitFor()
    await press('Control+Enter')
    await page.getByText(t('ui.runs.nothing')).waitFor()
    await press('Escape')
  },
  { locale: 'en-US' },
)
