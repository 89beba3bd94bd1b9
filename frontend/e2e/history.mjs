// What was done to the sample, step by step: what a step changed, one taken back, a moment returned to and left again,
// what was deleted put back, and a campaign that goes to the trash and comes out. In Chinese by mouse, then in English by
// the keyboard alone.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { accessible, command, control, hand, inEnglish, journey, overview, toast, until } from './lib/journey.mjs'
import { edit, patch, remove, show } from './lib/sheet.mjs'

const names = async () => JSON.parse(await command('list', '--json')).map((c) => c.name)

/** Row by row, what the panel says of a step: "修改 任务 海报", then its fields. */
const told = (panel) =>
  panel.locator('li').evaluateAll((rows) =>
    rows.map((r) => {
      const text = (e) =>
        e.innerText
          .replace(/\s*→\s*改为\s*/, ' → ')
          .replace(/\s+/g, ' ')
          .trim()
      return [text(r.querySelector('h4')), ...[...r.querySelectorAll('dl > div')].map(text)]
    }),
  )

let id = ''
let name = ''

await journey(async (page) => {
  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  id = page.url().match(/campaigns\/(.+)\/overview/)[1]
  const before = await show(id)
  name = before.campaign.name
  const group = (x) => before.groups.find((g) => g.id === x).name
  const [first, second] = before.tasks.filter((x) => x.state !== 'done' && x.group && x.due)

  // A tick on the overview, a change beside the window by a colleague, and both stand in the history.
  await page.getByRole('checkbox').first().click()
  await page.getByRole('button', { name: /^撤销 勾选/ }).waitFor()
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('textbox', { name: '署名' }).fill('周可')
  await page.keyboard.press('Enter')
  await until(() => page.evaluate(async () => (await window.go.app.Preferences.Get()).name === '周可'))
  await page.getByRole('button', { name: '后退' }).click()
  await overview(page)
  const elsewhere = before.groups.find((g) => g.id !== second.group)
  const money = before.budget_lines[0]
  await edit(
    id,
    patch('task', second.id, { due: '2026-12-24', group: elsewhere.id, milestone: !second.milestone, stage: 'review' }),
    patch('budget_line', money.id, { paid: 123450 }),
  )
  await page.getByRole('button', { name: '历史' }).click()
  await page.waitForURL(/\/history$/)
  const list = page.getByRole('treegrid', { name: '历史' })
  const panel = page.getByRole('region', { name: '这一步改了什么' })
  const step = (words) => list.getByRole('row', { name: words })
  await panel.getByRole('heading', { name: '改动 2 行' }).waitFor()
  await panel.getByRole('listitem').first().waitFor()
  const sign = (on) => (on ? '是' : '否')
  const stages = { plan: '策划筹备', execute: '执行落地', review: '复盘总结' }
  const [taskRow, budgetRow] = await told(panel)
  assert.equal(taskRow[0], `修改 任务 ${second.title}`)
  for (const field of [
    `阶段 ${stages[second.stage]} → ${stages.review}`,
    `小组 ${group(second.group)} → ${elsewhere.name}`,
    `里程碑 ${sign(second.milestone)} → ${sign(!second.milestone)}`,
  ]) {
    assert.ok(taskRow.includes(field), `${field} of ${taskRow}`)
  }
  assert.ok(
    taskRow.some((f) => /^截止日期 \d+月\d+日 周. → 12月24日 周四$/.test(f)),
    taskRow.join(),
  )
  assert.equal(budgetRow[0], `修改 预算项 ${money.item}`)
  assert.match(budgetRow[1], /^已付 .+ → ¥1,234\.50$/)
  await accessible(page)

  // What was written over since stays when the step is taken back, and is marked before.
  await edit(id, patch('task', second.id, { due: '2026-12-25' }))
  await step(`改截止日期：${second.title}`).waitFor()
  await step('改动 2 行').click()
  await panel.getByText('标着“之后又改过”的，撤回后保持现在的样子').waitFor()
  await panel.getByRole('button', { name: /^撤回这一步/ }).click()
  await toast(page, '已撤回：改动 2 行').waitFor()
  await step('撤销：改动 2 行').waitFor()
  await step(/改动 2 行.*已撤回/).waitFor()
  const kept = (await show(id)).tasks.find((x) => x.id === second.id)
  assert.deepEqual([kept.due, kept.group, kept.stage], ['2026-12-25', second.group, second.stage])
  assert.ok(
    await panel.getByRole('button', { name: /^放回这一步/ }).isVisible(),
    'the step taken back is still at hand',
  )
  await accessible(page)

  // Put back by the toast of taking it back: to undo an undo.
  await toast(page, '已撤回：改动 2 行').getByRole('button', { name: '撤销' }).click()
  await step('重做：改动 2 行').waitFor()
  await until(async () => (await show(id)).tasks.find((x) => x.id === second.id).group === elsewhere.id)

  // Back to the moment of the tick, and from there again.
  const now = await show(id)
  await step(/^\d\d:\d\d 勾选/).click()
  await panel.getByRole('button', { name: /^恢复到这一刻/ }).click()
  await toast(page, /^已恢复到 \d\d:\d\d/).waitFor()
  const then = (await show(id)).tasks.find((x) => x.id === second.id)
  assert.deepEqual([then.due, then.group], [second.due, second.group])
  await accessible(page)
  await toast(page, /^已恢复到/)
    .getByRole('button', { name: '撤销' })
    .click()
  await until(async () => (await show(id)).tasks.find((x) => x.id === second.id).due === '2026-12-25')
  assert.deepEqual((await show(id)).tasks, now.tasks)

  // A record of printing says what was printed, and stays: no other paper gets its number.
  await command('print', id, 'checklist', '--by', 'group', '--out', join(process.env.QINGDAN_DIR, 'list.pdf'))
  await control({ look: true })
  await step('打印执行清单（按小组），修订 1').click()
  await panel.getByText(/^纸已经印出去/).waitFor()
  assert.equal(await panel.getByRole('button', { name: /撤回这一步/ }).count(), 0)
  await panel.getByText('之后又改过').waitFor({ state: 'detached' })
  await accessible(page)

  // The creation is not taken back by itself: the campaign can go to the trash instead.
  await list.press('End')
  await panel.getByText(/^这一步建立了整个活动/).waitFor()
  assert.equal(await panel.getByRole('button', { name: /撤回这一步/ }).count(), 0)
  assert.ok(await panel.getByRole('button', { name: /移到回收站/ }).isVisible())
  await panel.getByText(/^还有 \d+ 行没有列出$/).waitFor()
  await accessible(page)

  // By words, by person, and what was deleted.
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('textbox', { name: '筛选' }).fill('不会有的字')
  await page.getByText('没有符合筛选的步骤').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '清除' }).click()
  await page.getByLabel('按人筛选').selectOption('林若溪')
  await step('重做').first().waitFor({ state: 'detached' })
  await step('加入示例活动').waitFor()
  await page.getByLabel('按人筛选').selectOption('')
  await edit(id, remove('task', first.id), remove('task', second.id))
  await page.getByRole('button', { name: '已删除 1' }).click()
  await panel.getByRole('heading', { name: '删除 2 行' }).waitFor()
  await accessible(page)
  await panel.getByRole('button', { name: /^放回删除的内容/ }).click()
  await page.getByText('没有删掉了还没放回的内容').waitFor()
  assert.deepEqual((await show(id)).tasks, now.tasks)
  await accessible(page)
  await page.getByRole('button', { name: '清除' }).click()
  await step('撤销：删除 2 行').waitFor()

  // Of one row: all that was done to it and to what it owns, by its name; without that, everything again.
  await page.goto(new URL(`#/campaigns/${id}/overview`, page.url()).href)
  await overview(page)
  await page.goto(new URL(`#/campaigns/${id}/history?row=${second.id}`, page.url()).href)
  const chip = page.getByRole('button', { name: `“${second.title}”的改动` })
  await chip.waitFor()
  await step(second.title).first().waitFor()
  await page.waitForFunction(() => !document.body.innerText.includes('打印执行清单'))
  await accessible(page)
  await chip.click()
  await step('打印执行清单（按小组），修订 1').waitFor()

  // A page of history that cannot be read says so, and a second try helps.
  await control({ fault: { call: 'Edits.Step', error: { code: 'internal', message: '出错了一次' } } })
  await step('加入示例活动').click()
  await panel.getByRole('alert').getByText('出错了一次').waitFor()
  await panel.getByRole('button', { name: '重试' }).click()
  await panel.getByText(/^这一步建立了整个活动/).waitFor()

  // The campaign goes to the trash and comes out.
  await panel.getByRole('button', { name: /移到回收站/ }).click()
  await page.waitForURL(/#\/campaigns$/)
  await page.getByRole('button', { name: '回收站 1' }).waitFor()
  assert.deepEqual(await names(), [])
  await accessible(page)
  await page.getByRole('button', { name: '回收站 1' }).click()
  const trash = page.getByRole('treegrid', { name: '回收站' })
  await trash.getByRole('row', { name }).dblclick()
  await page.getByText('这个活动在回收站里').waitFor()
  await accessible(page)
  await page.goBack()
  await trash.getByRole('row', { name }).waitFor()
  await accessible(page)
  await trash.getByRole('button', { name: `“${name}”的操作` }).click()
  await page.getByRole('menuitem', { name: /^放回/ }).click()
  await page.getByText('回收站是空的').waitFor()
  await accessible(page)
  assert.deepEqual(await names(), [name])
  await page.getByRole('button', { name: /^撤销 从回收站放回/ }).click()
  await trash.getByRole('row', { name }).waitFor()
  await page.getByRole('button', { name: /^重做 从回收站放回/ }).click()
  await page.getByText('回收站是空的').waitFor()
  await page.getByRole('button', { name: '回到全部活动' }).click()
  await page.getByRole('treegrid', { name: '活动' }).getByRole('row', { name }).waitFor()
})

