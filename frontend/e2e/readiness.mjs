// How ready a campaign is: the badge in its header, the findings and the way from each to the place that puts it right, the
// overview's blocks, the list of campaigns, and the rules tuned in the settings. In Chinese by mouse, then in English by the
// keyboard alone.
import assert from 'node:assert/strict'
import { accessible, checklist, command, hand, inEnglish, journey, overview, until } from './lib/journey.mjs'
import { edit, patch, show } from './lib/sheet.mjs'

const ready = async (id) => JSON.parse(await command('readiness', id, '--json'))

await journey(async (page) => {
  const badge = page.getByRole('banner').or(page.locator('header')).getByRole('link', { name: /^就绪/ })
  const list = page.getByRole('treegrid', { name: '就绪检查' })
  const row = (words) => list.getByRole('row', { name: words })
  const bar = page.getByRole('region', { name: '这一项问题' })
  const nav = page.getByRole('navigation', { name: '各部分' })

  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  const sample = page.url().match(/campaigns\/([^/?]+)/)[1]
  const w = await show(sample)

  // The header, the sections and the overview say how ready it is, and where the money is.
  await badge.getByText('2 项阻断').waitFor()
  assert.match(await badge.innerText(), /91[\s\S]*2[\s\S]*4/)
  await nav.getByText('4 项提醒').waitFor({ state: 'attached' })
  await page.getByText('23 条规则 · 21 条通过').waitFor()
  await page.getByText('批准总额 ¥860,000').waitFor()
  await page.getByText('¥103,200').waitFor() // the reserve, 12%
  await accessible(page)

  // Badge, findings, filter, grouping, what holds.
  await badge.click()
  await list.waitFor()
  await page.waitForURL(/\/readiness$/)
  await row('磐盾安保').waitFor()
  await page.getByRole('region', { name: '问题详情' }).getByText('合作方合同').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: /^提醒 ?4/ }).click()
  await row('磐盾安保').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /^提醒 ?4/ }).click()
  await page.getByText('按阶段', { exact: true }).click()
  await row(/^执行落地/).waitFor()
  await row(/^通过/).click()
  await row('时段衔接').click()
  await page.getByRole('heading', { name: '时段衔接' }).waitFor()
  await accessible(page)

  // To the task that is late: ticked, it is put right, and the way goes on to the next.
  const late = w.tasks.find((x) => x.title.startsWith('冰块'))
  await row(late.title).getByRole('button', { name: '清单' }).click()
  await checklist(page)
  await bar.getByText(late.title).waitFor()
  await page.locator('[role=row][aria-current], [role=row] [aria-selected=true]').first().waitFor()
  await edit(sample, patch('task', late.id, { state: 'done' }))
  await bar.getByText('已解决').waitFor()
  await badge.getByText('3 项提醒').waitFor()
  await accessible(page)
  await bar.getByRole('button', { name: '下一项' }).click()
  await bar.getByText(/^\d\/5$/).waitFor()
  await bar.getByRole('button', { name: '关闭' }).click()
  await bar.waitFor({ state: 'hidden' })

  // A rule that this agency does not want is switched off, and the switching taken back.
  await badge.click()
  await row('现场人员招募与排班').click()
  await page.getByRole('button', { name: '调整这条规则' }).click()
  const off = page.getByRole('checkbox', { name: '无逾期任务' })
  await off.uncheck()
  await page.getByText('已关闭').waitFor()
  await page.goBack()
  await badge.getByText('2 项阻断').waitFor()
  await badge.getByText('95').waitFor() // 21 of 22
  await row(/^不适用/).click()
  await row('无逾期任务').getByText('已在设置中关闭').waitFor()
  await page.getByRole('button', { name: /^撤销/ }).click()
  await badge.getByText('3 项提醒').waitFor()

  // The overview leads to the place too, and to the cell that is meant.
  await nav.getByRole('link', { name: '总览' }).click()
  await overview(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /磐盾安保/ })
    .click()
  await bar.getByText('合同还没签').waitFor()
  await page.locator('[role=gridcell][data-cursor]', { hasText: '已发出' }).waitFor()

  // Everything is put right.
  await edit(
    sample,
    ...w.partners.map((p) => patch('partner', p.id, { status: 'signed' })),
    ...w.tasks.filter((x) => x.due && x.due < '2026-05-26').map((x) => patch('task', x.id, { state: 'done' })),
  )
  await bar.getByText('已解决，全部规则都通过了').waitFor()
  await badge.getByText('全部通过').waitFor()
  await nav.getByRole('link', { name: '总览' }).click()
  await page.getByText('适用的规则全部通过').waitFor()
  await badge.click()
  await page.getByText('内容或日期一变，这里会重新检查').waitFor()
  assert.equal((await ready(sample)).findings.length, 0)
  await accessible(page)
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '活动' }).click()
  await page.getByRole('treegrid').getByText('100', { exact: true }).waitFor()
})

