// The calendar of three campaigns: which run on a day, where two are live at once, what is due; filtered, turned, by
// month and by campaign. Once in Chinese by mouse, once in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, checklist, command, inEnglish, journey, overview } from './lib/journey.mjs'
import { edit } from './lib/sheet.mjs'

const SAMPLE = '夏日冰爽节·冰川茉莉新品发布' // live 4 to 10 June: nine days from today, 26 May
const GIFT = '端午龙舟联名礼盒'
const SUPPER = 'Garden supper'

const params = (page) => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.split('?')[1]))
const at = (page, want) =>
  page.waitForFunction((all) => {
    const now = new URLSearchParams(location.hash.split('?')[1])
    return Object.entries(all).every(([name, value]) => now.get(name) === value)
  }, want)

const cell = (page, label) => page.getByRole('gridcell', { name: label })
const section = (page, heading) =>
  page.locator('aside section').filter({ has: page.getByRole('heading', { name: heading }) })

/** What is said of the cell that the keys have come to. */
const active = (grid) =>
  grid.evaluate((g) => document.getElementById(g.getAttribute('aria-activedescendant')).firstElementChild.textContent)

await journey(async (page) => {
  // Nothing has a date: it says what belongs here.
  await page.getByText('看一个筹备中的示例活动').waitFor()
  await page.getByRole('textbox', { name: '署名' }).fill('林若溪')
  await page.getByRole('link', { name: '日历' }).click()
  await page.getByRole('heading', { name: '日历上还没有日期' }).waitFor()
  await accessible(page)

  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  await command('new', GIFT, '--template', 'blank', '--live', '2026-06-08')
  await command('new', SUPPER, '--template', 'blank', '--live', '2026-07-20')
  await edit(
    GIFT,
    { op: 'create', kind: 'person', row: 'p', set: { name: '苏曼' } },
    {
      op: 'create',
      kind: 'task',
      row: 't',
      set: { title: '礼盒验收', due: '2026-06-10', due_time: '09:00', owner: 'p' },
    },
  )

  // Today: what runs, what is late, what is due.
  await page.getByRole('link', { name: '日历' }).click()
  await page.getByRole('grid', { name: '2026年5月' }).waitFor()
  const today = cell(page, /^5月26日 周二，今天/)
  assert.equal(await today.getAttribute('aria-selected'), 'true')
  await cell(page, `5月26日 周二，今天，${SAMPLE} 预热期，${GIFT} 筹备期，1 项到期`).waitFor()
  await cell(page, /^5月23日 周六，.*，逾期 2$/).waitFor()
  assert.deepEqual(await section(page, /^逾期/).getByRole('heading').allTextContents(), ['逾期 4'])
  assert.match(await section(page, /^逾期/).getByRole('link').first().textContent(), /安保、急救、保洁签约晚 5 天.*陈/)
  assert.equal(
    await section(page, /^到期任务/)
      .getByRole('link')
      .count(),
    1,
  )
  await accessible(page)

  // June, and the 10th: two live at once, five tasks of the sample and the gift's.
  await page.getByRole('button', { name: '下个月' }).click()
  await page.getByRole('grid', { name: '2026年6月' }).waitFor()
  await at(page, { month: '2026-06', day: '2026-06-26', view: 'month' })
  const tenth = cell(page, /^6月10日 周三/)
  await tenth.click({ position: { x: 12, y: 10 } })
  await at(page, { month: '2026-06', day: '2026-06-10' })
  await cell(page, `6月10日 周三，${SAMPLE} 正式期，${GIFT} 正式期，撞期 2，6 项到期`).waitFor()
  const running = section(page, /^当天的活动/).getByRole('link')
  assert.match(await running.nth(0).textContent(), new RegExp(`${SAMPLE}正式期6月4日–6月10日 · 林若溪第 7 天，共 7 天`))
  assert.match(await running.nth(1).textContent(), new RegExp(`${GIFT}正式期6月8日–6月14日第 3 天，共 7 天`))
  assert.match(
    await section(page, /^到期任务/)
      .getByRole('link')
      .first()
      .textContent(),
    /礼盒验收09:00端午龙舟联名礼盒苏曼/,
  )

  // Another program does the task: the day follows.
  await edit(GIFT, { op: 'patch', kind: 'task', row: 't', set: { state: 'done' } })
  await cell(page, /^6月10日 .*，5 项到期$/).waitFor()
  await section(page, /^到期任务 5/).waitFor()
  await edit(GIFT, { op: 'patch', kind: 'task', row: 't', set: { state: 'todo' } })
  await section(page, /^到期任务 6/).waitFor()

  // What was taken back is told, and the last week stays in sight.
  await page.getByRole('button', { name: /^撤销/ }).click()
  const told = await page.locator('.mantine-Notification-root').boundingBox()
  const week = await page.getByRole('gridcell').last().boundingBox()
  assert.ok(
    told.y > week.y + week.height - 12,
    `the toast at ${told.y} lies over a week down to ${week.y + week.height}`,
  )
  await page.getByRole('button', { name: /^重做/ }).click()
  await section(page, /^到期任务 6/).waitFor()

  // Mine: nothing collides, and the gift's task is nobody's here. Live only: no other bars.
  await page.getByRole('button', { name: '我负责的 1' }).click()
  await cell(page, `6月10日 周三，${SAMPLE} 正式期，5 项到期`).waitFor()
  assert.equal(
    await section(page, /^到期任务 5/)
      .getByRole('link')
      .count(),
    5,
  )
  await page.getByRole('button', { name: '我负责的 1' }).click()
  await page.getByRole('button', { name: /^只看正式期/ }).click()
  await page.locator('[data-kind=preparation]').first().waitFor({ state: 'detached' })
  assert.ok((await page.locator('[data-kind=live]').count()) > 0)
  await at(page, { only: 'live' })
  await page.getByRole('button', { name: /^只看正式期/ }).click()

  // A bar shows which campaign it is, and where two clicks lead.
  const bar = page.locator(`[data-kind=live][title^="${GIFT}"]`)
  await bar.first().click()
  await page.locator('aside [data-at]').getByText(GIFT).waitFor()
  await bar.first().dblclick()
  await page.getByRole('heading', { name: GIFT }).waitFor()
  await page.getByRole('button', { name: '后退' }).click()

  // By campaign: live next first, and where live periods collide.
  await page.getByRole('radio', { name: '按活动' }).check()
  await page.getByRole('grid', { name: '2026年6月–8月' }).waitFor()
  assert.deepEqual(await page.getByRole('rowheader').allTextContents(), [
    '正式期撞期',
    '接下来 3',
    SAMPLE,
    GIFT,
    SUPPER,
  ])
  await page.getByTitle(`6月8日–6月10日 撞期 2 ${SAMPLE}、${GIFT}`).waitFor()
  await accessible(page)

  // A task leads to its campaign, and back leads here again.
  await page.getByRole('radio', { name: '月', exact: true }).check()
  await tenth.click({ position: { x: 12, y: 10 } })
  await section(page, /^到期任务/)
    .getByRole('link', { name: /礼盒验收/ })
    .click()
  await checklist(page)
  assert.match(page.url(), /\?row=/, 'the task itself')
  await page.getByRole('heading', { name: GIFT }).waitFor()
  await page.getByRole('button', { name: '后退' }).click()
  await page.getByRole('grid', { name: '2026年6月' }).waitFor()
  assert.deepEqual(params(page), { view: 'month', month: '2026-06', day: '2026-06-10' })
  await page.getByRole('button', { name: '今天' }).click()
  await at(page, { month: '2026-05', day: '2026-05-26' })
})

