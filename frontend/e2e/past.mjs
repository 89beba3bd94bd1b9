// The loop closes: a finished campaign is archived with a lesson that changed its template; the next one made of it has the
// change, and what the past one came to stands beside its goals, budget and materials, with the way to where it came from. In
// Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, control, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { cell, create, edit, make, patch, show, stored } from './lib/sheet.mjs'

/** A salon that is over: what it reached, what one line of its budget cost and how much of a material was used. */
async function held(id, { reached, paid, left }) {
  const live = (await show(id)).periods.find((p) => p.kind === 'live').starts
  await edit(
    id,
    create('metric', 'guests', { name: '到场来宾', unit: '人' }),
    create('goal', 'full', { name: '坐满', metric: 'guests', target: 100, unit: '人' }),
    create('reading', 'r', { metric: 'guests', day: live, value: reached }),
    create('budget_line', 'tea', { category: '茶歇', item: '茶点套餐', price: 5000, quantity: 100, paid }),
    create('group', 'hosts', { name: '接待组' }),
    create('task', 'doors', { title: '迎宾', group: 'hosts', due: live, state: 'done', done_on: live }),
    create('metric', 'spent', { name: '投放花费', unit: '元', role: 'cost' }),
    create('metric', 'hits', { name: '点击', unit: '次', role: 'click' }),
    create('channel', 'red', { name: '小红书' }),
    create('reading', 'r1', { metric: 'spent', channel: 'red', day: live, value: 500 }),
    create('reading', 'r2', { metric: 'hits', channel: 'red', day: live, value: 1000 }),
    create('material', 'cups', { name: '品鉴杯', unit: '个', quantity: 300, accepted: 300, left_over: left }),
  )
}

/** The same of the next one, in other spellings. */
const planned = (id) =>
  edit(
    id,
    create('metric', 'came', { name: '到场 来宾', unit: '人' }),
    create('goal', 'house', { name: '来满', metric: 'came', target: 150 }),
    create('budget_line', 'snacks', { category: '茶歇 ', item: '茶点 套餐', quantity: 150 }),
    create('group', 'greeters', { name: '接待组' }),
    create('channel', 'book', { name: '小 红 书' }),
    create('material', 'glasses', { name: '品鉴杯', unit: '个', quantity: 400 }),
  )

