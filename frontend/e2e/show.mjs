// The run of show: items moved and stretched on the ruler with what follows, clashes found, the visitors' way, several days; then
// the day itself in live mode: late, a buffer used up, a hard start kept, something put in, skipped and taken back, the program
// dead in the middle and going on where it stood, a laptop that slept and a clock set back; and plan against actual. In Chinese by
// mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, control, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { cell, create, edit, make, patch, remove, show, stored } from './lib/sheet.mjs'

const MINUTE = 60_000
/** The clock on the wall stands at a time of the show day, however long the journey takes; timers run on. */
const at = (page, hour, minute, second = 0) => page.clock.setFixedTime(new Date(2026, 4, 26, hour, minute, second))
const run = (row, n, set) =>
  create('run_item', row.replace(' ', '-'), { title: row, day: '2026-05-26', position: `V00${n}1`, ...set })

/** A day with two areas: 09:00 to 10:30 on the stage, with a buffer and a hard start; and one item on the day after. */
async function plan(name, stage, hall) {
  const id = await make(name, '--template', 'blank', '--live', '2026-05-26')
  await edit(
    id,
    create('person', 'lin', { name: 'Lin' }),
    create('person', 'zhao', { name: 'Zhao' }),
    run('Open', 1, { area: stage, starts: '09:00', minutes: 30, owner: 'lin', cue: 'Lights down' }),
    run('Spare', 2, { area: stage, starts: '09:30', minutes: 10, kind: 'buffer', owner: 'lin' }),
    run('Talk', 3, { area: stage, starts: '09:40', minutes: 30, owner: 'lin' }),
    run('Star', 4, { area: stage, starts: '10:10', minutes: 20, hard: true, owner: 'lin' }),
    run('Tasting', 5, { area: hall, starts: '09:00', minutes: 90, owner: 'zhao' }),
    run('Second day', 6, { area: hall, day: '2026-05-27', starts: '09:00', minutes: 60, owner: 'zhao' }),
  )
  return id
}

const item = (b, id) => b.run_items.find((x) => x.id === id)
const block = (page, title) => page.getByRole('slider', { name: title, exact: true })
const go = (page, id, path) => page.goto(new URL(`#/campaigns/${id}/${path}`, page.url()).href)
/** The rows still to come in live mode, as they are read. */
const row = (page, title) => page.getByRole('listitem').filter({ hasText: title })

