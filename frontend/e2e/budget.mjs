// The budget: from a template's shares to amounts that add up, lines that are over and what is let go of the reserve for
// them, instalments, the view for the client; in Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, control, hand, inEnglish, journey, words } from './lib/journey.mjs'
import { create, edit, make, show, stored } from './lib/sheet.mjs'

/** A budget of 100,000.00 with 12,000.00 in reserve: the stage 1,000.00 over its plan. */
const plan = (id) => [
  { op: 'patch', kind: 'campaign', row: id, set: { approved: 10_000_000, reserve: 1_200_000 } },
  create('person', 'lin', { name: '林知夏' }),
  create('partner', 'build', { name: '筑景搭建', status: 'sent' }),
  create('budget_line', 'stage', {
    category: '场地',
    item: '舞台搭建',
    price: 4_000_000,
    quantity: 1,
    committed: 2_600_000,
    payee: 'build',
    position: 'b',
  }),
  create('budget_line', 'cups', {
    category: '物料',
    item: '杯套',
    planned: 4_800_000,
    notes: '压到四折',
    position: 'c',
  }),
  create('payment', 'first', { partner: 'build', name: '首款', amount: 1_500_000, line: 'stage', due: '2026-05-20' }),
]

const cells = (row) => row.getByRole('gridcell').allInnerTexts()

