// The library: a campaign saved as a template, the template edited, used, renamed, exported, imported, thrown away and put
// back; people that go from a campaign into the library and into another campaign. In Chinese by mouse, then in English by
// the keyboard alone.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accessible,
  checklist,
  command,
  control,
  hand,
  inEnglish,
  journey,
  overview,
  toast,
  until,
} from './lib/journey.mjs'
import { show } from './lib/sheet.mjs'

const dir = process.env.QINGDAN_DIR
const templates = async () => JSON.parse(await command('template', 'list', '--json')).filter((x) => x.own)

const file = join(dir, 'salon.json')

await journey(async (page) => {
  const rail = page.getByRole('navigation', { name: '主导航' })
  const list = page.getByRole('treegrid', { name: '模板' })
  const row = (title) => list.getByRole('row', { name: title })
  const dialog = page.getByRole('dialog')

  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  const sample = page.url().match(/campaigns\/([^/?]+)/)[1]

  // Nothing of one's own yet: what is built in, and what can be done with it.
  await rail.getByRole('link', { name: '资料库' }).click()
  await row('现场沙龙').waitFor()
  assert.equal(await list.getByRole('row', { name: /^自己的模板/ }).count(), 0)
  assert.match(await row('现场沙龙').innerText(), /现场沙龙\s+D-49 – D\+14\s+92\s+7/)
  await accessible(page)

  // The campaign becomes a template: from the menu of its row.
  await rail.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByRole('button', { name: /^“.*”的操作$/ }).click()
  await page.getByRole('menuitem', { name: '存为模板' }).click()
  const name = dialog.getByRole('textbox', { name: '模板名称' })
  await name.waitFor()
  await accessible(page)
  await name.fill('  ')
  await dialog.getByRole('button', { name: '存为模板' }).click()
  await dialog.getByText('模板需要一个名称').waitFor()
  await name.fill('冰饮新品发布')
  await dialog.getByRole('button', { name: '存为模板' }).click()
  await row('冰饮新品发布').waitFor()
  await dialog.waitFor({ state: 'hidden' })
  await toast(page, '已存为模板“冰饮新品发布”').waitFor()
  await page.getByRole('button', { name: /^撤销 存为模板“冰饮新品发布”/ }).waitFor()
  await accessible(page)
  const [{ id }] = await templates()
  assert.ok((await page.url()).includes(`at=${id}`))

  // Edited like a campaign: it says what it is, its days are counted from the live day, nothing is late.
  await page.getByRole('button', { name: '编辑模板' }).first().click()
  await checklist(page)
  await page.getByText('正在编辑模板').waitFor()
  await rail.locator('[aria-current]', { hasText: '资料库' }).waitFor()
  const grid = page.getByRole('treegrid', { name: '清单' })
  await grid.getByRole('row', { name: /开立项会，确认需求简报/ }).waitFor()
  assert.match(await grid.getByRole('row', { name: /开立项会，确认需求简报/ }).innerText(), /活动总负责人[\s\S]*D-44/)
  assert.doesNotMatch(await grid.innerText(), /苏冉|139 0000/)
  await page.getByRole('button', { name: /逾期\s*0/ }).waitFor()
  await accessible(page)
  const due = grid
    .getByRole('row', { name: /开立项会，确认需求简报/ })
    .getByRole('gridcell', { name: 'D-44' })
    .first()
  await due.click()
  await page.keyboard.type('D-40')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^撤销 / }).waitFor()
  const briefed = async (campaign) => (await show(campaign)).tasks.find((x) => x.title === '开立项会，确认需求简报').due
  await until(async () => (await briefed(id)) === '1999-11-24')
  await page.getByRole('link', { name: '总览' }).click()
  await page.getByRole('heading', { name: '任务，按日期' }).waitFor()
  await accessible(page)

  // A campaign from it: its day counts.
  await page.getByRole('button', { name: '全部模板' }).click()
  await row('冰饮新品发布').click()
  await page.getByRole('button', { name: '用它新建活动' }).click()
  await dialog.getByRole('radio', { name: '冰饮新品发布' }).waitFor()
  assert.ok(await dialog.getByRole('radio', { name: '冰饮新品发布' }).isChecked())
  await accessible(page)
  await dialog.getByRole('textbox', { name: '活动名称' }).fill('秋日上新')
  await dialog.getByLabel('活动日').fill('2026-09-10')
  await dialog.getByRole('button', { name: '新建' }).click()
  await overview(page)
  const made = page.url().match(/campaigns\/([^/?]+)/)[1]
  const autumn = await show(made)
  assert.equal(await briefed(made), '2026-08-01') // 40 days ahead
  assert.equal(autumn.campaign.client, '')
  assert.ok(autumn.tasks.every((x) => x.state === 'todo'))

  // Renamed, into a file, away, and back.
  await rail.getByRole('link', { name: '资料库' }).click()
  await row('冰饮新品发布').click()
  const more = async (what) => {
    await page.getByRole('button', { name: '更多', exact: true }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
  await more('重命名模板')
  await name.fill('冰饮上新')
  await dialog.getByRole('button', { name: '重命名模板' }).click()
  await row('冰饮上新').waitFor()
  await control({ answers: [file] })
  await more('导出模板')
  await toast(page, '模板已导出').waitFor()
  assert.equal(JSON.parse(await readFile(file, 'utf8')).campaigns[0].name, '冰饮上新')
  await more('移到回收站')
  await page.waitForFunction(() => !document.querySelector('[role=treegrid]').innerText.includes('冰饮上新'))
  await page.getByRole('button', { name: '回收站 1' }).click()
  await row('冰饮上新').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '放回' }).click()
  await page.getByText('回收站里没有模板').waitFor()
  await page.getByRole('button', { name: /^回收站/ }).click()
  await row('冰饮上新').waitFor()

  // A file that is none is refused in words; a good one comes in beside the first.
  await writeFile(join(dir, 'newer.json'), '{"qingdan": "template", "version": 9}')
  await control({ answers: [join(dir, 'newer.json')] })
  await page.getByRole('button', { name: '导入模板' }).click()
  await toast(page, '由更新版本的清单导出').waitFor()
  await control({ answers: [file] })
  await page.getByRole('button', { name: '导入模板' }).click()
  await toast(page, '模板已导入').waitFor()
  await until(async () => (await templates()).length === 2)
  await page.waitForFunction(() => document.querySelector('[role=treegrid]').innerText.split('冰饮上新').length === 3)

  // People: from the sample into the library, and into the new campaign.
  await page.getByRole('link', { name: '人员' }).click()
  await page.getByText('还没有人员').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '从活动收入' }).click()
  await dialog
    .getByRole('combobox', { name: '活动' })
    .or(dialog.getByRole('textbox', { name: '活动' }))
    .first()
    .click()
  await page.getByRole('option', { name: /夏日冰爽节/ }).click()
  await dialog.getByRole('checkbox', { name: /苏冉/ }).waitFor()
  await accessible(page)
  for (const box of (await dialog.getByRole('checkbox').all()).slice(2)) await box.uncheck()
  await dialog.getByRole('button', { name: '收入 2 条' }).click()
  const people = page.getByRole('treegrid', { name: '人员' })
  await people.getByRole('gridcell', { name: '苏冉' }).first().click()
  await page.getByRole('complementary').getByText('用在哪些活动').waitFor()
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /夏日冰爽节/ })
    .waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '加入活动' }).click()
  await dialog
    .getByRole('combobox', { name: '活动' })
    .or(dialog.getByRole('textbox', { name: '活动' }))
    .first()
    .click()
  await page.getByRole('option', { name: '秋日上新' }).click()
  await accessible(page)
  await dialog.getByRole('button', { name: '加入', exact: true }).click()
  await toast(page, '从资料库加入“苏冉”').waitFor()
  const added = (await show(made)).people.find((x) => x.name === '苏冉')
  assert.ok(added.source && added.phone === '139 0000 0102')
  await page.getByRole('complementary').getByRole('link', { name: '秋日上新' }).waitFor()

  // Nothing of it is a campaign: neither the list nor search knows the templates.
  await rail.getByRole('link', { name: '活动', exact: true }).click()
  await page
    .getByRole('treegrid', { name: '活动' })
    .getByRole('row', { name: /秋日上新/ })
    .waitFor()
  assert.doesNotMatch(await page.getByRole('treegrid', { name: '活动' }).innerText(), /冰饮上新/)
  assert.equal((await show(sample)).campaign.template, false)
})

