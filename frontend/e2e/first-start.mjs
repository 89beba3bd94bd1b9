// An empty workspace offers the sample; a day that is missing or cannot be read is said at its field; another program's write is followed; what the page says is in the workspace.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, journey, overview, toast, words } from './lib/journey.mjs'
import { edit, patch } from './lib/sheet.mjs'

const t = await words('zh')
const colourOfPlaceholder = (e) => getComputedStyle(e, '::placeholder').color

await journey(async (page) => {
  await page.getByText('看一个筹备中的示例活动').waitFor()
  await accessible(page)

  // What can be pressed lies on the lines of the sheet.
  const [head, link] = await Promise.all(
    [page.getByRole('heading', { name: t('ui.first.title') }), page.getByText(t('ui.first.import'))].map((e) =>
      e.evaluate((x) => x.getBoundingClientRect().top),
    ),
  )
  assert.equal((link - head) % 32, 0)

  // The day: none, none that can be read, one.
  const day = page.getByRole('textbox', { name: t('ui.new.live') })
  const grey = await page.getByRole('textbox', { name: t('ui.first.name') }).evaluate(colourOfPlaceholder)
  await page.getByRole('button', { name: /^用“新品发布”新建/ }).click()
  await page.getByText(t('error.live.missing')).waitFor()
  assert.ok(await day.evaluate((e) => e === document.activeElement))
  assert.equal(await page.getByText('2026年5月').count(), 0, 'no calendar lies over what was said')
  assert.equal(await day.evaluate(colourOfPlaceholder), grey, 'what the field suggests was not refused')
  await accessible(page)
  await page.keyboard.type('2026-13-45')
  await page.keyboard.press('Tab')
  const unread = page.getByText('看不懂“2026-13-45”，请写成 6月4日、2026-06-04 或 +7')
  await unread.waitFor()
  assert.equal(await day.inputValue(), '2026-13-45')
  await page.keyboard.press('Enter')
  await day.and(page.locator(':focus')).waitFor()
  await unread.waitFor()
  assert.equal(await command('list', '--json'), '[]', 'no campaign for a day that is none')
  await day.fill('+9')
  await page.getByText('6月4日 周四 · D-9').waitFor()
  await page.getByText(t('ui.new.short', { day: '4月20日', count: 36 })).waitFor() // 4 June − 45 days, and today is 26 May

  await page.getByText('看一个筹备中的示例活动').click()
  await page.waitForURL(/#\/campaigns\/.+/)
  const [campaign] = JSON.parse(await command('list', '--json'))
  assert.match(page.url(), new RegExp(campaign.id))
  await overview(page)
  await accessible(page)

  await page.goto(new URL('#/campaigns', page.url()).href)
  await page.getByText(campaign.name).first().waitFor()
  await command('new', '秋日会员日', '--template', 'blank', '--live', '2026-09-10')
  await control({ look: true })
  await page.getByText('秋日会员日').first().waitFor()
  await accessible(page)
  for (const keys of ['n', '?', 'Control+k']) {
    await page.keyboard.press(keys)
    await page.getByRole('dialog').waitFor()
    if (keys === 'n') {
      const fields = page.locator('form input[data-path]')
      const heights = await fields.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height))
      assert.deepEqual(heights, Array(3).fill(heights[0]))
      await page.getByLabel(t('ui.new.live')).click()
      await page.getByText('2026年5月').waitFor()
      await page.keyboard.press('Escape')
      await page.getByText('2026年5月').waitFor({ state: 'hidden' })
      await page.getByLabel(t('ui.new.live')).fill('2026-05-25')
      await page.keyboard.press('Tab')
      await page.getByText(t('schedule.livePast')).waitFor()
      await page.getByLabel(t('ui.new.live')).fill('2027-01-25')
      await page.getByText(t('schedule.livePast')).waitFor({ state: 'detached' })
    }
    await accessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  // The finished sample, from the bar: it stands in review, and says what came of it.
  await page.getByRole('button', { name: t('ui.campaigns.samples'), exact: true }).click()
  const entry = page.getByRole('menuitem', { name: t('ui.campaigns.sampleDone') })
  await entry.and(page.locator(':focus')).waitFor()
  await accessible(page)
  await entry.click()
  await overview(page)
  await page.getByText('24,000', { exact: true }).waitFor()
  await accessible(page)
  const [, finished] = page.url().match(/campaigns\/([^/?]+)/)
  assert.equal(JSON.parse(await command('show', finished, '--json')).campaign.stage, 'review')
  await page.goto(new URL('#/campaigns', page.url()).href)
  await page.getByText('秋日会员日').first().waitFor()

  // Made, and the making taken back: it lies in the trash, also when a step since has ended redo.
  await command('new', '误建的活动', '--template', 'festival', '--live', '2026-10-01')
  await control({ look: true })
  await page.getByText('误建的活动').first().waitFor()
  await page.getByRole('button', { name: /^撤销 .*误建的活动/ }).click()
  await page.getByRole('button', { name: '回收站 1' }).waitFor()
  await toast(page, /^撤销：新建活动“误建的活动”/).waitFor()
  await edit(campaign.id, patch('campaign', campaign.id, { client: '新客户' }))
  await page.getByRole('button', { name: '回收站 1' }).click()
  const trash = page.getByRole('treegrid', { name: '回收站' })
  await trash.getByRole('row', { name: '误建的活动' }).waitFor()
  await accessible(page)
  await trash.getByRole('row', { name: '误建的活动' }).dblclick()
  await page.getByText('回收站是空的').waitFor()
  await page.getByRole('button', { name: '回到全部活动' }).click()
  await page.getByRole('treegrid').getByText('误建的活动').waitFor()

  // A campaign without tasks says what belongs on its overview, and where to get it.
  await page.getByRole('treegrid').getByText('秋日会员日').click()
  await page.keyboard.press('Enter') // no second click that could fall on what opens below the mouse
  await overview(page)
  await page.getByRole('heading', { name: t('ui.overview.noTasks') }).waitFor()
  assert.doesNotMatch(await page.locator('header').innerText(), /0\/0/, 'nothing is no share of nothing')
  await accessible(page)
  const sheet = join(process.env.QINGDAN_DIR, 'sheet.csv')
  await writeFile(sheet, 'When,Team,Task,Owner\nT-1,PR,Brief press,Bo\n')
  await control({ answers: [sheet] })
  await page.getByRole('button', { name: t('ui.import.open') }).click()
  await page.waitForURL(/\/import\?file=/)
})
