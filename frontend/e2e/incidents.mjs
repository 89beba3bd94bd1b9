// Incidents: bad press, which its plan gives two hours, answered in time, closed and kept with what was done; one that no risk
// foresaw and that runs over; a clock set back. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accessible,
  command,
  control,
  hand,
  inEnglish,
  journey,
  overview,
  toast,
  until,
  words,
} from './lib/journey.mjs'
import { make, show, stored } from './lib/sheet.mjs'

const MINUTE = 60_000

/** Time goes by, or back, in minutes: the application's clock, and the window looks again as when a laptop wakes. */
async function pass(page, minutes) {
  await control({ clock: minutes * MINUTE })
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

/** What stands beside the clock. */
const saying = (page, t) => (state) =>
  page
    .getByRole('region', { name: t('ui.incidents.clock'), exact: true })
    .getByText(t(`ui.incidents.says.${state}`), { exact: true })
    .waitFor()

await journey(async (page) => {
  const t = await words('zh')
  const says = saying(page, t)
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  const nav = page.getByRole('navigation', { name: t('ui.sections') })
  const bar = page.getByRole('navigation', { name: t('ui.incidents.open') })
  const timer = page.getByRole('timer')
  const log = page.getByRole('region', { name: t('ui.incidents.log') })
  const shows = (text) => timer.filter({ hasText: text }).waitFor()
  const press = (await show(id)).risks.find((r) => r.category === 'press')
  assert.equal(press.minutes, 120)

  // Nothing yet: what belongs here.
  await nav.getByRole('link', { name: t('ui.incidents') }).click()
  await page.getByText(t('ui.incidents.empty')).waitFor()
  await accessible(page)

  // From its risk: the clock of two hours, the plan beside it, and the strip over every section.
  await nav.getByRole('link', { name: '风险' }).click()
  await page.getByRole('treegrid').getByRole('row').filter({ hasText: press.name }).click()
  await page.getByRole('button', { name: t('ui.risks.incidentShort') }).click()
  await shows(/^(2:00:00|1:59:\d\d)$/)
  const { incidents } = await stored(id, (b) => b.incidents.length === 1)
  assert.deepEqual(
    [incidents[0].name, incidents[0].owner, incidents[0].minutes, incidents[0].risk, incidents[0].tier],
    [press.name, press.owner, 120, press.id, 'major'],
  )
  const plan = page.getByRole('region', { name: t('ui.incidents.plan') })
  assert.equal(await plan.getByRole('listitem').count(), press.response.split('\n').length)
  await nav.getByRole('link', { name: '清单' }).click()
  await bar.getByRole('link', { name: new RegExp(`${press.name}.*还剩 1:59:`) }).click()
  await shows(/^1:59:/)

  // What is done goes into the log with its time, newest first; a time is put right, and a wrong one says so.
  const line = log.getByRole('textbox', { name: t('ui.incidents.line') })
  for (const text of ['客户来电：微博热评质疑原料', '公关组拟好回应，送客户确认']) {
    await line.fill(text)
    await line.press('Enter')
    await log
      .getByTitle(text)
      .and(log.getByLabel(t('ui.incidents.words')))
      .waitFor()
  }
  assert.equal(await log.getByRole('listitem').count(), 2)
  assert.equal(await log.getByLabel(t('ui.incidents.words')).first().inputValue(), '公关组拟好回应，送客户确认')
  const time = log.getByLabel(t('ui.incidents.timeOf', { text: '客户来电：微博热评质疑原料' }))
  await time.fill('刚才')
  await time.press('Enter')
  await log.getByText('“刚才”不是时间').waitFor()
  await accessible(page)
  await time.fill('8:55')
  await time.press('Enter')
  await stored(id, (b) => new Date(b.log_entries.find((e) => e.text.startsWith('客户来电')).at).getMinutes() === 55)
  await until(async () => (await time.inputValue()) === '08:55')

  // An hour and forty minutes later it is answered: in time, by 20 minutes.
  await pass(page, 100)
  await shows(/^19:\d\d$/)
  await page.getByRole('button', { name: t('ui.incidents.answer') }).click()
  await shows(/^1:4\d:\d\d$/)
  await says('met')
  await bar.waitFor({ state: 'detached' })
  await page
    .getByRole('region', { name: t('ui.incidents.answered') })
    .getByRole('button')
    .waitFor()
  await accessible(page)

  // Closed, with its outcome and a photo; and taken up again.
  await page
    .getByRole('button', { name: t('ui.incidents.close'), exact: false })
    .last()
    .click()
  await page.waitForFunction(() => document.activeElement?.closest('[data-field=outcome]'))
  await page.keyboard.type('两小时内回应，热评撤下')
  await page.keyboard.press('Enter')
  await stored(id, (b) => b.incidents[0].closed !== null && b.incidents[0].outcome === '两小时内回应，热评撤下')
  await page
    .getByRole('region', { name: t('ui.incidents.closed') })
    .getByRole('button')
    .waitFor()
  const photo = join(process.env.QINGDAN_DIR, '截图.png')
  await writeFile(photo, 'x')
  await control({ answers: [photo] })
  await page.getByRole('button', { name: t('ui.attachments.add') }).click()
  await page.getByRole('button', { name: /^截图\.png/ }).waitFor()
  await stored(id, (b) => b.attachments.some((a) => a.incident === incidents[0].id))
  await page.getByRole('button', { name: t('ui.incidents.reopen'), exact: true }).click()
  await stored(id, (b) => b.incidents[0].closed === null && b.incidents[0].answered !== null)
  await page
    .getByRole('region', { name: t('ui.incidents.answered') })
    .getByRole('button')
    .waitFor()

  // One that no risk foresaw: two words, critical, half an hour; past it, it stands against the campaign.
  await page.getByRole('button', { name: t('ui.incidents.start') }).click()
  await page.getByRole('combobox', { name: t('ui.incidents.what') }).fill('孩子走失')
  await page.getByText(t('choice.incident.tier.critical'), { exact: true }).click()
  await page.getByRole('option', { name: /^新事件：孩子走失 ?30 分钟内响应$/ }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: t('ui.incidents.go') }).click()
  await shows(/^(30:00|29:\d\d)$/)
  await page.getByText(t('ui.incidents.noRisk')).waitFor()
  await pass(page, 31)
  await shows(/^\+01:\d\d$/)
  await bar.getByText(/^超时 01:/).waitFor()
  await nav.getByRole('link', { name: /^突发事件.*1 项阻断/ }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: t('ui.incidents.answer') }).click()
  await says('missed')
  await nav.getByRole('link', { name: /^突发事件.*1 项提醒/ }).waitFor()

  // The clock is set back an hour behind the start: nothing is counted, nothing is negative, and it is said.
  await page.getByRole('button', { name: t('ui.incidents.start') }).click()
  await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
  await page.getByRole('button', { name: t('ui.incidents.go') }).click()
  await shows(/^(2:00:00|1:59:\d\d)$/)
  await pass(page, -60)
  await page.getByText(t('ui.incidents.behind')).waitFor()
  await shows(/^(2:00:00|1:59:\d\d)$/)
  await page.getByRole('button', { name: t('ui.incidents.answer') }).click()
  const last = await stored(id, (b) => b.incidents[2]?.answered !== null)
  assert.equal(last.incidents[2].answered, last.incidents[2].started)
  await pass(page, 60)

  // Deleted with its log and its photo, and back with them.
  await page
    .getByRole('region', { name: t('ui.incidents.answered') })
    .getByRole('button', { name: press.name })
    .click()
  await page.keyboard.press('Control+Delete')
  await stored(id, (b) => b.incidents.length === 2 && b.log_entries.length === 0 && b.attachments.length === 0)
  await toast(page, /删除/)
    .getByRole('button', { name: t('ui.action.undo') })
    .last()
    .click()
  await stored(id, (b) => b.incidents.length === 3 && b.log_entries.length === 2 && b.attachments.length === 1)
})

