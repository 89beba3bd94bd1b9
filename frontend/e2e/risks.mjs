// Risks: chosen, moved and filtered in the matrix, planned in the list and beside it, taken over from suggestions and made
// of the worries of a pre-mortem. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, control, hand, inEnglish, journey, overview, toast, words } from './lib/journey.mjs'
import { edit, show, stored } from './lib/sheet.mjs'

const score = (r) => r.likelihood * r.impact
const byScore = (risks) => risks.toSorted((a, b) => score(b) - score(a)).map((r) => r.name)

let blank = ''

await journey(async (page) => {
  const t = await words('zh')
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  await page
    .getByRole('navigation', { name: t('ui.sections') })
    .getByRole('link', { name: '风险' })
    .click()
  const list = page.getByRole('treegrid', { name: '风险' })
  const matrix = page.getByRole('group', { name: '风险矩阵' })
  const card = page.getByRole('region', { name: '预案卡' })
  const foot = page.getByRole('contentinfo')
  await list.waitFor()
  const names = () =>
    list
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((r) => r.querySelector('[aria-colindex="1"]')?.textContent))
  const rows = async () => (await names()).filter((n) => n && n !== t('ui.risks.add'))
  const { risks } = await show(id)
  const [first, second] = risks
  const at = (r, n) => matrix.getByRole('button', { name: new RegExp(`^风险 ${n}：${r.name}，得分 ${score(r)}$`) })
  const cell = (l, i) => matrix.locator(`[data-cell="${l}x${i}"]`)

  // As drawn: a chip for each, the worst first, what the form asks for covered, the plan of the risk at hand.
  assert.equal(await matrix.locator('[data-risk]').count(), risks.length)
  assert.deepEqual(await rows(), byScore(risks))
  await card.getByText(first.trigger).waitFor()
  for (const what of ['天气 1', '系统故障 2', '人流过低 1', '负面舆情 1']) {
    await page.getByRole('button', { name: what }).waitFor()
  }
  await foot.getByText('最高分').waitFor()
  assert.doesNotMatch(await page.locator('main').innerText(), /NaN|undefined/)
  await accessible(page)

  // A press on a chip chooses its risk in list and card.
  await at(second, 2).click()
  await list.locator('[role=row][data-at]', { hasText: second.name }).waitFor()
  await card.getByText(second.response.split('\n')[0]).waitFor()

  // Dragged to another cell it is another score: one step. Escape in between leaves it.
  const drag = async (n, to, end) => {
    const from = await at(risks[n - 1], n).boundingBox()
    const box = await to.boundingBox()
    await page.mouse.move(from.x + 5, from.y + 5)
    await page.mouse.down()
    await page.mouse.move(box.x + 30, box.y + 12, { steps: 4 })
    await end()
  }
  await drag(2, cell(1, 1), async () => {
    await page.keyboard.press('Escape')
    await page.mouse.up()
  })
  await drag(2, cell(5, 5), () => page.mouse.up())
  await stored(id, (b) => score(b.risks[1]) === 25)
  await cell(5, 5).getByRole('button', { name: '得分 25' }).last().waitFor()
  await page.getByRole('button', { name: `撤销 修改“${second.name}”` }).click()
  await stored(id, (b) => score(b.risks[1]) === score(second))

  // A cell, a category, and how bad: each shows its own.
  await cell(3, 5)
    .locator('> button')
    .click({ position: { x: 8, y: 8 } })
  const there = risks.filter((r) => r.likelihood === 3 && r.impact === 5)
  await page.getByRole('button', { name: `可能 × 灾难 ${there.length}` }).waitFor()
  assert.deepEqual(await rows(), byScore(there))
  await accessible(page)
  await page.getByRole('button', { name: `可能 × 灾难 ${there.length}` }).click()
  const high = risks.filter((r) => score(r) >= 15)
  await page.getByText(`≥ 15 分 · ${high.length}`).click()
  await page.waitForFunction(
    (n) => document.querySelectorAll('[role=treegrid] [role=row][aria-level]').length <= n + 2,
    high.length,
  )
  assert.deepEqual(await rows(), byScore(high))
  await page.getByText(`全部 ${risks.length}`).click()
  await page.getByRole('button', { name: '系统故障 2' }).click()
  assert.equal((await rows()).length, 2)
  await page.getByRole('button', { name: '系统故障 2' }).first().click()

  // Not scored yet, it waits beside the matrix and its plan says what it lacks, with the way to write it.
  await page.getByRole('button', { name: '新增风险' }).click()
  await page.keyboard.type('冷链断供')
  await page.keyboard.press('Enter')
  const made = (await stored(id, (b) => b.risks.some((r) => r.name === '冷链断供'))).risks.find(
    (r) => r.name === '冷链断供',
  )
  const loose = page.getByRole('button', { name: /冷链断供，未评分$/ })
  await loose.click()
  await card.getByText('没有负责人，请指定。').waitFor()
  await list.getByText(/^缺得分、负责人/).waitFor()
  await page.getByText('预案有缺 1').waitFor()
  await accessible(page)
  {
    const from = await loose.boundingBox()
    const to = await cell(3, 4).boundingBox()
    await page.mouse.move(from.x + 5, from.y + 5)
    await page.mouse.down()
    await page.mouse.move(to.x + 30, to.y + 12, { steps: 4 })
    await page.mouse.up()
  }
  await stored(id, (b) => b.risks.some((r) => r.id === made.id && r.likelihood === 3 && r.impact === 4))
  await card.getByText('没有负责人，请指定。').locator('..').getByRole('button', { name: '去填写' }).click()
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await page.waitForFunction(() => document.activeElement?.closest('[data-field=owner]'))
  await page.keyboard.type('何苗')
  await page.keyboard.press('Enter')
  await panel.getByLabel('时限').fill('一个半小时')
  await panel.getByText('1 小时 30 分').waitFor()
  await page.keyboard.press('Enter')
  await panel.getByLabel('应对措施').fill('启用备机\n呼叫第二供应商')
  await panel.getByLabel('备注').click()
  const planned = (b) => b.risks.find((r) => r.id === made.id)
  await stored(id, (b) => planned(b).minutes === 90 && planned(b).owner && planned(b).response.includes('第二供应商'))
  await accessible(page)
  await panel.getByLabel('时限').fill('马上')
  await page.keyboard.press('Enter')
  await panel.getByRole('alert').getByText('看不懂时长“马上”').waitFor()
  await panel.getByLabel('时限').fill('3 小时')
  await page.keyboard.press('Enter')
  await stored(id, (b) => planned(b).minutes === 180)
  await page.keyboard.press('Escape')
  await card.getByText('3 小时内').waitFor()
  assert.equal(await card.getByRole('listitem').count(), 2)
  await list.getByText('到位').nth(risks.length).waitFor()

  // A campaign without risks says what belongs here, and what others of its kind plan for.
  blank = await command('new', '春茶品鉴会', '--template', 'blank', '--live', '2026-06-20')
  await edit(blank, { op: 'patch', kind: 'campaign', row: blank, set: { scenario: 'salon', form: 'offline' } })
  await page.goto(new URL(`#/campaigns/${blank}/risks`, page.url()).href)
  await page.getByText('还没有风险').waitFor()
  await page.getByRole('button', { name: '天气：还没有' }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '建议风险' }).click()
  await page.getByRole('heading', { name: '建议风险' }).waitFor()
  const boxes = page.getByRole('main').getByRole('checkbox')
  const offered = await boxes.count()
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 3, 'what it must have is chosen')
  await accessible(page)
  await page.getByLabel('讲者迟到或缺席').check()
  await page.getByRole('button', { name: '添加 4 项' }).click()
  const taken = await stored(blank, (b) => b.risks.length === 4)
  assert.deepEqual(new Set(taken.risks.map((r) => r.category)), new Set(['weather', 'traffic', 'press', 'people']))
  await page.getByRole('button', { name: `建议 ${offered - 4}` }).waitFor()
  await page.getByRole('button', { name: '撤销 新增 4 行' }).click()
  await stored(blank, (b) => b.risks.length === 0)
  await page.getByRole('button', { name: /^重做/ }).click()
  await stored(blank, (b) => b.risks.length === 4)

  // The pre-mortem: one reason after the other, by who says it.
  await page.getByRole('button', { name: '预演失败' }).click()
  await page.getByText('还没有人说').waitFor()
  await accessible(page)
  const who = page.getByRole('combobox', { name: '谁说的' })
  const why = page.getByRole('textbox', { name: '失败的原因' })
  const say = async (name, ...reasons) => {
    await who.fill(name)
    await why.click()
    for (const r of reasons) {
      await page.keyboard.type(r)
      await page.keyboard.press('Enter')
    }
  }
  await say('何苗', '茶具没到，开不了场', '排队太长，来宾走了')
  await say('赵一鸣', '茶具碎了两箱', '签到排队', '主讲人被堵在路上')
  const said = await stored(blank, (b) => b.worries.length === 5)
  assert.deepEqual(said.people.map((p) => p.name).sort(), ['何苗', '赵一鸣'].sort())
  const worries = page.getByRole('treegrid', { name: '担忧' })
  await page.getByText('5 条还没有变成风险').first().waitFor()
  await page.getByText('按人', { exact: true }).click()
  await worries.getByRole('row', { name: /赵一鸣 3/ }).waitFor()
  await page.getByText('按主题', { exact: true }).click()
  await page.getByRole('button', { name: '自动归类' }).click()
  const grouped = await stored(blank, (b) => b.worries.filter((w) => w.theme).length === 4)
  assert.deepEqual(new Set(grouped.worries.map((w) => w.theme)), new Set(['茶具', '排队', '']))
  await accessible(page)

  // A theme is named, and becomes a risk; another goes to a risk that is there; one alone becomes one too.
  await page.getByLabel('主题“茶具”的名称').fill('茶具不足')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '把“茶具不足”转为风险' }).click()
  const risky = await stored(blank, (b) => b.risks.length === 5)
  const tea = risky.risks.find((r) => r.name === '茶具不足')
  assert.deepEqual(
    risky.worries.filter((w) => w.risk === tea.id).map((w) => w.theme),
    ['茶具不足', '茶具不足'],
  )
  await page.getByRole('button', { name: '撤销 2 条担忧转为风险“茶具不足”' }).waitFor()
  await page
    .getByLabel('把“排队”归入已有风险')
    .selectOption({ label: taken.risks.find((r) => r.category === 'traffic').name })
  await stored(blank, (b) => b.worries.filter((w) => w.risk).length === 4)
  await page.getByText('1 条还没有变成风险').first().waitFor()
  await worries.getByText('主讲人被堵在路上').click()
  await control({ fault: { call: 'Risks.FromWorries', error: { code: 'internal', message: '这一次没写成' } } })
  await page.getByRole('button', { name: '把“所选担忧”转为风险' }).click()
  await toast(page, '这一次没写成').waitFor()
  await page.getByRole('button', { name: '把“所选担忧”转为风险' }).click()
  await stored(blank, (b) => b.worries.every((w) => w.risk) && b.risks.length === 6)
  await page.getByText('都已变成风险').waitFor()
  await accessible(page)

  // From the theme to its risk, which says what was feared.
  await page.getByRole('button', { name: '茶具不足', exact: true }).click()
  await card.getByText('茶具没到，开不了场；茶具碎了两箱').waitFor()
  assert.equal(await page.getByRole('button', { name: '系统故障' }).count(), 0, 'nobody asks for it on site')

  // A board that cannot be read says so, and a second try helps.
  await page.getByRole('link', { name: '总览' }).click()
  await overview(page)
  await page.reload() // where nothing asks for it
  await overview(page)
  await control({ fault: { call: 'Risks.Board', error: { code: 'internal', message: '读不出来一次' } } })
  await page
    .getByRole('navigation', { name: t('ui.sections') })
    .getByRole('link', { name: '风险' })
    .click()
  await page.getByRole('alert').getByText('读不出来一次').waitFor()
  await page.getByRole('button', { name: '重试' }).click()
  await list.waitFor()
})

