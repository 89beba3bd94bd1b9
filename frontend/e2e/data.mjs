// The figures of a campaign: typed by channel and added up, refused in words, read in from a file whose dates have to be
// asked about, and taken back; a rate under its pace opens a deviation, which is followed until it is done. In Chinese by
// mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, inEnglish, journey, overview, words } from './lib/journey.mjs'
import { cell, create, edit, make, paste, patch, stored } from './lib/sheet.mjs'

const figures = async (id) => JSON.parse(await command('show', id, '--section', 'data', '--json'))

/** Waits until the figures are so. */
async function read(id, holds) {
  for (const end = Date.now() + 15_000; ; await new Promise((r) => setTimeout(r, 30))) {
    const data = await figures(id)
    if (holds(data)) return data
    assert.ok(Date.now() < end, `in vain: ${holds}`)
  }
}

const of = (data, metric, channel, day) =>
  data.rows.find((r) => r.metric === metric && r.channel === channel && r.day === day)?.value

await journey(async (page) => {
  const t = await words('zh')
  const side = page.getByRole('complementary', { name: t('ui.data.beside') })
  const toast = (text) => page.locator('.mantine-Notification-root', { hasText: text })
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  await page.getByRole('link', { name: new RegExp(`^${t('ui.data')}`) }).click()
  await cell(page, '5月25日', 2).getByText('88,200').waitFor()
  await side.getByRole('slider').waitFor()
  await accessible(page)

  // Typed in a channel: read as people write it, and added up in the figures of all.
  await page.getByRole('combobox', { name: t('ui.data.channel'), exact: true }).selectOption({ label: '公众号' })
  await cell(page, '5月25日', 2).getByText('52,400').waitFor()
  await cell(page, '5月26日', 2).click()
  await page.keyboard.type('1.2万')
  await page.keyboard.press('Tab')
  await cell(page, '5月26日', 2).getByText('12,000').waitFor()
  await page.keyboard.type('-5')
  await page.keyboard.press('Tab')
  await cell(page, '5月26日', 3).click()
  await page.getByText('小于零，数量不能为负').first().waitFor()
  await page.keyboard.type('600')
  await page.keyboard.press('Tab')
  await cell(page, '5月26日', 3).getByText('600').waitFor()
  const typed = await read(id, (d) => of(d, '点击', '公众号', '2026-05-26') === 600)
  assert.equal(of(typed, '曝光', '公众号', '2026-05-26'), 12_000)
  await page.getByRole('combobox', { name: t('ui.data.channel'), exact: true }).selectOption('')
  await cell(page, '5月26日', 11).getByText('5%').waitFor() // 600 ÷ 12,000
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await cell(page, '5月26日', 3).getByText('—').waitFor()

  // The chart and its table.
  await side.getByText(t('ui.data.as.channels'), { exact: true }).click()
  await side.getByRole('button', { name: '会员社群' }).click()
  await side.getByRole('button', { name: t('ui.chart.table') }).click()
  await side.getByRole('columnheader', { name: '会员社群' }).waitFor()
  await accessible(page)
  await side.getByText(t('ui.data.as.daily'), { exact: true }).click()

  // A file whose dates fit both ways is asked about; rows of one day and channel are added up.
  const path = join(process.env.QINGDAN_DIR, '投放.csv')
  await writeFile(path, '日期,平台,广告,曝光,报名\n05/06/2026,抖音,a,1000,10\n05/06/2026,抖音,b,500,5\n')
  await control({ answers: [path] })
  await page.getByRole('button', { name: t('ui.data.import') }).click()
  await page.getByRole('alert').getByText(t('ui.readings.dates')).waitFor()
  await accessible(page)
  await page.getByText(t('ui.readings.dates.day-first'), { exact: true }).click()
  await page.getByText(t('ui.import.ready')).waitFor()
  const totals = page.getByRole('table', { name: t('ui.readings.totals') })
  await totals.getByRole('row', { name: /曝光.*1.*1,500/ }).waitFor()
  await accessible(page)
  await page.getByLabel(t('ui.readings.isOf', { heading: '报名' })).selectOption('')
  await totals.getByRole('row', { name: /报名/ }).waitFor({ state: 'detached' })
  await page.getByLabel(t('ui.readings.isOf', { heading: '报名' })).selectOption('报名')
  await page.getByRole('button', { name: /^导入 2 条/ }).click()
  await cell(page, '6月5日', 2).getByText('1,500').waitFor()
  assert.equal(of(await figures(id), '报名', '抖音', '2026-06-05'), 15)
  await toast('导入数据').getByRole('button', { name: '撤销' }).click()
  await read(id, (d) => of(d, '报名', '抖音', '2026-06-05') === undefined)

  // A rate under its pace: red, with its arithmetic; a deviation opened on it, and followed until it is done.
  await page.getByRole('combobox', { name: t('ui.data.channel'), exact: true }).selectOption({ label: '公众号' })
  await cell(page, '5月25日', 4).click()
  await page.keyboard.type('100')
  await page.keyboard.press('Tab')
  await read(id, (d) => of(d, '报名', '公众号', '2026-05-25') === 100)
  await page.getByRole('combobox', { name: t('ui.data.channel'), exact: true }).selectOption('')
  await cell(page, '5月25日', 12).getByText(t('ui.data.low'), { exact: true }).click()
  await side.getByText('17.23% ÷ 进度线 40% = 43.1%').first().waitFor() // 760 ÷ 4,410
  await accessible(page)
  await side.getByRole('button', { name: t('ui.data.deviate') }).click()
  await side.getByLabel('原因').fill('报名页打不开')
  await side.getByLabel('措施').fill('换备用页')
  await side.getByLabel(t('ui.data.alsoTask')).check()
  await accessible(page)
  await side.getByRole('button', { name: t('ui.data.open') }).click()
  // With its task, as one step: both go, and both come again.
  const made = (b) => b.tasks.filter((x) => x.title === '换备用页')
  await stored(id, (b) => b.deviations.length === 1 && made(b).length === 1)
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await stored(id, (b) => b.deviations.length === 0 && made(b).length === 0)
  await page.keyboard.press('Control+Shift+z')
  const { deviations, metrics, tasks } = await stored(id, (b) => b.deviations.length === 1)
  const [task] = made({ tasks })
  assert.deepEqual([task.stage, task.due, task.due_time], ['execute', '2026-05-27', deviations[0].deadline_time])
  assert.equal(task.notes, t('ui.data.taskNotes', { name: deviations[0].name }))
  const [d] = deviations
  assert.equal(d.metric, metrics.find((m) => m.name === '报名率').id)
  assert.deepEqual([d.cause, d.day, d.deadline, d.state], ['报名页打不开', '2026-05-25', '2026-05-27', 'todo'])
  await side.getByRole('link', { name: t('ui.data.toDeviation') }).click()
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await panel.getByLabel('状态').waitFor()
  await accessible(page)
  await panel.getByLabel('状态').click()
  await page.getByRole('option', { name: t('ui.status.done'), exact: true }).click()
  await stored(id, (b) => b.deviations[0].done_on === '2026-05-26')

  // From a channel's figures to the channel, whose rate is short of its target, and back to open a deviation of that rate.
  await page.goto(new URL(`#/campaigns/${id}/data`, page.url()).href)
  await page.getByRole('combobox', { name: t('ui.data.channel'), exact: true }).selectOption({ label: '公众号' })
  await page.getByRole('link', { name: t('ui.data.toChannel') }).click()
  const rates = panel.getByRole('region', { name: t('ui.promotion.rates') })
  await rates.getByText('报名率').waitFor()
  await accessible(page)
  await rates
    .getByRole('link', { name: t('ui.data.deviate') })
    .first()
    .click()
  await side.getByLabel('措施').fill('改标题')
  await accessible(page)
  await side.getByRole('button', { name: t('ui.data.open') }).click()
  const two = await stored(id, (b) => b.deviations.length === 2)
  const ofChannel = two.deviations.find((x) => x.fix === '改标题')
  assert.equal(ofChannel.channel, two.channels.find((x) => x.name === '公众号').id)
  assert.match(ofChannel.name, /公众号/)
  await page.getByRole('link', { name: t('ui.data.toChannel') }).click()
  await rates
    .getByRole('link', { name: t('ui.data.toDeviation') })
    .first()
    .click()

  // The task of the first one, from its panel.
  await cell(page, d.name, 2).click()
  await panel.getByRole('link', { name: '换备用页' }).click()
  await page.waitForURL(new RegExp(`/checklist\\?row=${task.id}`))
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const press = async (...keys) => {
      for (const k of keys) await keyboard.press(k)
    }
    const say = async (text) => {
      await press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').waitFor()
      await keyboard.type(text)
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      await press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await inEnglish(page)
    const id = await make('Fair', '--template', 'blank', '--live', '2026-05-24')
    const file = join(process.env.QINGDAN_DIR, 'ads.csv')
    await writeFile(file, 'Date,Campaign,Impressions,Clicks\n24-05-2026,A,1000,50\n24-05-2026,B,500,\n')
    await page.goto(new URL(`#/campaigns/${id}/data`, page.url()).href)
    await page.reload()
    await page.getByText(t('ui.data.empty')).waitFor()
    await accessible(page)

    // A file of nothing known: which column is what is said by the keyboard.
    await control({ answers: [file] })
    await press('i')
    await page.getByText(t('ui.readings.mapFirst')).waitFor()
    for (const [heading, keys] of [
      ['Campaign', ['c', 'h']],
      ['Impressions', ['n']],
      ['Clicks', ['n']],
    ]) {
      await page.getByLabel(t('ui.readings.isOf', { heading })).focus()
      await press(...keys)
    }
    await page.getByText(t('ui.import.ready')).waitFor()
    await page.locator('button:enabled', { hasText: 'Enter' }).waitFor() // the last of what was chosen has been looked at
    await press('Control+Enter')
    await cell(page, '24 May', 2).getByText('1,500').waitFor()
    const data = await figures(id)
    assert.equal(of(data, 'Impressions', 'A', '2026-05-24'), 1000)

    // A sum of channels is worked out, and cannot be typed; a day that no channel has can be, and pasted.
    await page.getByRole('treegrid').focus()
    await press('Control+Home')
    await page.locator('[role=row][data-at]').waitFor()
    await say(t('ui.data.new'))
    await page.locator('[role=row][data-at]', { hasText: '26 May' }).waitFor()
    await paste(page, { 'text/plain': '1,200\t30\n' })
    await read(id, (d) => of(d, 'Impressions', '', '2026-05-26') === 1200 && of(d, 'Clicks', '', '2026-05-26') === 30)
    await cell(page, '26 May', 2).getByText('1,200').waitFor()
    await press('Control+z')
    await cell(page, '26 May', 2).getByText('1,200').waitFor({ state: 'detached' })

    // The days of the chart are walked and told.
    await press('F6')
    const slider = page.getByRole('slider')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'slider')
    await press('Home')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-valuenow') === '0')
    assert.ok((await slider.getAttribute('aria-valuetext')).includes('21 May'))
    await say(t('ui.data.as.sum'))
    await accessible(page)

    // A deviation gets a task by one press, and offers none while that is there, whatever it is called.
    await edit(id, create('deviation', 'short', { name: 'Clicks 24 May', fix: 'New artwork', deadline: '2026-05-27' }))
    await say(t('ui.data.show.deviations'))
    await cell(page, 'Clicks 24 May', 2).waitFor()
    await page.getByRole('treegrid').focus()
    await press('Control+Home', 'ArrowDown')
    await page.locator('[role=row][data-at]', { hasText: 'Clicks 24 May' }).waitFor()
    await say(t('ui.data.task'))
    const { tasks } = await stored(id, (b) => b.tasks.length === 1)
    assert.deepEqual([tasks[0].title, tasks[0].due], ['New artwork', '2026-05-27'])
    const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
    await panel.getByRole('link', { name: 'New artwork' }).waitFor()
    await accessible(page)
    await press('Control+z')
    await panel.getByRole('button', { name: t('ui.data.task') }).waitFor()
    assert.equal((await stored(id, (b) => b.tasks.length === 0)).deviations.length, 1)

    // Taken back it can be made again, and it stays the deviation's whatever the two are called.
    await say(t('ui.data.task'))
    await panel.getByRole('link', { name: 'New artwork' }).waitFor()
    await edit(
      id,
      patch('deviation', 'short', { name: 'Slow Sunday' }),
      patch('task', tasks[0].id, { title: 'Other artwork', notes: '' }),
    )
    await cell(page, 'Slow Sunday', 2).waitFor()
    await panel.getByRole('link', { name: 'Other artwork' }).waitFor()
    assert.equal(await panel.getByRole('button', { name: t('ui.data.task') }).count(), 0)
  },
  { locale: 'en-US' },
)