await journey(
  async (page) => {
    const t = await words('en')
    const says = saying(page, t)
    const { press, say } = hand(page)
    const { keyboard } = page
    const timer = page.getByRole('timer')
    const shows = (text) => timer.filter({ hasText: text }).waitFor()
    const focused = (selector) => page.waitForFunction((s) => document.activeElement?.matches(s), selector)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'salon', '--live', '2026-06-20')
    await page.goto(new URL(`#/campaigns/${id}/overview`, page.url()).href)
    await overview(page)

    // Two keystrokes from anywhere: the clock runs, and what is typed next is its log.
    await press('F9')
    await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
    await press('Enter')
    await shows(/^(2:00:00|1:59:\d\d)$/)
    await focused('[data-log] input')
    await keyboard.type('Power is out in the hall')
    await press('Enter')
    await stored(id, (b) => b.log_entries[0]?.text === 'Power is out in the hall')
    await accessible(page)

    // Back out of what was begun by mistake; a risk found by a few letters.
    await press('F9')
    await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
    await press('Escape')
    await shows(/^1:59:\d\d$/)
    await press('F9')
    await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
    const { risks } = await show(id)
    const risk = risks.find((r) => r.category === 'press')
    await keyboard.type(risk.name.slice(0, 8))
    await page.getByRole('option', { selected: true }).getByText(risk.name).waitFor()
    await press('Enter')
    await stored(id, (b) => b.incidents[1]?.risk === risk.id)
    await page.getByRole('article', { name: risk.name }).waitFor()
    await focused('[data-log] input')

    // Answered and closed by their keys, the outcome typed where the keyboard is then.
    await press('Control+Enter')
    await says('met')
    await press('Control+Shift+Enter')
    await focused('[data-field=outcome] textarea')
    await keyboard.type('Answered on air')
    await press('Enter')
    await stored(id, (b) => b.incidents[1].closed !== null && b.incidents[1].outcome === 'Answered on air')

    // Through the list by the arrows, and to the log by its key.
    await press('F6')
    await focused('[data-row][aria-current=true]')
    await press('ArrowUp')
    await page.getByRole('article', { name: t('kind.incident') }).waitFor()
    await press('l')
    await focused('[data-log] input')
    await press('Escape')
    await focused('[data-row][aria-current=true]')
    await accessible(page)

    // The limits of the tiers are the workspace's, in the settings of the rule.
    await page.goto(new URL('#/settings/readiness?rule=incident.clock', page.url()).href)
    await page.getByLabel(t('readiness.number.incident_critical')).waitFor()
    await accessible(page)

    // Both steps of a closing are taken back one by one.
    await page.goto(new URL(`#/campaigns/${id}/incidents`, page.url()).href)
    await page.getByRole('article').waitFor()
    await say(t('ui.incidents.start'))
    await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
    await press('Escape')
    await page.getByRole('article').waitFor()
    for (const holds of [(b) => b.incidents[1].outcome === '', (b) => b.incidents[1].closed === null]) {
      await press('Control+z')
      await stored(id, holds)
    }
    await command('check')
  },
  { locale: 'en-GB' },
)