await journey(async (page) => {
  const t = await words('zh')
  const grid = page.getByRole('treegrid', { name: '预算' })
  const row = (title) => grid.getByRole('row').filter({ hasText: title })
  const foot = page.getByRole('contentinfo')
  const reserve = page.getByRole('complementary', { name: '备用金' })
  const go = async (id, more = '') => {
    await page.goto(new URL(`#/campaigns/${id}/budget${more}`, page.url()).href)
    await grid.waitFor()
  }

  // Nothing yet: a template's lines, shares first.
  const id = await make('冰爽节', '--template', 'blank', '--live', '2026-06-30')
  await page.getByRole('navigation').first().waitFor()
  await go(id)
  await page.getByText('还没有预算项').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '套用模板的预算' }).click()
  await foot.getByText('占比合计 100%').waitFor()
  const lines = (await show(id)).budget_lines
  assert.ok(lines.length > 10)

  // What is no amount stays in the field with the reason; the total as people write it is taken.
  const total = reserve.getByLabel('批准总额')
  await total.fill('-5')
  await page.keyboard.press('Enter')
  await reserve.getByRole('alert').getByText('不能小于 0').waitFor()
  assert.equal((await show(id)).campaign.approved, null)
  await total.fill('128.6万')
  await reserve.getByText('¥1,286,000').waitFor()
  await page.keyboard.press('Enter')
  await foot.getByText('相等').waitFor()
  assert.equal((await show(id)).campaign.approved, 128_600_000)
  await accessible(page)

  // Shares become amounts, exactly; one step.
  await reserve.getByRole('button', { name: '按占比拆成金额' }).click()
  const split = await stored(id, (b) => b.budget_lines.every((l) => l.planned !== null))
  const sum = split.budget_lines.reduce((n, l) => n + l.planned, 0)
  assert.equal(sum + split.campaign.reserve, 128_600_000)
  await page.getByRole('button', { name: /^撤销 按占比拆分/ }).waitFor()

  // A smaller total leaves the amounts: by how much they are over is said. Nothing is a total too.
  await total.fill('1,285,000')
  await page.keyboard.press('Enter')
  await foot.getByText('超出批准总额 ¥1,000').waitFor()
  await page.getByRole('button', { name: /^撤销 改批准总额/ }).click()
  await foot.getByText('相等').waitFor()
  await total.fill('0')
  await page.keyboard.press('Enter')
  await foot.getByText('超出批准总额 ¥1,286,000').waitFor()
  assert.doesNotMatch(await page.locator('body').innerText(), /NaN|Infinity|undefined/)
  await accessible(page)

  // A line that is over: 26,000 + 15,000 of 40,000.
  const other = await make('春茶会', '--template', 'blank', '--live', '2026-06-30')
  await edit(other, ...plan(other))
  await go(other)
  await row('舞台搭建').waitFor()
  assert.deepEqual((await cells(row('舞台搭建'))).slice(3, 8), ['40,000', '41,000', '—', '−1,000', '103%'])
  assert.deepEqual((await cells(row('合计'))).slice(3, 7), ['88,000', '41,000', '0', '47,000'])
  await page.getByRole('button', { name: '超支 1' }).click()
  await row('杯套').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '未签 1' }).waitFor()
  await row('舞台搭建').getByRole('gridcell').first().click()

  // The form knows what the line lacks; without a name and a reason nothing is let go.
  const form = reserve.getByRole('form', { name: '动用备用金' })
  const amount = form.getByLabel('金额')
  await page.waitForFunction(() => document.querySelector('aside form input')?.value === '1,000')
  await form.getByText('超 ¥1,000').waitFor()
  await form.getByRole('button', { name: '动用 ¥1,000' }).click()
  await form.getByText('请填写由谁批准').waitFor()
  await form.getByText('请填写理由').waitFor()
  assert.equal((await show(other)).releases.length, 0)
  await accessible(page)
  await amount.fill('2万')
  await form.getByText('备用金只剩 ¥12,000').waitFor()
  await amount.fill('1000')
  await form.getByRole('combobox', { name: '谁批准' }).fill('林知夏')
  await form.getByLabel('理由').fill('到货尺寸返工')
  await form.getByRole('button', { name: '动用 ¥1,000' }).click()
  const after = await stored(other, (b) => b.releases.length === 1)
  assert.deepEqual(
    { ...after.releases[0], id: '', position: '' },
    {
      id: '',
      position: '',
      reason: '到货尺寸返工',
      amount: 100_000,
      person: 'lin',
      day: '2026-05-26',
      line: 'stage',
      notes: '',
    },
  )
  await page.getByRole('button', { name: '超支 0' }).waitFor()
  await row('舞台搭建').waitFor() // the user is at it
  await reserve.getByText('¥11,000').waitFor()
  await accessible(page)

  // Changed, deleted, and back.
  await reserve.getByRole('button', { name: '修改：到货尺寸返工' }).click()
  await form.getByLabel('理由').fill('到货尺寸返工，第二次')
  await form.getByRole('button', { name: '保存' }).click()
  await stored(other, (b) => b.releases[0].reason.endsWith('第二次') && b.people.length === 1)
  await reserve.getByRole('button', { name: '删除：到货尺寸返工，第二次' }).click()
  await stored(other, (b) => b.releases.length === 0)
  await page
    .getByRole('button', { name: /^撤销 删除/ })
    .first()
    .click()
  await stored(other, (b) => b.releases.length === 1)

  // One line beside the list; its instalment is paid.
  await page.getByRole('button', { name: '超支 0' }).click()
  await reserve.getByText('预算项', { exact: true }).click()
  const side = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await side.getByRole('checkbox', { name: '“首款”已付' }).click()
  await stored(other, (b) => b.payments[0].paid === '2026-05-26')
  await grid.getByRole('row', { name: /^1/ }).or(row('舞台搭建')).first().waitFor()
  await page.waitForFunction(() => document.body.innerText.includes('15,000'))
  await accessible(page)

  // By payee; for the client no unit prices and no notes.
  await page.getByText('按收款方').click()
  await row('筑景搭建').first().waitFor()
  await row('没有收款方').waitFor()
  await grid.getByRole('columnheader', { name: '单价' }).waitFor()
  await page.getByRole('button', { name: '给客户看' }).click()
  await grid.getByRole('columnheader', { name: '单价' }).waitFor({ state: 'detached' })
  assert.equal(await side.getByLabel('单价').count(), 0)
  assert.equal(await side.getByLabel('备注').count(), 0)
  await accessible(page)

  // A jump to a release shows it; a payment that is on no line can be put on one.
  const id1 = after.releases[0].id
  await edit(other, create('payment', 'loose', { partner: 'build', name: '押金', amount: 50_000 }))
  await go(other, `?row=${id1}`)
  await reserve.locator('[data-landed]').getByText('到货尺寸返工').waitFor()
  await foot.getByText('合计中有 ¥500 付款未归到预算项').waitFor()
  await reserve.getByLabel('把“押金”归到预算项').selectOption({ label: '杯套' })
  await stored(other, (b) => b.payments.find((p) => p.id === 'loose').line === 'cups')
  await foot.getByText('合计中有').waitFor({ state: 'detached' })
})