await journey(
  async (page) => {
    const { keyboard } = page
    const { press, say } = hand(page)
    await page.getByRole('link', { name: '活动', exact: true }).waitFor()
    await press('Control+1')
    await page.getByRole('treegrid', { name: '活动' }).getByRole('row', { name }).waitFor()
    await inEnglish(page)
    const campaigns = page.getByRole('treegrid', { name: 'Campaigns' })
    await campaigns.getByRole('row', { name }).waitFor()
    await press('Enter')
    await overview(page)
    await page.getByText('Overdue').first().waitFor()
    await say('history')
    await page.waitForURL(/\/history$/)
    const list = page.getByRole('treegrid', { name: 'History' })
    const panel = page.getByRole('region', { name: 'What the step changed' })
    /** A step stands in the panel, with what it changed: until that is read nothing is done with it. */
    const title = async (words) => {
      await panel.getByRole('heading', { level: 3, name: words }).waitFor()
      await panel.getByRole('heading', { level: 4 }).first().waitFor()
    }

    // To the change of two rows, among what came after it; taken back, and put back.
    await title(`put “${name}” back from trash`)
    await press('Control+f')
    await keyboard.type('change 2')
    await title(/change 2 rows$/)
    await page.waitForFunction(
      () => document.querySelectorAll('[role=treegrid] [role=row][aria-level="2"]').length === 3,
    )
    await press('Escape', 'Control+f')
    await keyboard.type('undo change 2')
    await page.waitForFunction(
      () => document.querySelectorAll('[role=treegrid] [role=row][aria-level="2"]').length === 1,
    )
    await title('undo: change 2 rows')
    await panel.getByText('taken back').waitFor()
    await accessible(page)
    await press('Tab') // out of the field, on to the list
    await press('p')
    await toast(page, 'Put back: undo: change 2 rows').waitFor()
    await until(async () => (await show(id)).budget_lines[0].paid !== 123450)
    await panel.getByText('taken back').waitFor({ state: 'hidden' })
    await press('u')
    await toast(page, 'Took back: undo: change 2 rows').waitFor()
    await until(async () => (await show(id)).budget_lines[0].paid === 123450)

    // Into the panel and out of it; the day folds.
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'SECTION')
    await press('Escape', 'ArrowLeft', 'ArrowLeft')
    await list.getByRole('row', { expanded: false }).waitFor()
    await panel.getByText('Select a step to see what it changed').waitFor()
    await accessible(page)
    await press('ArrowRight', 'ArrowDown')
    await title('undo: change 2 rows')

    // What was deleted, put back.
    await press('Control+f', 'Escape')
    const gone = (await show(id)).tasks[0]
    await edit(id, remove('task', gone.id))
    await press('d')
    await title(`delete “${gone.title}”`)
    await press('p')
    await page.getByText('Nothing that was deleted waits to be put back').waitFor()
    assert.ok((await show(id)).tasks.some((x) => x.id === gone.id))
    await press('d')
    await list.getByRole('row', { name: `undo: delete “${gone.title}”` }).waitFor()

    // A history longer than a page comes as one goes down it.
    await page.evaluate(async (row) => {
      for (let n = 0; n < 100; n++) {
        await window.go.app.Edits.Apply(row, [{ op: 'patch', kind: 'campaign', row, set: { notes: `note ${n}` } }])
      }
    }, id)
    await press('Home')
    await page.getByText('100 listed').waitFor()
    await press('End')
    await page.getByText('100 listed').waitFor({ state: 'hidden' })

    // The creation: the campaign goes to the trash by its key, and comes back by another.
    await press('End')
    await panel.getByText(/^This step made the campaign/).waitFor()
    await press('Delete')
    await page.waitForURL(/#\/campaigns$/)
    await page.getByText('No campaigns yet').waitFor()
    await accessible(page)
    await say('trash')
    const trash = page.getByRole('treegrid', { name: 'Trash' })
    await trash.getByRole('row', { name }).waitFor()
    await press('p')
    await page.getByText('The trash is empty').waitFor()
    await press('Escape')
    await campaigns.getByRole('row', { name }).waitFor()
    assert.deepEqual(await names(), [name])
    await press('Delete')
    await toast(page, `Moved “${name}” to trash`).last().waitFor()
    await press('Control+z')
    await campaigns.getByRole('row', { name }).waitFor()
    assert.deepEqual(await names(), [name])
  },
  { locale: 'en' },
)