await journey(
  async (page) => {
    const { keyboard } = page
    const { press, say } = hand(page)
    const focused = (test) => page.waitForFunction(test)
    await page.getByRole('treegrid').waitFor() // where one was
    await inEnglish(page)
    await page.goto(new URL(`#/campaigns/${blank}/risks`, page.url()).href)
    const list = page.getByRole('treegrid', { name: 'Risks' })
    await list.locator('[role=row][data-at]').waitFor()
    await press('Control+Home') // the worst first
    const before = await show(blank)
    const worst = before.risks.toSorted((a, b) => score(b) - score(a))[0]
    await list.locator('[role=row][data-at]', { hasText: worst.name }).waitFor()
    await focused(
      () => document.activeElement?.closest('[role=treegrid]') || document.activeElement?.tagName === 'TEXTAREA',
    )

    // Into the matrix, to the chip of the risk at hand; Alt with an arrow moves it, and the keyboard goes along.
    await press('F6')
    await focused(() => document.activeElement?.dataset.risk)
    assert.equal(await page.evaluate(() => document.activeElement.dataset.risk), worst.id)
    await press('Alt+ArrowDown', 'Alt+ArrowDown')
    await stored(blank, (b) => b.risks.find((r) => r.id === worst.id).likelihood === worst.likelihood - 2)
    assert.equal(await page.evaluate(() => document.activeElement.dataset.risk), worst.id)
    await accessible(page)
    await press('Control+z', 'Control+z')
    await stored(blank, (b) => b.risks.find((r) => r.id === worst.id).likelihood === worst.likelihood)

    // A cell filters the list; the palette shows all again.
    await press('ArrowLeft', 'ArrowRight', 'Enter')
    const all = before.risks.length
    await page.getByRole('button', { pressed: true, name: /^Likelihood/ }).waitFor()
    await page.waitForURL(/cell=/)
    await say('Show all risks')
    await page.waitForURL((url) => !url.hash.includes('cell='))
    await press('F6', 'Escape')
    await focused(() => document.activeElement?.tagName === 'TEXTAREA')

    // A new risk, and beside the list its fields, down to a limit as people say it.
    await press('Control+n')
    await keyboard.type('Power cut')
    await press('Enter')
    const made = await stored(blank, (b) => b.risks.length === all + 1)
    const risk = made.risks.find((r) => r.name === 'Power cut').id
    await press('Escape')
    await list.locator('[role=row][data-at]', { hasText: 'Power cut' }).waitFor()
    await page.getByRole('region', { name: 'Plan card' }).getByText('Power cut').waitFor()
    await press('Control+i')
    await focused(() => document.activeElement?.closest('[data-field=name]'))
    for (let i = 0; i < 12; i++) {
      if (await page.evaluate(() => document.activeElement.closest('[data-field=minutes]') !== null)) break
      await press('Tab')
    }
    await keyboard.type('1.5h')
    await page.getByText('1 h 30 min').waitFor()
    await press('Enter')
    await stored(blank, (b) => b.risks.find((r) => r.id === risk).minutes === 90)
    await accessible(page)
    await press('Escape')
    await page.getByRole('region', { name: 'Plan card' }).getByText('within 1 h 30 min').waitFor()
    await page.getByText('Nobody answers for it: choose an owner.').waitFor()

    // Suggestions by their key; one chosen with Space, added with the key of the button.
    await press('Control+j')
    await page.getByRole('heading', { name: 'Suggested risks' }).waitFor()
    for (let i = 0; i < 30; i++) {
      if (await page.evaluate(() => document.activeElement.type === 'checkbox')) break
      await press('Tab')
    }
    await press('Space')
    await page.getByRole('button', { name: 'Add 1 risk' }).waitFor()
    await accessible(page)
    await say('Add the chosen suggestions')
    await stored(blank, (b) => b.risks.length === all + 2)
    await list.waitFor()

    // The pre-mortem: the field is ready, who speaks is a Shift Tab away; a theme takes a worry by Alt with an arrow.
    await press('Control+Shift+m')
    await focused(() => document.activeElement?.placeholder?.startsWith('One reason'))
    await press('Shift+Tab')
    await keyboard.type('Bo')
    await press('Enter')
    for (const why of ['The projector died', 'Nobody had the projector cable']) {
      await keyboard.type(why)
      await press('Enter')
    }
    await stored(blank, (b) => b.worries.length === 7 && b.people.some((p) => p.name === 'Bo'))
    await say('Propose themes')
    await stored(blank, (b) => b.worries.filter((w) => w.theme === 'projector').length === 2)
    await accessible(page)
    await say('Go to the themes')
    await focused(() => document.activeElement?.closest('[data-themes]'))
    for (let i = 0; i < 30; i++) {
      if (await page.evaluate(() => document.activeElement.ariaLabel === 'Make it a risk: projector')) break
      await press('Tab')
    }
    await press('Enter')
    const last = await stored(blank, (b) => b.risks.some((r) => r.name === 'projector'))
    assert.equal(last.worries.filter((w) => !w.risk).length, 0)
    const worries = page.getByRole('treegrid', { name: 'Worries' })
    for (let i = 0; i < 30; i++) {
      if (
        await page.evaluate(
          () => document.activeElement.closest('[data-line]') || document.activeElement.tagName === 'TEXTAREA',
        )
      )
        break
      await press('Tab')
    }
    const here = (why) => worries.locator('[role=row][data-at]', { hasText: why })
    for (let i = 0; i < 30 && (await here('The projector died').count()) === 0; i++) await press('ArrowDown')
    await press('Alt+ArrowUp')
    await stored(blank, (b) => b.worries.find((w) => w.text === 'The projector died').theme !== 'projector')
    await here('The projector died').waitFor()
    await press('Control+Shift+m')
    await list.waitFor()
  },
  { locale: 'en' },
)
