// The materials: counted on arrival and accepted, a photo kept with them; what is due too near its use stands behind the
// line; prizes given out with a number and Enter, and told when there are no more; what one campaign has left is taken over
// by the next. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, hand, inEnglish, journey, overview, toast, words } from './lib/journey.mjs'
import { cell, edit, make, show, stored } from './lib/sheet.mjs'

const called = (b, name) => b.materials.find((m) => m.name === name)

await journey(async (page) => {
  const t = await words('zh')
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  const count = (name) => panel.getByRole('textbox', { name, exact: true })
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  await page.getByRole('link', { name: new RegExp(`^${t('ui.materials')}`) }).click()
  await cell(page, '嘉宾伴手礼', 1).click()
  await accessible(page)

  // 150 came, 3 are spoilt: one press accepts 147, which are three short.
  await count('瑕疵数量').fill('3')
  await page.keyboard.press('Enter')
  await panel.getByText('到货中还有 147 未判定').waitFor()
  await panel.getByRole('button', { name: /^下一步：已验收/ }).click()
  const gifts = called(await stored(id, (b) => called(b, '嘉宾伴手礼').state === 'accepted'), '嘉宾伴手礼')
  assert.deepEqual([gifts.accepted, gifts.accepted_on], [147, '2026-05-26'])
  await panel.getByText('合格 147 + 瑕疵 3 = 到货 150').waitFor()
  await panel.getByText('验收 147，计划 150，还差 3：').waitFor()
  await page.getByRole('button', { name: /数量有误 1$/ }).waitFor()
  await count('合格数量').fill('149')
  await page.keyboard.press('Enter')
  await panel.getByText('合格与瑕疵共 152，到货只有 150，请重新清点', { exact: true }).waitFor()
  await count('合格数量').fill('一百多')
  await page.keyboard.press('Enter')
  await panel.getByRole('alert').waitFor()
  await accessible(page)
  await count('合格数量').fill('147')
  await page.keyboard.press('Enter')
  await panel.getByRole('alert').waitFor({ state: 'detached' })
  await panel.getByLabel(t('ui.materials.notes')).fill('三份提绳脱落，6月1日前换货')
  await page.keyboard.press('Enter')
  await stored(id, (b) => called(b, '嘉宾伴手礼').notes.includes('换货'))

  // The photo of it, found again by a jump to the file.
  const file = join(process.env.QINGDAN_DIR, '提绳脱落.jpg')
  await writeFile(file, 'x')
  await control({ answers: [file] })
  await panel.getByRole('button', { name: t('ui.attachments.add') }).click()
  await panel.getByRole('button', { name: /^提绳脱落\.jpg/ }).waitFor()
  const photo = (await stored(id, (b) => b.attachments.length === 1)).attachments[0]
  assert.equal(photo.material, gifts.id)

  // Due a day too near the fair, a material goes behind the line, and is told on the strip.
  await page.getByText(t('ui.materials.by.due'), { exact: true }).click()
  const led = called(await show(id), 'LED大屏')
  await edit(id, { op: 'patch', kind: 'material', row: led.id, set: { due: '2026-06-02', needed: '' } })
  await page.getByRole('button', { name: /过三天线 1$/ }).click()
  await page.getByRole('row').filter({ hasText: '三天线 6月1日' }).waitFor()
  await cell(page, 'LED大屏', 1).click()
  await panel.getByText('出了问题来不及换：请在2026年6月1日前验收').waitFor()
  await panel.getByLabel('验收日期').fill('6/1')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /过三天线 0$/ }).click()
  await page
    .getByRole('region', { name: t('ui.materials.strip') })
    .getByRole('button', { name: '6月1日 · LED大屏' })
    .click()
  await page.locator(`[data-line="${led.id}"][data-at]`).waitFor()
  await accessible(page)

  // Prizes on the day: a number and Enter; more than there is, said and taken back.
  await page.getByText(t('ui.materials.by.stock'), { exact: true }).click()
  const stock = page.getByRole('treegrid', { name: t('ui.materials.stock') })
  await page.locator(`[data-line="${gifts.id}"][data-at]`).waitFor()
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await stored(id, (b) => b.awards.length === 1 && b.awards[0].quantity === 100)
  await stock.getByText('/ 147').waitFor()
  await page.locator(`[data-line="${gifts.id}"][data-at]`).getByText('47', { exact: true }).waitFor()
  await panel.getByText('合格 147 − 已承诺 120 = 可再承诺 27').waitFor()
  await page.keyboard.type('60')
  await page.keyboard.press('Enter')
  await toast(page, '已发出 160，验收 147，多发了 13').waitFor()
  await page.getByRole('button', { name: /数量有误 1$/ }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await stored(id, (b) => b.awards.length === 1)
  await page.locator(`[data-line="${gifts.id}"][data-at]`).getByText('47', { exact: true }).waitFor()
  const whom = panel.getByRole('textbox', { name: /给谁，什么用途$/ })
  await whom.fill('签到前一百名')
  await whom.press('Enter')
  await stored(id, (b) => b.awards[0].notes === '签到前一百名')

  // A jump to a hand-out shows it with its prize.
  const [award] = (await show(id)).awards
  await page.goto(new URL(`#/campaigns/${id}/materials?row=${award.id}&by=kind`, page.url()).href)
  await panel.locator('[data-landed]').waitFor()

  // What goes with a prize that is deleted, and back.
  await cell(page, '嘉宾伴手礼', 1).click()
  await page.keyboard.press('Control+Delete')
  await toast(page, '1 次发放记录一并删除；1 个附件一并删除').getByRole('button', { name: '撤销' }).click()
  await stored(id, (b) => b.awards.length === 1 && b.attachments.length === 1)

  // What another campaign has left: offered by its name, taken over, and offered no more.
  const old = await make('春茶品鉴会', '--template', 'blank', '--live', '2026-04-18')
  await edit(
    old,
    {
      op: 'create',
      kind: 'material',
      row: 'cups',
      set: { name: '试饮杯', kind: 'onsite', unit: '个', left_over: 7960 },
    },
    { op: 'create', kind: 'material', row: 'led', set: { name: 'LED大屏', kind: 'equipment', left_over: 1 } },
  )
  await page.getByRole('button', { name: /^可用余料 2/ }).click()
  const left = page.getByRole('complementary', { name: t('ui.materials.leftovers') })
  await left.getByText('7,960 个').waitFor()
  await accessible(page)
  await left.getByRole('button', { name: '领用春茶品鉴会的试饮杯 7,960 个' }).click()
  const taken = called(await stored(id, (b) => called(b, '试饮杯')), '试饮杯')
  assert.deepEqual(
    [taken.received, taken.state, taken.due, taken.notes],
    [7960, 'arrived', '2026-06-01', '“春茶品鉴会”的余料'],
  )
  await page.getByRole('button', { name: /^可用余料 1/ }).click()
  await cell(page, 'LED大屏', 1).click()
  await panel.getByRole('button', { name: /^领用春茶品鉴会的LED大屏/ }).waitFor()
  await command('check')
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say } = hand(page)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'blank', '--live', '2026-06-20')
    await page.goto(new URL(`#/campaigns/${id}/materials`, page.url()).href)
    await page.reload()
    await page.getByText(t('ui.materials.empty')).waitFor()
    await accessible(page)

    // Typed in the list, one key from state to state.
    await press('Control+n')
    await keyboard.type('Mugs')
    await press('Tab', 'Tab')
    await keyboard.type('ordered')
    await press('Tab')
    await keyboard.type('17 jun')
    await press('Tab')
    await keyboard.type('60')
    await press('Tab')
    await stored(id, (b) => b.materials[0]?.quantity === 60 && b.materials[0].due === '2026-06-17')
    await press('Control+.')
    await stored(id, (b) => b.materials[0].state === 'arrived')
    await keyboard.type('60')
    await press('Tab')
    await stored(id, (b) => b.materials[0].received === 60)
    await press('Control+.')
    await stored(id, (b) => b.materials[0].state === 'accepted' && b.materials[0].accepted === 60)
    await press('Control+;')
    await stored(id, (b) => b.materials[0].state === 'arrived' && b.materials[0].accepted_on === '')
    await press('Control+.')
    const book = await stored(id, (b) => b.materials[0].state === 'accepted')
    await edit(id, { op: 'patch', kind: 'material', row: book.materials[0].id, set: { kind: 'gift', promised: 50 } })

    // The stock from the palette: the cursor stands where a number is given out.
    await say(t('ui.materials.show.stock'))
    await page.locator('[role=row][data-at]', { hasText: 'Mugs' }).waitFor()
    await keyboard.type('5')
    await press('Enter')
    await stored(id, (b) => b.awards.length === 1 && b.awards[0].quantity === 5)
    await page.locator('[role=row][data-at]', { hasText: 'Mugs' }).getByText('55', { exact: true }).waitFor()
    await keyboard.type('lots')
    await press('Enter')
    await page.locator('.mantine-Notification-root[role=alert]').waitFor()
    assert.equal((await show(id)).awards.length, 1)
    await accessible(page)
    await page.locator('.mantine-Notification-root[role=alert]').getByRole('button').focus()
    await press('Enter')

    // Filters by the palette, and a leftover taken over by one key.
    await say(t('ui.materials.show.kind'))
    await say(t('ui.materials.filter.late'))
    await page.getByText(t('ui.materials.nothing')).waitFor()
    await say(t('ui.materials.filter.late'))
    await page.getByRole('row').filter({ hasText: 'Mugs' }).waitFor()
    const old = await make('Fair', '--template', 'blank', '--live', '2026-03-01')
    await edit(old, { op: 'create', kind: 'material', row: 'm', set: { name: 'Mugs', kind: 'gift', left_over: 12 } })
    await page.getByRole('button', { name: /^Leftovers 2/ }).waitFor()
    await press('Control+j')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Take over 12'))
    await press('Enter')
    await stored(id, (b) => b.materials.length === 2 && b.materials[1].received === 12)
    await command('check')
  },
  { locale: 'en-GB' },
)
