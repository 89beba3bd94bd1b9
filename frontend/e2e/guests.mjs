// The guest list: imported with a bad row named and put right, ticked as they come, filtered, on the sign-in sheet; then typed,
// imported and taken back. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, control, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { cell, make, show, stored } from './lib/sheet.mjs'

const go = (page, id, path) => page.goto(new URL(`#/campaigns/${id}/${path}`, page.url()).href)
const names = (book) => book.guests.map((g) => [g.name, g.organisation, g.category].join(' '))

await journey(async (page) => {
  const t = await words('zh')
  const id = await make('夏日冰爽节', '--template', 'blank', '--live', '2026-05-26')
  const path = join(process.env.QINGDAN_DIR, '来宾.csv')
  const sheet = (name) =>
    writeFile(
      path,
      `姓名,单位,类别,手机号,邀请人\n陆思齐,钱江新报,媒体,13900002746,白景行\n${name},都会晨报,媒体,13900001183,\n于归,,会员,,\n`,
    )
  await sheet('')
  await go(page, id, 'guests')
  await page.getByText(t('ui.guests.empty')).waitFor()
  await accessible(page)
  await control({ answers: [path] })
  await page.getByRole('button', { name: t('ui.guests.import') }).click()

  // The row without a name: where it is, and no way to import until it has one.
  const errors = page.getByRole('table', { name: t('ui.import.errorsTitle') })
  const bad = errors.getByRole('row').nth(1)
  await bad.waitFor()
  assert.deepEqual((await bad.locator('th,td').allTextContents()).slice(0, 3), ['A3', '3', '姓名'])
  await accessible(page)
  assert.ok(await page.getByRole('button', { name: /^导入 3 行/ }).isDisabled())
  await sheet('方予安')
  await page.getByRole('button', { name: t('ui.import.again') }).click()
  await page.getByText(t('ui.import.ready')).waitFor()
  const first = page.getByRole('table', { name: t('ui.invited.first') })
  assert.deepEqual(await first.getByRole('row').filter({ hasText: '陆思齐' }).locator('td').allTextContents(), [
    '2',
    '新增',
    '陆思齐',
    '钱江新报',
    '',
    '媒体',
    '13900002746',
    '白景行',
  ])
  await accessible(page)
  await page.getByRole('button', { name: /^导入 3 行/ }).click()
  await cell(page, '方予安', 1).waitFor()
  await toast(page, t('step.import.guests', { count: 3 })).waitFor()
  assert.deepEqual(names(await show(id)), ['陆思齐 钱江新报 媒体', '方予安 都会晨报 媒体', '于归  会员'])

  // One has come; who has not is what the filter leaves, and it goes when they come.
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await cell(page, '陆思齐', 1).click()
  await panel.getByRole('button', { name: t('ui.guests.arrived') }).click()
  const { guests } = await stored(id, (b) => b.guests[0].arrived !== null)
  assert.deepEqual(
    guests.map((g) => g.arrived === null),
    [false, true, true],
  )
  await page.getByText('3 位来宾 · 到场 1').waitFor()
  await cell(page, '于归', 1).click()
  await page.getByRole('button', { name: /^未到 2/ }).click()
  await cell(page, '陆思齐', 1).waitFor({ state: 'detached' })
  await accessible(page)
  await page.getByRole('button', { name: /^未到 2/ }).click()
  await cell(page, '陆思齐', 1).waitFor()

  // On the sign-in sheet, and from there back to the list.
  await page
    .getByRole('button', { name: t('ui.more') })
    .first()
    .click()
  await page.getByRole('menuitem', { name: t('ui.guests.sheet') }).click()
  await page.waitForURL(/\/print\?/)
  await page.locator('main canvas').waitFor()
  await page.getByRole('heading', { name: t('ui.print'), exact: true }).waitFor()
  await accessible(page)
  await page
    .getByRole('complementary', { name: t('ui.print.options') })
    .getByText(t('ui.guests'), { exact: true })
    .click()
  await cell(page, '于归', 1).waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    await inEnglish(page)
    const id = await make('Tasting day', '--template', 'blank', '--live', '2026-05-26')
    const path = join(process.env.QINGDAN_DIR, 'guests.csv')
    await writeFile(path, 'Called,Firm\nLu Siqi,Evening Post\nFang Yuan,City Morning\n')
    await go(page, id, 'guests')
    await page.getByText(t('ui.guests.empty')).waitFor()

    // Typed in the list.
    await press('Control+n')
    await keyboard.type('Amiao')
    await press('Tab')
    await keyboard.type('Xiaohongshu')
    await press('Tab')
    await stored(id, (b) => names(b)[0] === 'Amiao Xiaohongshu ')
    await page.locator('[role=row][data-at]', { hasText: 'Amiao' }).waitFor()
    await press('Control+.')
    await stored(id, (b) => b.guests[0].arrived !== null)
    await press('Control+.')
    await stored(id, (b) => b.guests[0].arrived === null)

    // Imported: nobody knows the headings, so what holds the names is said by the keyboard.
    await control({ answers: [path] })
    await say(t('ui.guests.import'))
    await page.getByRole('alert').getByText(t('ui.invited.noNames')).waitFor()
    await accessible(page)
    await tabTo(page.getByLabel(t('ui.import.goesTo', { heading: 'Called' })))
    await keyboard.type('Na')
    await page.getByText(t('ui.import.ready')).waitFor()
    await press('Control+Enter')
    await cell(page, 'Fang Yuan', 1).waitFor()
    assert.deepEqual(names(await show(id)), ['Amiao Xiaohongshu ', 'Lu Siqi Evening Post ', 'Fang Yuan City Morning '])
    await press('Control+z')
    await stored(id, (b) => b.guests.length === 1)

    // The sign-in sheet, by the palette.
    await say(t('ui.guests.sheet'))
    await page.locator('main canvas').waitFor()
  },
  { locale: 'en-US' },
)