await journey(
  async (page) => {
    await inEnglish(page)
    await page.keyboard.press('Control+1')
    await page.getByRole('heading', { name: 'Campaigns' }).waitFor()
    await page.keyboard.press('Control+3')
    const may = page.getByRole('grid', { name: 'May 2026' })
    await may.waitFor()

    // Nine days on, as fast as keys come; a new month is a place to come back to.
    for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowRight')
    await at(page, { month: '2026-06', day: '2026-06-04' })
    const june = page.getByRole('grid', { name: 'Jun 2026' })
    assert.equal(await june.evaluate((g) => g === document.activeElement), true, 'one tab stop, which has the focus')
    assert.equal(
      await active(june),
      `Thu 4 Jun, ${SAMPLE} 正式期, ${GIFT} Preparation, 16 due`, // the sample names its periods itself
    )
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await at(page, { day: '2026-06-08' })
    await page.keyboard.press('PageDown')
    await at(page, { month: '2026-07', day: '2026-07-08' })
    await page.keyboard.press('Shift+PageDown')
    await at(page, { month: '2027-07', day: '2027-07-08' })
    for (const month of ['2026-07', '2026-06']) {
      await page.keyboard.press('Alt+ArrowLeft')
      await at(page, { month })
    }
    await page.keyboard.press('Alt+ArrowRight')
    await at(page, { month: '2026-07' })
    await page.keyboard.press('t')
    await at(page, { month: '2026-05', day: '2026-05-26' })
    await accessible(page)

    // Into the day and back; an entry opens its campaign.
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    assert.match(await focused(), new RegExp(`^${SAMPLE}预热期`))
    await page.keyboard.press('End')
    assert.match(await focused(), /^印刷品与礼品跟单生产/)
    await page.keyboard.press('Escape')
    assert.equal(await may.evaluate((g) => g === document.activeElement), true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    assert.match(await focused(), new RegExp(`^${GIFT}Preparation`))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: GIFT }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await may.waitFor()

    // By words; letters in the field move nothing.
    await page.keyboard.press('Control+f')
    await page.keyboard.type('t supper')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('supper')
    await at(page, { q: 'supper', month: '2026-05' })
    await page.getByText('No campaign on this day').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('No campaign on this day').waitFor({ state: 'hidden' })

    // By campaign: up and down between campaigns, sideways between days, three months in sight.
    await page.keyboard.press('v')
    const months = page.getByRole('grid', { name: 'May – Jul 2026' })
    await months.waitFor()
    assert.equal(await months.evaluate((g) => g === document.activeElement), true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await at(page, { view: 'campaigns', month: '2026-05', day: '2026-05-27' })
    assert.equal(
      await active(months),
      `${GIFT}, Wed 27 May Preparation, Preparation 9 May – 4 Jun, Warm-up 5 Jun – 7 Jun, Live 8 Jun – 14 Jun, Closing 15 Jun – 16 Jun, Review 17 Jun – 19 Jun`,
    )
    await page.keyboard.press('PageDown')
    await at(page, { month: '2026-06', day: '2026-06-27' })
    await page.keyboard.press('PageUp')
    await accessible(page)
    await page.keyboard.press('o')
    await page.getByRole('heading', { name: GIFT }).waitFor()

    // The view is remembered, and the keys are told.
    await page.keyboard.press('Control+3')
    await months.waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Choose a day').waitFor()
    await page.keyboard.press('Escape')
  },
  { width: 1024, height: 640, colorScheme: 'dark' },
)