await journey(
  async (page) => {
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    const focused = (selector) => page.waitForFunction((s) => document.activeElement?.matches(s), selector)
    await inEnglish(page)
    const id = await make('Ice fair', '--template', 'blank', '--live', '2026-06-30')
    await control({ look: true })
    await page.goto(new URL(`#/campaigns/${id}/budget`, page.url()).href)
    const grid = page.getByRole('treegrid', { name: 'Budget' })
    const row = (title) => grid.getByRole('row').filter({ hasText: title })
    const foot = page.getByRole('contentinfo')
    await page.getByText('No budget lines yet').waitFor()
    await accessible(page)

    // A finding about the total leads to its field.
    await page.goto(new URL(`#/campaigns/${id}/budget?row=${id}&field=approved`, page.url()).href)
    await page.locator('aside [data-field=approved] input:focus').waitFor()
    await press('Escape')

    // Lines as in a spreadsheet: name, unit price, quantity.
    await grid.locator('..').locator('textarea').waitFor()
    await press('Control+n')
    for (const [item, price, quantity] of [
      ['Stage', '40,000', '1'],
      ['Cup sleeves', '0.62', '20,000'],
    ]) {
      await keyboard.type(item)
      await press('Tab')
      await keyboard.type(price)
      await press('Tab')
      await keyboard.type(quantity)
      await press('Enter')
    }
    const made = await stored(
      id,
      (b) => b.budget_lines.length === 2 && b.budget_lines.every((l) => l.quantity !== null),
    )
    assert.deepEqual(
      made.budget_lines.map((l) => [l.item, l.price, l.quantity, l.planned]),
      [
        ['Stage', 4_000_000, 1, null],
        ['Cup sleeves', 62, 20_000, null],
      ],
    )
    await row('Cup sleeves').getByText('12,400').first().waitFor()

    // The total and the reserve.
    await press('Control+b')
    await focused('aside [data-whole] input')
    await keyboard.type('60,000')
    await press('Enter', 'Tab')
    await keyboard.type('12%')
    await press('Enter')
    await stored(id, (b) => b.campaign.approved === 6_000_000 && b.campaign.reserve_share === 1200)
    await foot.getByText('¥400 not assigned').waitFor() // 60,000 − 52,400 − 7,200
    await page.getByText('within 10–15%').waitFor()
    await accessible(page)

    // Over by 600, and what covers it.
    await press('Escape')
    await press('Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await keyboard.type('40,600')
    await press('Enter')
    await stored(id, (b) => b.budget_lines[0].committed === 4_060_000)
    await press('ArrowUp')
    await row('Stage').getByText('−600').waitFor()
    await press('Control+e')
    await focused('aside form input')
    await page.waitForFunction(() => document.activeElement?.value === '600')
    await press('Enter')
    await page.getByText('enter who approves it').waitFor()
    await focused('aside form input[data-path=person]')
    await keyboard.type('Lin Zhixia')
    await press('Tab')
    await keyboard.type('Rework after delivery')
    await tabTo(page.getByRole('button', { name: /^Release ¥/ }))
    await press('Enter')
    const done = await stored(id, (b) => b.releases.length === 1)
    assert.equal(done.releases[0].amount, 60_000)
    assert.equal(done.releases[0].line, done.budget_lines[0].id)
    assert.equal(done.people[0].name, 'Lin Zhixia')
    await row('Stage').getByText('−600').waitFor({ state: 'detached' })
    await accessible(page)

    // Undone, one step, with the person it made.
    await press('Control+z')
    await stored(id, (b) => b.releases.length === 0 && b.people.length === 0)
    await say('only lines over')
    await row('Cup sleeves').waitFor({ state: 'detached' })
    await row('Stage').waitFor()
  },
  { locale: 'en' },
)
