// What is mine in all campaigns: before anybody has given a name, with nothing to do, and with tasks of two campaigns; one
// ticked and opened again, somebody else's, into the campaign and back. In Chinese by mouse, then in English by the
// keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, control, hand, inEnglish, journey, overview, toast, until } from './lib/journey.mjs'
import { create, edit, show } from './lib/sheet.mjs'

const me = '苏冉'

/** The open tasks of somebody in a campaign, soonest first. */
async function openOf(id, name) {
  const w = await show(id)
  const person = w.people.find((p) => p.name === name).id
  return w.tasks.filter((x) => x.owner === person && x.state !== 'done').sort((a, b) => (a.due < b.due ? -1 : 1))
}

const stateOf = async (id, task) => (await show(id)).tasks.find((x) => x.id === task).state

let sample = ''
let first = null

await journey(async (page) => {
  const rail = page.getByRole('navigation', { name: '主导航' })
  const list = page.getByRole('treegrid', { name: '我的任务' })
  const row = (title) => list.getByRole('row', { name: title })
  const foot = page.getByRole('contentinfo')

  // Nobody has said who they are.
  await page.getByText('看一个筹备中的示例活动').waitFor()
  await rail.getByRole('link', { name: '我的任务' }).click()
  await page.getByRole('heading', { name: '先告诉清单你是谁' }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '填写我的名字' }).click()
  const field = page.getByRole('textbox', { name: '署名' })
  await field.waitFor()
  assert.ok(await field.evaluate((e) => e === document.activeElement))
  await page.keyboard.type(me)
  await page.keyboard.press('Enter')

  // A name, and nothing to do.
  await rail.getByRole('link', { name: '我的任务' }).click()
  await page.getByRole('heading', { name: '没有未完成的任务' }).waitFor()
  await page.getByText(`“${me}”`).first().waitFor()
  await accessible(page)

  // The sample, and a second campaign whose team writes the name with a space before it.
  await page.getByRole('button', { name: '回到全部活动' }).click()
  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  sample = page.url().match(/campaigns\/([^/?]+)/)[1]
  const planning = (await show(sample)).groups.find((g) => g.name === '策划组').id
  await edit(sample, create('task', 'led', { title: '订横幅', due: '2026-05-31', group: planning, stage: 'plan' }))
  const other = await command('new', '春茶品鉴会', '--template', 'blank', '--live', '2026-06-20')
  await edit(
    other,
    create('person', 'p', { name: ` ${me} ` }),
    create('task', 'late', { title: '茶席布置', due: '2026-05-20', due_time: '09:00', owner: 'p', state: 'doing' }),
    create('task', 'undated', { title: '茶单终稿', owner: 'p' }),
    create('task', 'waits', { title: '茶单付印', due: '2026-12-01', owner: 'p' }),
    create('dependency', 'd', { task: 'waits', on: 'undated' }),
  )
  await rail.getByRole('link', { name: '我的任务' }).click()
  await row('茶席布置').waitFor()
  const mine = await openOf(sample, me)
  const open = mine.length + 4
  await foot.getByText(`未完成 ${open}`).waitFor()
  for (const [group, title] of [
    ['逾期', '茶席布置'],
    ['本周内', '订横幅'],
    ['以后', '茶单付印'],
    ['未定日期', '茶单终稿'],
  ]) {
    await list.getByRole('row', { name: new RegExp(`^${group} \\d`) }).waitFor()
    await row(title).waitFor()
  }
  assert.doesNotMatch(await list.innerText(), /NaN|undefined/)
  assert.match(await row('茶席布置').innerText(), /春茶品鉴会\s+5月20日 周三 09:00\s+D-31\s+晚 6 天/)
  assert.match(await row('茶单付印').innerText(), /D\+164\s+等前置/)
  assert.match(await row('订横幅').innerText(), /无人认领\s+[\s\S]*策划组/)
  await accessible(page)

  // Ticked, it stays in its place; its tick is one step; opened again, it is in progress as before.
  await row('茶席布置').getByRole('checkbox').click()
  await page.getByRole('button', { name: /^撤销 勾选“茶席布置”/ }).waitFor()
  assert.equal(await stateOf(other, 'late'), 'done')
  await foot.getByText(`未完成 ${open - 1}`).waitFor()
  assert.ok(await row('茶席布置').getByRole('checkbox').isChecked())
  await accessible(page)
  await row('茶席布置').getByRole('checkbox').click()
  await until(async () => (await stateOf(other, 'late')) === 'doing')
  await foot.getByText(`未完成 ${open}`).waitFor()
  await row('茶席布置').getByRole('checkbox').click()
  await page.getByRole('button', { name: /^撤销 勾选“茶席布置”/ }).click()
  await until(async () => (await stateOf(other, 'late')) === 'doing')
  await page.waitForFunction(() => document.querySelectorAll('[role=row] input:checked').length === 0)

  // A tick that Go refuses is not there.
  await control({ fault: { call: 'Edits.Apply', error: { code: 'internal', message: '这一次没写成' } } })
  await row('茶席布置').getByRole('checkbox').click()
  await toast(page, '这一次没写成').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('[role=row] input:checked').length === 0)

  // Ticked and left: it is gone.
  await row('茶单终稿').getByRole('checkbox').click()
  await page.getByRole('button', { name: /^撤销 勾选“茶单终稿”/ }).waitFor()
  await rail.getByRole('link', { name: '日历' }).click()
  await page.getByRole('heading', { level: 1, name: '日历' }).waitFor()
  await rail.getByRole('link', { name: '我的任务' }).click()
  await row('茶席布置').waitFor()
  assert.equal(await row('茶单终稿').count(), 0)
  assert.match(await row('茶单付印').innerText(), /未开始/, 'it waits for nothing any more')

  // What nobody owns in a group one leads, and words.
  const rows = () => list.locator('[aria-level="2"]')
  await page.getByRole('button', { name: '所带小组无人认领 1' }).click()
  await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="2"]').length === 1)
  await row('订横幅').waitFor()
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('textbox', { name: '筛选' }).fill('没有的')
  await page.getByText('没有符合筛选的任务').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '清除' }).click()
  await page.waitForFunction((n) => document.querySelectorAll('[role=row][aria-level="2"]').length >= n, 4)
  assert.equal(await rows().count(), open - 1)

  // Somebody else's, and back.
  const whose = page.getByLabel('看谁的任务')
  const chen = await openOf(sample, '陈𬭎')
  await whose.selectOption({ label: `陈𬭎 · ${chen.length}` })
  await page.getByRole('heading', { level: 1, name: '陈𬭎的任务' }).waitFor()
  const his = page.getByRole('treegrid', { name: '陈𬭎的任务' })
  await his.getByRole('row', { name: chen[0].title }).first().waitFor()
  await foot.getByText(`未完成 ${chen.length}`).waitFor()
  await accessible(page)

  // Into the campaign by a press, and back to where one was.
  first = chen[0]
  await his.getByRole('row', { name: first.title }).first().click()
  await page.waitForURL((url) => url.hash.startsWith(`#/campaigns/${sample}/`) && url.hash.includes(`row=${first.id}`))
  await page.goBack()
  await his.getByRole('row', { name: first.title }).first().waitFor()
  await whose.selectOption('')
  await row('茶席布置').waitFor()

  // A list that cannot be read says so, and a second try helps.
  await control({ fault: { call: 'Campaigns.Owned', error: { code: 'internal', message: '读不出来一次' } } })
  await whose.selectOption({ label: `陈𬭎 · ${chen.length}` })
  await his.waitFor() // known from before
  const next = (await whose.locator('option').allTextContents()).find((o) => !/我|陈/.test(o))
  await whose.selectOption({ label: next })
  await page.getByRole('alert').getByText('读不出来一次').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('treegrid').waitFor()
})