await journey(async (page) => {
  const t = await words('zh')
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await page.getByText(t('ui.first.title')).waitFor()
  const first = await make('春茶会', '--template', 'salon', '--live', '2026-03-20')
  const own = await command('template', 'save', first, '我们的沙龙')
  await held(first, { reached: 80, paid: 600_000, left: 60 })
  await edit(first, create('improvement', 'rain', { name: '来宾淋雨', measure: '租雨棚' }))
  // Before it is closed there is no past.
  const next = await make('秋茶会', '--template', '我们的沙龙', '--live', '2026-09-20')
  await planned(next)
  const to = (section, of = next) => page.goto(new URL(`#/campaigns/${of}/${section}`, page.url()).href)
  await to('goals')
  await page
    .getByRole('treegrid', { name: t('ui.goals') })
    .getByText('来满')
    .first()
    .waitFor()
  assert.equal(await page.getByRole('columnheader', { name: t('ui.goals.col.past') }).count(), 0)

  // A lesson of it changes the template, and it is archived.
  await to('problems', first)
  await cell(page, '来宾淋雨', 2).click()
  await panel.getByRole('button', { name: t('ui.problems.lesson') }).click()
  await toast(page, '1 条经验已存入资料库')
    .getByRole('button', { name: t('ui.open') })
    .click()
  await cell(page, '来宾淋雨：租雨棚', 1).click()
  await panel.getByRole('button', { name: t('ui.library.lesson.change') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('在“我们的沙龙”中新增：来宾淋雨：租雨棚').waitFor()
  await dialog.getByRole('button', { name: t('ui.library.lesson.apply') }).click()
  await stored(own, (b) => b.tasks.some((x) => x.title === '来宾淋雨：租雨棚'))
  await to('archive', first)
  await page.getByRole('button', { name: /^归档活动/ }).click()
  await stored(first, (b) => b.campaign.stage === 'archived')

  // The next one has the change …
  const last = await make('冬茶会', '--template', '我们的沙龙', '--live', '2026-12-20')
  await planned(last)
  await to(`checklist?q=${encodeURIComponent('雨棚')}`, last)
  await page.getByRole('row').filter({ hasText: '来宾淋雨：租雨棚' }).waitFor()

  // … and the past beside its goal: 80 of 100.
  await to('goals?row=house', last)
  const smart = page.getByRole('region', { name: 'SMART 判断' })
  await page.getByRole('columnheader', { name: t('ui.goals.col.past') }).waitFor()
  await smart.getByRole('button', { name: '达成率 · 往期仅 1 场：80%' }).waitFor()
  await accessible(page)
  await smart.getByRole('button', { name: '来满 · 往期仅 1 场：80 人' }).click()
  const past = page.getByRole('dialog')
  await past.getByRole('row').filter({ hasText: '春茶会' }).getByText('80 人').waitFor()
  await accessible(page)
  await past.getByRole('link', { name: '春茶会' }).click()
  await page.waitForURL(new RegExp(`${first}/goals\\?row=full`))
  await page
    .getByRole('treegrid', { name: t('ui.goals') })
    .getByText('坐满')
    .first()
    .waitFor()

  // Beside its budget: ¥6,000 for 100 of them; the only category that anything was spent in.
  await to('budget?row=snacks', last)
  await panel.getByRole('button', { name: '实际单价 · 往期仅 1 场：¥60' }).click()
  await past.getByRole('row').filter({ hasText: '计划单价' }).first().getByText('¥50').first().waitFor()
  await past.getByRole('link', { name: '春茶会' }).waitFor()
  await accessible(page)
  await past.getByRole('button', { name: t('ui.close') }).click()
  await page.getByRole('button', { name: t('ui.budget.forClient') }).click()
  await panel.getByRole('button', { name: /^实际单价/ }).waitFor({ state: 'detached' })

  // Beside its material: 300 accepted, 60 left.
  await to('materials?row=glasses', last)
  await panel.getByRole('button', { name: '用量 · 往期仅 1 场：240 个' }).waitFor()
  await panel.getByRole('button', { name: '剩余 · 往期仅 1 场：60 个' }).click()
  await past.getByRole('link', { name: '春茶会' }).click()
  await page.waitForURL(new RegExp(`${first}/materials\\?row=cups`))

  // Beside a group and a channel: nothing done late; ¥500 for 1,000 clicks.
  await to('team?row=greeters', last)
  await panel.getByRole('button', { name: '逾期完成的任务 · 往期仅 1 场：0%' }).waitFor()
  await to('promotion?row=book', last)
  await panel.getByRole('button', { name: '单次点击成本 · 往期仅 1 场：¥0.50' }).waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press, tabTo } = hand(page)
    await inEnglish(page)
    const list = JSON.parse(await command('list', '--json'))
    const last = list.find((x) => x.name === '冬茶会').id
    const second = await make('Summer tea', '--template', '我们的沙龙', '--live', '2026-04-20')
    await edit(second, patch('campaign', second, { scenario: 'salon' }))
    await held(second, { reached: 120, paid: 800_000, left: 20 })
    await command('archive', second)
    await control({ look: true })
    const to = (section) => page.goto(new URL(`#/campaigns/${last}/${section}`, page.url()).href)
    const past = page.getByRole('dialog')

    // (80 + 120) ÷ 2
    await to('goals?row=house')
    await page
      .getByRole('region', { name: t('ui.goals.smart') })
      .getByRole('button', { name: 'past 2: 80–120 人, median 100 人' })
      .waitFor()
    await press('Control+j')
    await past.getByRole('link', { name: 'Summer tea' }).waitFor()
    await accessible(page)
    await press('Escape')
    await past.waitFor({ state: 'detached' })
    await press('Control+j')
    await tabTo(past.getByRole('link', { name: '春茶会' }))
    await press('Enter')
    await page.waitForURL(/goals\?row=full/)

    await to('budget?row=snacks')
    await page.getByRole('button', { name: 'past 2: ¥60–80, median ¥70' }).waitFor()
    await press('Control+j')
    await tabTo(past.getByRole('link', { name: 'Summer tea' }))
    await press('Enter')
    await page.waitForURL(new RegExp(`${second}/budget\\?row=tea`))

    await to('materials?row=glasses')
    await page.getByRole('button', { name: 'Used · past 2: 240–280 个, median 260 个' }).waitFor()
    await press('Control+Shift+l')
    await past.getByRole('row').filter({ hasText: 'Summer tea' }).getByText('280 个').waitFor()
    await press('Escape')
    await past.waitFor({ state: 'detached' })
    const shown = JSON.parse(await command('show', last, '--section', 'past', '--json'))
    assert.equal(shown.count, 2)
    assert.equal(shown.beside.find((x) => x.row === 'house').ranges[0].median, 100)
    await command('check')
  },
  { locale: 'en-GB' },
)
