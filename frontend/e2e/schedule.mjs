// The schedule of a small campaign: a task dragged with what waits for it, a loop refused by name, a period, the live day with
// its preview, everything from a day on, what is done staying where it is, and the work days of a year. In Chinese by mouse,
// then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, inEnglish, journey, overview, toast, until } from './lib/journey.mjs'
import { create, edit, show } from './lib/sheet.mjs'

const NAME = '端午礼盒'

const days = async (id, task) => {
  const x = (await show(id)).tasks.find((t) => t.id === task)
  return `${x.starts} ${x.due}`.trim()
}
const period = async (id, kind) => {
  const p = (await show(id)).periods.find((x) => x.kind === kind)
  return `${p.starts} ${p.ends}`
}

/** Drags a bar by so many days; `hold` leaves it in the hand. */
async function drag(page, bar, by, { part = 0.5, hold = false } = {}) {
  const r = await bar.boundingBox()
  const [x, y] = [r.x + r.width * part + (part === 1 ? -3 : 0), r.y + r.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (by * 29) / 2, y + 1)
  await page.mouse.move(x + by * 29, y + 1)
  if (!hold) await page.mouse.up()
}

const bar = (page, name) => page.getByRole('slider', { name, exact: true })

let id = ''

await journey(async (page) => {
  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  id = await command('new', NAME, '--template', 'blank', '--live', '2026-06-15')
  await edit(
    id,
    create('person', 'p', { name: '苏曼' }),
    create('task', 'a', {
      title: '画面定稿',
      key_action: '物料',
      starts: '2026-06-03',
      due: '2026-06-05',
      position: 'V1',
      owner: 'p',
    }),
    create('task', 'b', {
      title: '礼盒印刷',
      key_action: '物料',
      starts: '2026-06-08',
      due: '2026-06-09',
      position: 'V2',
    }),
    create('task', 'c', { title: '到货验收', key_action: '物料', due: '2026-06-10', milestone: true, position: 'V3' }),
    create('task', 'd', {
      title: '场地签约',
      key_action: '场地',
      starts: '2026-05-18',
      due: '2026-05-20',
      state: 'done',
      position: 'V4',
    }),
    create('task', 'e', { title: '海报上墙', key_action: '场地', due: '2026-05-22', position: 'V5' }),
    create('task', 'f', { title: '复盘会', key_action: '场地', position: 'V6' }),
    create('dependency', 'ba', { task: 'b', on: 'a' }),
    create('dependency', 'cb', { task: 'c', on: 'b' }),
  )
  // The sample, for eyes and for those who hear it.
  await page.getByRole('link', { name: '排期' }).click()
  await page.getByRole('list', { name: '任务排期' }).waitFor()
  await page.getByText(/^关键路径 \d+ 个工作日$/).waitFor()
  await accessible(page)

  await page.goto(new URL(`#/campaigns/${id}/schedule`, page.url()).href)
  await page.getByRole('heading', { name: NAME }).waitFor()
  await bar(page, '画面定稿').waitFor()
  await page.getByText('关键路径 5 个工作日').waitFor() // three, two and none; none for a milestone
  assert.equal(await bar(page, '画面定稿').getAttribute('aria-valuetext'), '6月3日–6月5日，3 天，未开始，关键路径')
  assert.equal(await bar(page, '海报上墙').getAttribute('aria-valuetext'), '5月22日，1 天，晚 4 天')
  assert.equal(await bar(page, '到货验收').getAttribute('aria-valuetext'), '6月10日，1 天，等前置，里程碑，关键路径')
  await page.getByRole('button', { name: /复盘会.*未排日期/ }).waitFor()
  await page.getByText('6 项 · 显示 6').waitFor()

  // A task four days later: what waits for it is shown where it would go, and goes there in one step.
  await drag(page, bar(page, '画面定稿'), 6, { hold: true })
  const told = page.getByRole('status').filter({ hasText: '6月3日–6月5日 → 6月9日–6月11日' })
  await told.getByText('晚 6 天').waitFor()
  await told.getByText('后续 2 项跟着移动').waitFor()
  assert.equal(await days(id, 'a'), '2026-06-03 2026-06-05', 'nothing moves before it is let go')
  await accessible(page)
  await page.mouse.up()
  await toast(page, '移动“画面定稿”及后续 2 项').waitFor()
  assert.deepEqual(
    [await days(id, 'a'), await days(id, 'b'), await days(id, 'c')],
    ['2026-06-09 2026-06-11', '2026-06-11 2026-06-12', '2026-06-12'],
  )
  await toast(page, '移动“画面定稿”及后续 2 项').getByRole('button', { name: '撤销' }).click()
  await until(async () => (await days(id, 'b')) === '2026-06-08 2026-06-09')
  await page.waitForFunction(() =>
    document.querySelector('[aria-label="画面定稿"]')?.getAttribute('aria-valuetext')?.startsWith('6月3日'),
  )

  // Put back by Escape; what is done stays; an end alone.
  await drag(page, bar(page, '画面定稿'), 3, { hold: true })
  await told.or(page.getByText('6月3日–6月5日 → 6月6日–6月8日')).first().waitFor()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await drag(page, bar(page, '场地签约'), 3)
  await drag(page, bar(page, '礼盒印刷'), 1, { part: 1 })
  await until(async () => (await days(id, 'b')) === '2026-06-08 2026-06-10')
  assert.deepEqual([await days(id, 'a'), await days(id, 'd')], ['2026-06-03 2026-06-05', '2026-05-18 2026-05-20'])

  // Alone: the rules say what it would break.
  await page.getByRole('button', { name: '带上后续' }).click()
  await drag(page, bar(page, '画面定稿'), 6, { hold: true })
  await page.getByText('有 1 处会早于须先完成的任务').waitFor()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.getByRole('button', { name: '带上后续' }).click()

  // A link drawn by its end; one that would close a loop is refused, its tasks named.
  const link = async (from, to) => {
    await bar(page, from).hover()
    const end = await bar(page, from).locator('[data-link]').boundingBox()
    const there = await bar(page, to).boundingBox()
    await page.mouse.move(end.x + 5, end.y + 5)
    await page.mouse.down()
    await page.mouse.move(there.x + 10, there.y + 20)
    await page.mouse.move(there.x + there.width / 2, there.y + there.height / 2)
    await page.mouse.up()
  }
  await link('到货验收', '画面定稿')
  await toast(page, '画面定稿 → 到货验收 → 礼盒印刷 → 画面定稿').getByRole('button', { name: '关闭' }).click()
  await link('海报上墙', '画面定稿')
  await until(async () => (await show(id)).dependencies.length === 3)

  // All of a task beside it: a date typed there takes the others along; a link is taken away.
  await bar(page, '画面定稿').dblclick()
  const panel = page.getByRole('complementary')
  await panel.getByText('3 个工作日').waitFor()
  await panel.getByRole('button', { name: '海报上墙', exact: true }).hover()
  await panel.getByRole('button', { name: '解除与“海报上墙”的前后关系' }).click()
  await until(async () => (await show(id)).dependencies.length === 2)
  await panel.getByLabel('截止日期', { exact: true }).fill('6/9')
  await page.keyboard.press('Enter')
  await until(async () => (await days(id, 'b')) === '2026-06-09 2026-06-11')
  await accessible(page)
  await page.keyboard.press('Control+z')
  await until(async () => (await days(id, 'b')) === '2026-06-08 2026-06-10')
  await panel.getByRole('button', { name: /^关闭/ }).click()

  // A period: its neighbours go on to meet it.
  assert.equal(await period(id, 'live'), '2026-06-15 2026-06-21')
  await drag(page, bar(page, '正式期'), 2)
  await until(async () => (await period(id, 'live')) === '2026-06-17 2026-06-23')
  assert.match(await period(id, 'warmup'), /2026-06-16$/)
  assert.match(await period(id, 'closing'), /^2026-06-24/)
  await page.keyboard.press('Control+z')
  await until(async () => (await period(id, 'live')) === '2026-06-15 2026-06-21')

  // The live day: what is no day, a day that is over, then ten days on with every date before it is done.
  await page.getByRole('button', { name: '移动活动日…' }).click()
  const move = page.getByRole('complementary', { name: '移动活动日…' })
  const field = move.getByRole('textbox', { name: '新的活动日' })
  await field.fill('某天')
  await move
    .getByText(/“某天”/)
    .first()
    .waitFor()
  assert.ok(await move.getByRole('button', { name: '移动', exact: true }).isDisabled())
  await field.fill('2026-05-25')
  await move.getByText('这一天已经过去：未完成的任务会立刻逾期').waitFor()
  await move.getByText(/^有 \d+ 个日期会落到今天之前$/).waitFor()
  await field.fill('2026-06-25')
  await move.getByText('移动 9 项，共 16 个日期').waitFor()
  await move.getByText('1 项已完成、已发布或已签约，不动').waitFor()
  await move.getByRole('listitem').filter({ hasText: '礼盒印刷' }).filter({ hasText: '6月8日 → 6月18日' }).waitFor()
  await accessible(page)
  await move.getByRole('button', { name: '移动', exact: true }).click()
  await toast(page, '活动日移到2026年6月25日').waitFor()
  await page.getByText('6月25日 周四 – 7月1日 周三').waitFor()
  assert.deepEqual([await days(id, 'b'), await days(id, 'd')], ['2026-06-18 2026-06-20', '2026-05-18 2026-05-20'])
  await page.keyboard.press('Control+z')
  await until(async () => (await days(id, 'b')) === '2026-06-08 2026-06-10')

  // Filters; and another program's work is followed.
  await page.getByRole('button', { name: '逾期 1' }).click()
  await page.getByText('6 项 · 显示 1').waitFor()
  await page.getByRole('button', { name: '逾期 1' }).click()
  await edit(id, { op: 'patch', kind: 'task', row: 'f', set: { due: '2026-06-12' } })
  await bar(page, '复盘会').waitFor()

  // Work days of a year that nobody has published: entered, refused at the field, taken back.
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('link', { name: '工作日' }).click()
  await page.getByText('内置，抄自国办发明电〔2025〕7号').waitFor()
  await accessible(page)
  await page.getByText('2027', { exact: true }).click()
  await page.getByText('2027 年还没有录入，只按周末计算').waitFor()
  const cell = (name, n) => page.getByRole('textbox', { name: `${name} ${n}`, exact: true })
  await cell('假期', 1).fill('元旦')
  await cell('从', 1).fill('1/1')
  await cell('到', 1).fill('1/3')
  await cell('调休上班的周末', 1).fill('1/4')
  await page.keyboard.press('Enter')
  await page.getByText('2027年1月4日不是周六或周日，本来就上班').waitFor()
  await cell('调休上班的周末', 1).fill('1/9')
  await page.keyboard.press('Enter')
  await page.getByText('由本工作区录入').waitFor()
  await page.getByText('2027年1月4日不是周六或周日，本来就上班').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '清除这一年' }).click()
  await page.getByText('2027 年还没有录入，只按周末计算').waitFor()
})