await journey(
  async (page) => {
    const { press, tabTo } = hand(page)
    const badge = page.locator('header').getByRole('link', { name: /^Ready/ })
    const list = page.getByRole('treegrid', { name: 'Readiness' })
    const current = list.locator('[aria-selected=true]')
    const bar = page.getByRole('region', { name: 'This finding' })
    await inEnglish(page)
    const id = await command('new', 'Iced tea', '--template', 'launch', '--live', '2026-06-16', '--lang', 'en')
    await page.goto(new URL(`#/campaigns/${id}/checklist`, page.url()).href)
    await page.reload()
    await checklist(page)
    const { findings, blockers, holds, applies } = await ready(id)
    const inTurn = [
      ...findings.filter((f) => f.severity === 'blocker'),
      ...findings.filter((f) => f.severity === 'warning'),
    ]
    const count = findings.length
    assert.ok(blockers > 2 && count > 20)
    await badge.getByText(`${blockers} blockers`).waitFor({ state: 'attached' })

    // F8 from finding to finding, from within the grid, forwards, backwards, and round.
    await press('F8')
    await bar.getByText(`1/${count}`).waitFor()
    await bar.getByText(inTurn[0].text).waitFor()
    await press('F8')
    await bar.getByText(`2/${count}`).waitFor()
    await press('Shift+F8', 'Shift+F8')
    await bar.getByText(`${count}/${count}`).waitFor()
    await press('F8', 'F8')

    // The list: moved through, a finding of a task opened, its cell is where the cursor is.
    await press('Control+F8')
    await list.waitFor()
    await page.getByText(`${holds} of ${applies} rules hold`).waitFor()
    await current.getByText(inTurn[1].title).waitFor() // where the walk is
    await press('b')
    await page.waitForURL(/only=blocker/)
    await press('Control+f')
    await page.getByPlaceholder('What, reason, rule').waitFor()
    const task = findings.find((f) => f.kind === 'task' && f.field === 'owner')
    await page.keyboard.type(task.title)
    await list.getByRole('row', { name: task.title }).first().waitFor()
    await press('Tab') // from the field on to the list
    await tabTo(list)
    await press('Home', 'ArrowDown')
    await current.getByText(task.text).waitFor()
    await press('Enter')
    await checklist(page)
    await bar.getByText(task.title).waitFor()
    const cell = () =>
      page.evaluate(() => {
        const at = document.activeElement?.getAttribute('aria-activedescendant')
        const e = at && document.getElementById(at)
        return e && `${e.closest('[role=row]').textContent} | ${e.getAttribute('aria-colindex')}`
      })
    await until(async () => (await cell())?.includes(task.title))
    const head = page.getByRole('columnheader', { name: 'Owner' })
    const owner = await head.getAttribute('aria-colindex')
    assert.ok((await cell()).endsWith(` | ${owner}`), `${await cell()}, not in column ${owner}`)
    await page.keyboard.type('Bo Lin') // nobody of the team yet
    await press('Enter')
    await bar.getByText('put right').waitFor()
    assert.equal((await ready(id)).findings.length, count - 1)

    // The palette knows the way.
    await press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('open readiness')
    await page.getByRole('option', { name: /^Open readiness/ }).waitFor()
    await press('Enter')
    await list.waitFor()

    // A rule is tuned: what cannot be stays in the field and says why.
    await page.goto(new URL(`#/campaigns/${id}/readiness?rule=budget.reserve`, page.url()).href)
    await current.getByText('Reserve', { exact: true }).waitFor()
    await press('t')
    const most = page.getByLabel('Reserve, at most', { exact: true })
    await most.waitFor()
    const on = page.getByRole('checkbox', { name: 'Reserve', exact: true })
    assert.ok(await on.evaluate((e) => e === document.activeElement), 'the rule asked for has the focus')
    await tabTo(most)
    await press('Control+a')
    await page.keyboard.type('ten')
    await press('Enter')
    await page.getByText('Enter a percentage with two decimals at most').waitFor()
    await press('Control+a')
    await page.keyboard.type('9')
    await press('Enter')
    await page.getByText('“Reserve, at most” cannot be less than “Reserve, at least”').waitFor()
    await accessible(page)
    await press('Escape')
    assert.equal(await most.inputValue(), '15')
    await press('Control+a')
    await page.keyboard.type('18')
    await press('Enter')
    await page.getByText('standard 15%').waitFor()
    await page.getByText(/^The reserve is 10% to 18%/).waitFor()

    // To a blocker by arrow, off by Space, and back to the standard whole.
    await tabTo(on, 'Shift+Tab')
    await press('Tab', 'ArrowLeft')
    await page.getByText('standard Warning').waitFor()
    await press('Shift+Tab', ' ')
    await page.getByText('Off', { exact: true }).waitFor()
    const back = page.getByRole('button', { name: '“Reserve” back to standard' })
    await tabTo(back)
    await press('Enter')
    await back.waitFor({ state: 'hidden' })
    assert.equal(await most.inputValue(), '15')
    await accessible(page)
    await press('Control+z') // as it was
    await page.getByText('Off', { exact: true }).waitFor()
    assert.equal(await most.inputValue(), '18')
  },
  { locale: 'en-GB' },
)