await journey(
  async (page) => {
    const { keyboard } = page
    const { press, say } = hand(page)
    const dialog = page.getByRole('dialog')
    await inEnglish(page)

    // A built-in template copied, edited, and a campaign made of it.
    await press('Control+4')
    const list = page.getByRole('treegrid', { name: 'Templates' })
    const at = (title) => list.locator('[role=row][aria-selected=true]', { hasText: title }).waitFor()
    await list.waitFor()
    await list.focus()
    await press('End', 'ArrowUp')
    await at('On-site salon')
    await press('c')
    await dialog.getByRole('textbox', { name: 'Template' }).waitFor()
    await accessible(page)
    await press('Control+a')
    await keyboard.type('Roof-top salon')
    await press('Enter')
    await at('Roof-top salon')
    await dialog.waitFor({ state: 'hidden' })
    await accessible(page)
    const roof = (await templates()).find((x) => x.name === 'Roof-top salon')
    assert.equal(roof.tasks, 92)
    await list.focus()
    await press('r')
    await dialog.getByRole('textbox', { name: 'Template' }).waitFor()
    await keyboard.type('Terrace salon')
    await press('Enter')
    await at('Terrace salon')
    await dialog.waitFor({ state: 'hidden' })
    await list.focus()
    await press('Enter')
    await checklist(page)
    await page.getByText('You are editing a template').waitFor()
    await accessible(page)
    await press('Alt+ArrowLeft')
    await at('Terrace salon')
    await list.focus()
    await press('u')
    await dialog
      .getByRole('textbox', { name: 'Campaign name' })
      .or(dialog.getByRole('textbox').first())
      .first()
      .waitFor()
    await keyboard.type('July salon')
    await press('Tab')
    await keyboard.type('2026-07-04')
    await press('Enter')
    await overview(page)
    const july = await show('July salon')
    assert.equal(july.periods.find((p) => p.kind === 'live').starts, '2026-07-04')
    assert.equal(july.campaign.scenario, 'salon')

    // From within a campaign, by its name in the palette; taken back by undo.
    await say('save as template')
    await dialog.getByRole('textbox', { name: 'Template' }).waitFor()
    await press('Enter')
    await at('July salon') // a moment before the dialog goes, which keeps keys to itself
    await dialog.waitFor({ state: 'hidden' })
    await press('Control+z')
    await until(async () => !(await templates()).some((x) => x.name === 'July salon'))
    await page.waitForFunction(() => !document.querySelector('[role=treegrid]').innerText.includes('July salon'))

    // Partners, written as in any list.
    await press('Alt+3')
    const partners = page.getByRole('treegrid', { name: 'Partners' })
    await partners.waitFor()
    await keyboard.type('Lan’an Plaza')
    await press('Tab')
    await keyboard.type('venue')
    await press('Enter')
    await partners.getByRole('gridcell', { name: 'Lan’an Plaza' }).first().waitFor()
    await page.getByText('1 partner').first().waitFor()
    await accessible(page)

    // Two of them into a campaign: what is added are the rows selected at the press, however fast.
    await keyboard.type('Kiln Press')
    await press('Enter')
    await page.getByText('2 partners').first().waitFor()
    await press('ArrowUp', 'Shift+ArrowUp', 'Control+l')
    await dialog.getByRole('heading', { name: 'Add 2 to a campaign' }).waitFor()
  },
  { locale: 'en' },
)