await journey(
  async (page) => {
    const { keyboard } = page
    const { press } = hand(page)
    await inEnglish(page)
    await press('Control+2')
    const list = page.getByRole('treegrid', { name: 'My tasks' })
    const at = (title) => list.locator('[role=row][aria-selected=true]', { hasText: title }).waitFor()
    await at('茶席布置')
    const other = JSON.parse(await command('list', '--json')).find((c) => c.name === '春茶品鉴会').id

    // Space ticks the row one is at; it stays, and the next key goes on from it.
    await press('Space')
    await until(async () => (await stateOf(other, 'late')) === 'done')
    await at('茶席布置')
    await accessible(page)
    await press('Control+z')
    await until(async () => (await stateOf(other, 'late')) === 'doing')
    await page.waitForFunction(() => document.querySelectorAll('[role=row] input:checked').length === 0)

    // A space typed into the filter is a space.
    await press('Control+f')
    await keyboard.type('茶单 付')
    await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="2"]').length === 1)
    await press('Tab')
    await at('茶单付印')
    assert.equal(await stateOf(other, 'waits'), 'todo')
    await press('Enter')
    await page.waitForURL((url) => url.hash.includes(`/campaigns/${other}/`) && url.hash.includes('row=waits'))
    await press('Alt+ArrowLeft')
    await at('茶单付印')

    // Somebody else's by the keys of the field; a group folds.
    await press('Control+f', 'Escape', 'w')
    const whose = page.getByLabel('Whose tasks')
    await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT')
    await press('End')
    const last = (await whose.locator('option').allTextContents()).at(-1).split(' · ')[0]
    await page.getByRole('heading', { level: 1, name: `${last}’s tasks` }).waitFor()
    await page.getByRole('treegrid', { name: `${last}’s tasks` }).waitFor()
    assert.ok(await whose.evaluate((e) => e === document.activeElement), 'the field keeps the keys')
    await accessible(page)
    await press('Home')
    await at('茶席布置')
    await list.focus()
    await press('ArrowLeft', 'ArrowLeft')
    await list.getByRole('row', { name: /^Overdue/, expanded: false }).waitFor()
    await press('ArrowRight', 'ArrowDown')
    await at('茶席布置')
  },
  { locale: 'en' },
)