await journey(async (page) => {
  const t = await words('zh')
  const id = await plan('夏日冰爽节', '主舞台', '体验区')
  await go(page, id, 'show')
  await block(page, 'Open').waitFor()
  await accessible(page)

  // Moved by the mouse, with what follows it up to the hard start; taken back; stretched by its end, alone.
  const drag = async (from, by, end) => {
    const box = await block(page, from).boundingBox()
    await page.mouse.move(box.x + 40, end ? box.y + box.height - 2 : box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, box.y + 30, { steps: 3 })
    await page.mouse.move(box.x + 40, (end ? box.y + box.height - 2 : box.y + 8) + by * 2.5, { steps: 4 })
    await page.mouse.up()
  }
  await drag('Open', 10)
  let b = await stored(id, (x) => item(x, 'Open').starts === '09:10')
  assert.deepEqual(
    ['Spare', 'Talk', 'Star', 'Tasting'].map((x) => item(b, x).starts),
    ['09:40', '09:50', '10:10', '09:00'],
  )
  await toast(page, '移动“Open”及后续 2 项').waitFor()
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await stored(id, (x) => item(x, 'Talk').starts === '09:40')
  await page.getByRole('button', { name: t('ui.show.follow') }).click()
  await drag('Open', -10, true)
  b = await stored(id, (x) => item(x, 'Open').minutes === 20)
  assert.equal(item(b, 'Spare').starts, '09:30')
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await stored(id, (x) => item(x, 'Open').minutes === 30)

  // One person in two places is found where it stands; the other day; the visitors' way.
  await page.getByRole('button', { name: /^冲突\s*0$/ }).waitFor()
  await edit(id, patch('run_item', 'Tasting', { owner: 'lin' }))
  await page.getByRole('button', { name: /^冲突\s*[1-9]/ }).waitFor()
  await block(page, 'Open').click()
  await page
    .getByRole('complementary', { name: t('ui.sheet.panel') })
    .getByText(t('ui.show.isSoft'))
    .waitFor()
  await edit(id, patch('run_item', 'Tasting', { owner: 'zhao' }))
  await page.getByRole('button', { name: /^5月27日/ }).click()
  await block(page, 'Second day').waitFor()
  await block(page, 'Open').waitFor({ state: 'detached' })
  await page.getByLabel(t('ui.show.route')).fill('入口 → 体验区 → 主舞台')
  await page.keyboard.press('Enter')
  await stored(id, (x) => x.campaign.route === '入口 → 体验区 → 主舞台')

  // However long the name of an area is, it stands over its own column.
  const far = '没有空格的很长的区域名称'.repeat(6)
  await page.getByRole('button', { name: /^5月26日/ }).click()
  await edit(id, run('Far', 7, { area: far, starts: '10:30', minutes: 15 }))
  await block(page, 'Far').waitFor()
  for (const area of ['主舞台', '体验区', far]) {
    const column = await page.getByRole('group', { name: area, exact: true }).boundingBox()
    const head = await page.getByText(area, { exact: true }).first().boundingBox()
    assert.ok(Math.abs(head.x - column.x) < 12, `the name of ${area} at ${head.x} over the column at ${column.x}`)
  }
  await edit(id, remove('run_item', 'Far'))

  // The list says the same, and is written in.
  await page.getByRole('button', { name: /^5月26日/ }).click()
  await page.getByText(t('ui.show.by.list'), { exact: true }).click()
  await cell(page, 'Talk', 1).waitFor()
  await accessible(page)

  // The day: six minutes late. The buffer takes it up, the hard start stays.
  await at(page, 9, 6, 20)
  await page.getByRole('button', { name: t('ui.show.live') }).click()
  const live = page.getByRole('region', { name: t('ui.show.live') })
  await live.getByText(t('ui.show.live.upNext'), { exact: true }).waitFor()
  await accessible(page)
  await live.getByRole('button', { name: t('ui.show.live.key.next') }).click()
  b = await stored(id, (x) => item(x, 'Open').started)
  await live.getByText('Lights down').waitFor()
  await live
    .getByRole('status', { name: t('ui.show.live.delay') })
    .getByText('晚 6 分钟')
    .waitFor()
  await row(page, 'Spare').getByText('剩 4 分钟').waitFor()
  await row(page, 'Talk').getByText('09:40').waitFor()
  assert.equal(await row(page, 'Star').locator('s').count(), 0)
  await accessible(page)

  // The program dies in the middle. Started again, the page loaded anew and far too late: the day stands where it stood.
  await control({ stop: true })
  await control({ start: true })
  await at(page, 9, 51)
  await page.reload()
  await live.getByText('Lights down').waitFor()
  await live.getByText(t('ui.show.live.now'), { exact: true }).waitFor()
  assert.equal(item(await show(id), 'Open').started, item(b, 'Open').started)

  // What runs is over by the buffer and more: the next passes over it, and the hard start says what it costs.
  await live.getByRole('button', { name: t('ui.show.live.key.next') }).click()
  b = await stored(id, (x) => item(x, 'Talk').started)
  assert.equal(item(b, 'Spare').skipped, true)
  assert.equal(item(b, 'Open').ended, item(b, 'Talk').started)
  await live.getByText('“Talk”会超过 10:10“Star”的开始 11 分钟').waitFor()
  await live.getByRole('button', { name: t('ui.show.live.key.leave') }).click()

  // Plan against actual.
  await page.getByText(t('ui.show.by.ran'), { exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'Open' }).getByText('晚 6 分钟').waitFor()
  await page.getByRole('row').filter({ hasText: 'Spare' }).getByText(t('ui.show.state.skipped')).waitFor()
  await accessible(page)
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press, say, tabTo } = hand(page)
    // The window comes back where it was left, which may be the show day.
    const before = page.getByRole('region', { name: (await words('zh'))('ui.show.live') })
    await page.getByRole('navigation').or(before).first().waitFor()
    if (await before.isVisible()) await press('Escape')
    await inEnglish(page)
    const id = await plan('Tasting day', 'Stage', 'Hall')
    await go(page, id, 'show')
    await block(page, 'Open').waitFor()

    // Along the areas with the arrows; by five minutes with Alt, the end with Shift; a new one; the panel, and back.
    await tabTo(block(page, 'Open'))
    await press('ArrowDown', 'ArrowDown')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Talk')
    await press('Alt+ArrowDown')
    await stored(id, (b) => item(b, 'Talk').starts === '09:45')
    await press('Alt+Shift+ArrowUp')
    await stored(id, (b) => item(b, 'Talk').minutes === 25)
    await press('Control+z')
    await stored(id, (b) => item(b, 'Talk').minutes === 30)
    await press('Control+z')
    await stored(id, (b) => item(b, 'Talk').starts === '09:40')
    await press('ArrowRight')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Tasting')
    await press('Enter')
    const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
    await panel.getByText(t('ui.show.isSoft')).waitFor()
    await press('Escape')
    await panel.waitFor({ state: 'detached' })
    await press('n')
    await panel.getByRole('textbox').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('aside'))
    await page.keyboard.type('Clean up')
    await press('Enter')
    const { run_items } = await stored(id, (b) => b.run_items.some((x) => x.title === 'Clean up'))
    const made = run_items.find((x) => x.title === 'Clean up')
    assert.deepEqual([made.area, made.starts, made.minutes], ['Hall', '10:30', 15])
    await press('Escape', 'Escape')

    // Live mode: Space begins; one put in behind it; the next skipped; every press taken back.
    await at(page, 9, 0, 20)
    await say(t('ui.show.live'))
    const live = page.getByRole('region', { name: t('ui.show.live') })
    await live.getByText(t('ui.show.live.upNext'), { exact: true }).waitFor()
    await press(' ')
    await stored(id, (b) => item(b, 'Open').started)
    await live.getByText(t('ui.show.live.now'), { exact: true }).waitFor()
    await press('n')
    const ask = page.getByRole('dialog')
    await ask.waitFor()
    await accessible(page)
    await page.keyboard.type('Thanks')
    await press('Tab', 'Control+a')
    await page.keyboard.type('a while')
    await press('Enter')
    await ask.getByRole('alert').waitFor()
    await tabTo(ask.getByLabel('Duration'))
    await press('Control+a')
    await page.keyboard.type('5 min')
    await press('Enter')
    await ask.waitFor({ state: 'detached' })
    await row(page, 'Thanks').getByText('09:30').waitFor()
    await row(page, 'Spare').getByText('5 min left').waitFor()
    await press('s')
    await stored(id, (b) => b.run_items.some((x) => x.title === 'Thanks' && x.skipped))
    await row(page, 'Thanks').waitFor({ state: 'detached' })
    await press('Control+z')
    await row(page, 'Thanks').waitFor()
    await live.getByText('undo: skip “Thanks”').waitFor()
    await press('Control+z')
    await row(page, 'Thanks').waitFor({ state: 'detached' })
    assert.equal((await show(id)).run_items.length, 7)

    // The other area with its own clock; the light; back to the stage.
    await press('a')
    await live.getByText('expected 09:00', { exact: true }).waitFor()
    await press('t')
    await page.locator('[data-live-mode][data-mantine-color-scheme=light]').waitFor()
    await accessible(page)
    await press('t', 'a')
    await live.getByText('Lights down').waitFor()

    // An incident in the middle of it: two keystrokes, and one back to the show, which runs on.
    await press('F9')
    await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
    await page.keyboard.type('Power cut')
    await press('Enter')
    await stored(id, (b) => b.incidents.some((x) => x.name === 'Power cut'))
    await page.getByRole('button', { name: t('ui.incidents.show') }).waitFor()
    await accessible(page)
    await press('F11')
    await live.getByText('Lights down').waitFor()

    // The laptop sleeps for twenty minutes: the day is re-timed, the user is told, and corrects what began meanwhile.
    await at(page, 9, 20, 20)
    await live.getByText('slept for 20 minutes').waitFor()
    // The keys stay in sight below that, also in a small window.
    await page.setViewportSize({ width: 1024, height: 640 })
    const keys = await live.locator('footer').boundingBox()
    assert.ok(keys.y + keys.height <= 640, `the keys end at ${keys.y + keys.height}`)
    await page.setViewportSize({ width: 1280, height: 800 })
    await press('e')
    await stored(id, (b) => item(b, 'Open').ended)
    await press('r')
    await ask.waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('input'))
    await press('Control+a')
    await page.keyboard.type('9:02')
    await press('Tab', 'Control+a')
    await page.keyboard.type('9:01')
    await press('Enter')
    await ask.getByRole('alert').getByText('would end before it began').waitFor()
    await tabTo(ask.getByLabel('Ended'))
    await press('Control+a')
    await page.keyboard.type('9:12')
    await press('Enter')
    await ask.waitFor({ state: 'detached' })
    const fixed = item(await show(id), 'Open')
    assert.equal(fixed.ended - fixed.started, 10 * MINUTE)

    // The clock is set back by an hour: it is said, and what is measured does not become negative.
    await at(page, 8, 10, 20)
    await live.getByText('was set back by 70 minutes').waitFor()
    await live.getByText(/behind the last entry/).waitFor()
    await press(' ')
    const back = await stored(id, (b) => b.run_items.some((x) => x.started && !x.ended))
    const running = back.run_items.find((x) => x.started && !x.ended)
    assert.ok(running.started >= fixed.ended)
    await press('Escape')
    await page.waitForURL(/\/show\?day=/)
    await say(t('ui.show.show.ran'))
    await page.getByRole('row').filter({ hasText: 'Open' }).getByText('10 min').waitFor()
  },
  { locale: 'en-GB' },
)
