// The results: figures that open what they were computed from and lead there, cut to a period, the return that comes first
// changed and taken back; and a campaign that lacks everything, which says so and leads to what would give it. In Chinese
// by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, hand, inEnglish, journey, toast, until, words } from './lib/journey.mjs'
import { cell, create, edit, make, patch, show, stored } from './lib/sheet.mjs'

const results = async (id) => JSON.parse(await command('show', id, '--section', 'results', '--json'))

await journey(async (page) => {
  const t = await words('zh')
  const id = await command('sample', '--stage', 'review')
  const at = new URL(`#/campaigns/${id}/results`, page.url()).href
  const row = (name) => page.getByRole('row').filter({ hasText: name })
  const panel = page.getByRole('complementary', { name: t('ui.results.from') })
  const part = (of) => page.getByRole('region', { name: t(`ui.results.${of}`), exact: true })
  await page.goto(at)
  await page.reload()
  await part('incidents').waitFor()
  await accessible(page)

  // 24,000 of 20,000, by its parts; one of them leads to the readings of its metric.
  await row('报名人数')
    .getByRole('button', { name: t('results.achieved') })
    .click()
  await panel.getByText('24,000 ÷ 20,000 = 120%').waitFor()
  await panel.getByRole('link', { name: t('results.target') }).waitFor()
  await accessible(page)
  await panel.getByRole('link', { name: t('results.actual'), exact: true }).click()
  await page.getByRole('treegrid', { name: t('ui.data'), exact: true }).waitFor()
  assert.match(page.url(), /data\?metric=/)
  await page.goBack()
  await panel.getByText('24,000 ÷ 20,000 = 120%').waitFor() // what was open is open again

  // Why a channel is costly; what a conversion is made of; the chart has its table.
  await part('channels')
    .getByRole('row')
    .filter({ hasText: '小红书' })
    .getByRole('button', { name: t('results.verdict.costly') })
    .click()
  await panel.getByText('22.4% < 33.9%').waitFor() // 5,370 ÷ 24,000 and 87,600 ÷ 258,600
  await part('funnel')
    .getByRole('button', { name: /点击率/ })
    .click()
  await panel.getByText('57,700 ÷ 1,186,000 = 4.87%').waitFor()
  await part('pace')
    .getByRole('button', { name: t('ui.chart.table') })
    .click()
  await part('pace')
    .getByRole('columnheader', { name: t('ui.data.pace') })
    .waitFor()
  await part('run').getByRole('button', { name: /延误/ }).click()
  await panel.getByRole('link', { name: '第一轮抽奖' }).waitFor()

  // Both returns by name; the other one first, and back.
  const returns = page.getByRole('region', { name: t('ui.results.return') })
  const named = () => returns.locator('dt').allInnerTexts()
  assert.match((await named())[3], /^ROI/)
  await returns.getByRole('button', { name: t('ui.results.nameFirst') }).click()
  await toast(page, '以后先列').waitFor()
  await until(async () => /^毛利 ROI/.test((await named())[3]), 'the other return first')
  assert.equal((await results(id)).return.first, 'gross')
  await toast(page, '以后先列').getByRole('button', { name: '撤销' }).click()
  await until(async () => (await results(id)).return.first === 'net', 'taken back')
  await panel.getByRole('button', { name: t('ui.close') }).click()
  await panel.waitFor({ state: 'detached' })

  // Cut to the warm-up: less came of it, against the whole target.
  await page
    .getByRole('group', { name: t('ui.results.show') })
    .getByText(t('ui.results.in.warmup'))
    .click()
  await page.getByText(t('ui.results.cutNote')).waitFor()
  const { goals } = await results(id)
  const whole = goals.find((g) => g.name === '报名人数').actual
  const cut = Number((await row('报名人数').first().locator('td').nth(1).innerText()).replaceAll(/\D/g, ''))
  assert.ok(cut > 0 && cut < whole, `${cut} of ${whole}`)
  await accessible(page)

  // The overview of a campaign whose days are over says what came of it and what is still followed, and leads there.
  await page.getByRole('link', { name: t('ui.overview'), exact: true }).click()
  const main = page.getByRole('main')
  await main.getByText('10 项中达成 6 项').waitFor()
  await main.getByText('占 ¥860,000 的 88.8%').waitFor() // 763,930
  await main.getByText(/^偏贵：小红书、/).waitFor()
  await main.getByRole('heading', { name: t('ui.overview.stillOpen') }).waitFor()
  assert.equal(await main.getByRole('heading', { name: t('ui.overview.day') }).count(), 0)
  await accessible(page)
  await main.getByRole('link', { name: '试饮区14:30断冰20分钟' }).click()
  await page.waitForURL(/\/problems\?row=/)
  await cell(page, '试饮区14:30断冰20分钟', 2).waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press, say, tabTo } = hand(page)
    const focused = (selector) => page.waitForFunction((s) => document.activeElement?.matches(s), selector)
    await inEnglish(page)

    // A campaign that has nothing says what would give each figure, without any that is made up.
    const id = await make('Fair', '--template', 'blank', '--live', '2026-05-24')
    await page.goto(new URL(`#/campaigns/${id}/results`, page.url()).href)
    await page.reload()
    await page.getByText(t('results.without.goals')).waitFor()
    for (const key of [
      'ui.results.noReadings',
      'ui.results.noFunnel',
      'results.without.channels',
      'results.without.budget',
      'ui.results.noPace',
      'results.without.run',
      'ui.results.noIncidents',
    ])
      await page.getByText(t(key)).first().waitFor()
    assert.doesNotMatch(await page.locator('main').innerText(), /NaN|Infinity|undefined|null/)
    await accessible(page)
    await edit(id, patch('campaign', id, { stage: 'review' }))
    await page.goto(new URL(`#/campaigns/${id}/overview`, page.url()).href)
    for (const key of ['goalsUnread', 'noReturn', 'noResponses', 'noMeeting', 'nothingFollowed'])
      await page.getByText(t(`ui.overview.${key}`)).waitFor()
    assert.doesNotMatch(await page.locator('main').innerText(), /NaN|Infinity|undefined|null/)
    await accessible(page)
    await edit(id, patch('campaign', id, { stage: 'execute' }))
    await page.goto(new URL(`#/campaigns/${id}/results`, page.url()).href)
    await page.getByText(t('results.without.goals')).waitFor()

    // A target of zero, a channel without cost, a reading outside every period.
    const [m, c] = [{ name: 'Orders', role: 'conversion' }, { name: 'Radio' }]
    await edit(
      id,
      create('metric', 'orders', m),
      create('metric', 'spend', { name: 'Spend', role: 'cost' }),
      create('channel', 'radio', c),
      create('goal', 'zero', { name: 'Zero', metric: 'orders', target: 0 }),
      create('goal', 'unread', { name: 'Unread', metric: 'spend', target: 5 }),
      create('reading', 'r', { metric: 'orders', channel: 'radio', day: '2026-03-01', value: 7 }),
    )
    await page.getByText(t('results.goal.zero')).waitFor()
    await page.getByText(t('results.goal.reading')).waitFor()
    await page.getByText(t('ui.results.outside', { count: 1 })).waitFor()
    await page.getByText(t('ui.results.noCost')).waitFor()
    await page.getByText(t('results.no_role', { role: 'click' })).waitFor()
    await accessible(page)

    // What the return lacks leads to the margin, which is entered there.
    await tabTo(page.getByRole('link', { name: t('results.roi.lacks.margin') }))
    await press('Enter')
    await page.getByLabel('Gross margin').waitFor()
    await focused('input, textarea')
    await page.keyboard.type('60%')
    await press('Tab')
    await stored(id, (b) => b.campaign.margin === 6000)
    assert.deepEqual((await results(id)).return.missing, ['metric', 'cost'])

    // From figure to figure by the arrows, into what one was computed from, and back.
    const sample = await command('sample', '--stage', 'review')
    await page.goto(new URL(`#/campaigns/${sample}/results`, page.url()).href)
    await page.reload()
    await page.getByRole('region', { name: t('ui.results.incidents'), exact: true }).waitFor()
    await press('Alt+1')
    await focused('[data-figure$=":actual"]')
    await press('ArrowRight')
    await focused('[data-figure$=":achieved"]')
    await press('ArrowDown', 'ArrowDown')
    const name = await page.evaluate(() => document.activeElement.dataset.figure)
    const third = (await show(sample)).goals[2].id
    assert.equal(name, `goal:${third}:achieved`)
    await press('Enter')
    const panel = page.getByRole('complementary', { name: t('ui.results.from') })
    await panel.getByText(t('ui.results.how.achieved')).waitFor()
    await focused('aside a')
    await accessible(page)
    await press('Escape')
    await panel.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate(() => document.activeElement.dataset.figure), name)
    await press('Alt+4')
    await focused('[data-figure^="channel:"]')
    await press('F6')
    await focused('[role=slider]')
    await press('Home')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-valuenow') === '0')
    await say(t('ui.results.show.live'))
    await page.getByText(t('ui.results.cutNote')).waitFor()
    await say(t('ui.results.show.all'))
    await page.getByText(t('ui.results.goalsNote')).waitFor()

    // From the overview by the keyboard to what guests said.
    await say(t('ui.overview'))
    const main = page.getByRole('main')
    await main.getByText(t('ui.overview.goalsMet', { met: 6, all: 10 })).waitFor()
    await accessible(page)
    await tabTo(main.getByRole('link', { name: t('ui.feedback.satisfaction') }))
    await press('Enter')
    await page.waitForURL(/\/feedback/)
    await command('check')
  },
  { locale: 'en-GB' },
)