await journey(
  async (page) => {
    await inEnglish(page)
    await page.keyboard.press('Control+1')
    await page.getByRole('heading', { name: 'Campaigns' }).waitFor()
    await page.goto(new URL(`#/campaigns/${id}/schedule`, page.url()).href)
    await bar(page, '画面定稿').waitFor()

    // Down past the periods to the first task; a day at a time, and back where it was.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    const at = (name) => page.waitForFunction((n) => document.activeElement?.getAttribute('aria-label') === n, name)
    await page.keyboard.press('Home')
    await at('Preparation')
    for (const name of ['Warm-up', 'Live', 'Closing', 'Review', '画面定稿']) {
      await page.keyboard.press('ArrowDown')
      await at(name)
    }
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight')
    await page.getByText('3 Jun – 5 Jun → 9 Jun – 11 Jun').waitFor()
    await page.getByText('2 that follow move along').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('3 Jun – 5 Jun → 9 Jun – 11 Jun').waitFor({ state: 'hidden' })
    assert.equal(await days(id, 'a'), '2026-06-03 2026-06-05')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await toast(page, 'move “画面定稿” and 2 that follow').waitFor()
    assert.equal(await days(id, 'b'), '2026-06-11 2026-06-15')
    await page.keyboard.press('Control+z')
    await until(async () => (await days(id, 'b')) === '2026-06-08 2026-06-10')
    // Its last day, then its first.
    await at('画面定稿')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    await until(async () => (await days(id, 'a')) === '2026-06-03 2026-06-04')
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    await until(async () => (await days(id, 'a')) === '2026-06-02 2026-06-04')

    // Linked by keys, and the same again unlinks; a loop is named.
    await page.keyboard.press('l')
    await page.getByText(/^Choose the task that waits for “画面定稿”/).waitFor()
    await page.keyboard.press('End')
    await at('复盘会')
    await page.keyboard.press('Enter')
    await until(async () => (await show(id)).dependencies.some((d) => d.task === 'f' && d.on === 'a'))
    await page.keyboard.press('l')
    await page.keyboard.press('Home')
    await page.keyboard.press('Escape')
    await page.getByText(/^Choose the task/).waitFor({ state: 'hidden' })
    for (let n = 0; n < 7; n++) await page.keyboard.press('ArrowDown')
    await at('到货验收')
    await page.keyboard.press('l')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await at('画面定稿')
    await page.keyboard.press('Enter')
    await page.getByText(/round and round: 画面定稿 → 到货验收 → 礼盒印刷 → 画面定稿/).waitFor()

    // What is done says why it stays.
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
    await at('场地签约')
    await page.keyboard.press('ArrowRight')
    await page.getByText('“场地签约” is done: its dates stay. Open it again to move it').waitFor()

    // Everything from a day on, three days later.
    await page.keyboard.press('Shift+M')
    const move = page.getByRole('complementary', { name: 'Move from a day…' })
    await move.waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('8 Jun')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('x')
    await move.getByText('Write a number of days, such as 3').waitFor()
    await page.keyboard.press('Backspace')
    await page.keyboard.type('3')
    await move.getByText(/^\d+ rows move, \d+ dates$/).waitFor()
    await accessible(page)
    await page.keyboard.press('Enter')
    await toast(page, 'move everything from 8 Jun 2026 on 3 days later').waitFor()
    assert.deepEqual([await days(id, 'a'), await days(id, 'b')], ['2026-06-02 2026-06-04', '2026-06-11 2026-06-13'])

    // A new task where the cursor is, named at once; the keys are told.
    await page.keyboard.press('n')
    await page.getByRole('complementary').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.type('Thank the guests')
    await page.keyboard.press('Enter')
    await until(async () => (await show(id)).tasks.some((x) => x.title === 'Thank the guests'))
    await page.keyboard.press('Escape')
    await at('Thank the guests')
    assert.equal(await focused(), 'Thank the guests')
    await accessible(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Move by a day').waitFor()
    await page.keyboard.press('Escape')

    // A jump to a period lands on it, with all of it beside.
    const live = (await show(id)).periods.find((p) => p.kind === 'live').id
    await page.goto(new URL(`#/campaigns/${id}/schedule?row=${live}`, page.url()).href)
    await at('Live')
    await page.getByRole('complementary').getByText('Period').first().waitFor()
  },
  { width: 1024, height: 640, colorScheme: 'dark' },
)
