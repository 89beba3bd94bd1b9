// A campaign is planned from the salon template to zero findings, as a planner goes about it: brief, lead and leads of the
// groups, the tasks that nobody has to them, a partner with its contract, the budget, and what is left together where it
// is found. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, hand, inEnglish, journey, overview, words } from './lib/journey.mjs'
import { cell, paste, stored } from './lib/sheet.mjs'

const found = async (id) => JSON.parse(await command('readiness', id, '--json')).findings
const named = (b, name) => b.people.find((p) => p.name === name)
const idOf = (page) => page.url().match(/campaigns\/([^/?]+)/)[1]

await journey(
  async (page) => {
    const t = await words('zh')
    const nav = page.getByRole('navigation', { name: t('ui.sections') })
    const to = (section) => nav.getByRole('link', { name: new RegExp(`^${t(section)}`) }).click()
    const badge = page.locator('header').getByRole('link', { name: /^就绪/ })
    const list = page.getByRole('treegrid', { name: t('ui.readiness') })
    const detail = page.getByRole('region', { name: t('ui.ready.detail') })
    const side = page.getByRole('complementary', { name: t('ui.sheet.panel') })
    await page.getByText('现场沙龙', { exact: true }).click()
    await page.getByRole('textbox', { name: t('ui.new.live') }).fill('+60')
    await page.getByRole('button', { name: /^用“现场沙龙”新建/ }).click()
    await overview(page)
    const id = idOf(page)
    await badge.getByText('116 项阻断').waitFor()

    // The brief: for whom and where.
    await to('ui.brief')
    const client = page.getByLabel('客户', { exact: true })
    await client.fill('云栖资本')
    await page.getByLabel('场地', { exact: true }).fill('滨江会客厅')
    await client.focus()
    await stored(id, (b) => b.campaign.client === '云栖资本' && b.campaign.venue === '滨江会客厅')

    // The finding about the lead leads to the team; the leads of the groups are pasted, and are of their groups at once.
    await badge.click()
    await list
      .getByRole('row', { name: t('field.campaign.lead') })
      .first()
      .click()
    await detail.getByRole('button', { name: /^去处理 · 团队/ }).click()
    await page.getByLabel(t('ui.team.lead')).and(page.locator(':focus')).fill('周岚')
    await page.keyboard.press('Enter')
    await stored(id, (b) => b.campaign.lead === named(b, '周岚')?.id)
    await page.getByText(/^小组 \d/).click()
    await cell(page, '策划组', 2).click()
    await paste(page, { 'text/plain': ['林一', '陈双', '张珊', '李思', '王舞', '赵柳', '孙琪'].join('\n') })
    const led = await stored(id, (b) => b.groups.every((g) => g.lead))
    assert.equal(named(led, '孙琪').group, led.groups[6].id)
    await accessible(page)

    // What nobody has goes to them: how much is said before, and it is one step.
    await page.getByRole('button', { name: t('ui.team.give.short') }).click()
    const dialog = page.getByRole('dialog', { name: t('ui.team.give') })
    await dialog.getByText('19 项任务').waitFor()
    await accessible(page)
    await dialog.getByRole('checkbox', { name: '技术组' }).click()
    await dialog.getByRole('button', { name: '交出 86 项' }).waitFor()
    await dialog.getByRole('checkbox', { name: '技术组' }).click()
    await dialog.getByRole('button', { name: '交出 92 项' }).click()
    const given = await stored(id, (b) => b.tasks.every((x) => x.owner))
    const tech = given.tasks.filter((x) => x.group === given.groups[6].id)
    assert.ok(tech.length === 6 && tech.every((x) => x.owner === named(given, '孙琪').id))
    await page.getByRole('button', { name: /^撤销/ }).first().click()
    await stored(id, (b) => b.tasks.every((x) => !x.owner))
    await page.getByRole('button', { name: /^重做/ }).click()
    await stored(id, (b) => b.tasks.every((x) => x.owner))
    await badge.getByText('16 项阻断').waitFor()

    // A partner with a contract that is whole.
    await to('ui.partners')
    await page.getByRole('button', { name: new RegExp(`^${t('ui.partners.new')}`) }).click()
    await page.keyboard.type('滨江会客厅')
    await page.keyboard.press('Enter')
    await stored(id, (b) => b.partners.length === 1)
    await cell(page, '滨江会客厅', 1).click()
    for (const [label, text] of [
      ['联系人', '何静'],
      ['费用', '60000'],
      ['义务', '提供场地与桌椅，承担清场'],
      ['交付标准', '提前一天交付，可坐 120 人'],
    ]) {
      await side.getByLabel(label, { exact: true }).fill(text)
      await side.getByLabel(label, { exact: true }).press('Enter')
    }
    await side.getByLabel('合同状态').click()
    await page.getByRole('option', { name: '已签', exact: true }).click()
    await stored(
      id,
      (b) => b.partners[0].status === 'signed' && b.partners[0].standard !== '' && b.partners[0].fee === 6_000_000,
    )

    // The budget: total and reserve, the shares of the template turned into amounts, the venue to its payee.
    await to('ui.budget')
    const reserve = page.getByRole('complementary', { name: t('ui.budget.reserve') })
    await reserve.getByLabel('批准总额').fill('30万')
    await page.keyboard.press('Enter')
    await stored(id, (b) => b.campaign.approved === 30_000_000)
    await reserve.getByRole('button', { name: t('ui.budget.split') }).click()
    await page.getByRole('contentinfo').getByText('相等').waitFor()
    await cell(page, '场地租金', 1).click()
    await page.getByText(t('ui.budget.col.item'), { exact: true }).last().click()
    await side.getByLabel('收款方').click()
    await page.getByRole('option', { name: '滨江会客厅' }).click()
    await stored(id, (b) => b.budget_lines.some((l) => l.payee === b.partners[0].id))
    await badge.getByText('15 项阻断').waitFor()

    // What is left is put right together where it is found: one value for all, or for those that are ticked.
    const set = detail.getByRole('form', { name: t('ui.ready.set') })
    const settle = async (row, count, name) => {
      await list.getByRole('row', { name: row }).first().click()
      await set.getByText(t('ui.ready.allRows', { count })).waitFor()
      if (name) await set.getByLabel('负责人', { exact: true }).fill(name)
      await set.getByRole('button', { name: t('ui.ready.setFor', { count }) }).click()
    }
    await badge.click()
    await list.getByRole('row', { name: '讲者酬金' }).click()
    await set.getByText('负责人', { exact: true }).first().click()
    assert.equal(await set.getByRole('combobox', { name: '负责人' }).inputValue(), '周岚', 'the lead of the campaign')
    await accessible(page)
    await settle('讲者酬金', 15)
    await stored(id, (b) => b.budget_lines.filter((l) => l.owner === named(b, '周岚').id).length === 15)
    await settle('总费用', 12, '林一')
    await stored(id, (b) => b.goals.every((g) => g.owner === named(b, '林一').id))
    await list.getByRole('row', { name: '餐饮晚到或不足' }).click()
    await set.getByText(t('ui.ready.allRows', { count: 12 })).click() // none
    await set.getByRole('checkbox', { name: '餐饮晚到或不足' }).click()
    await set.getByLabel('负责人', { exact: true }).fill('赵柳')
    await set.getByRole('button', { name: t('ui.ready.setFor', { count: 1 }) }).click()
    await settle('签到系统故障', 11, '孙琪')
    const risks = (await stored(id, (b) => b.risks.every((r) => r.owner))).risks
    assert.equal(new Set(risks.map((r) => r.owner)).size, 2)
    await settle('公众号', 6, '李思')

    await badge.getByText('全部通过').waitFor()
    await page.getByText(t('ui.ready.cleanHint')).waitFor()
    assert.deepEqual(await found(id), [])
    await accessible(page)
    await page
      .getByRole('button', { name: /^撤销 改负责人/ })
      .first()
      .click()
    await badge.getByText('6 项提醒').waitFor()
    await page.getByRole('button', { name: /^重做/ }).click()
    await badge.getByText('全部通过').waitFor()
  },
  { width: 1440, height: 900 },
)

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    const focus = (locator) => locator.and(page.locator(':focus')).waitFor()
    const badge = page.locator('header').getByRole('link', { name: /^Ready/ })
    const list = page.getByRole('treegrid', { name: t('ui.readiness') })
    const bar = page.getByRole('region', { name: t('ui.ready.finding') })
    await inEnglish(page)
    await press('Control+1')
    await focus(page.getByRole('treegrid', { name: t('ui.campaigns') }))
    await press('n')
    const dialog = page.getByRole('dialog')
    await focus(dialog.getByLabel(t('ui.new.name')))
    await keyboard.type('Founders’ salon')
    await press('Tab')
    await keyboard.type('+60')
    await press('Tab')
    await focus(dialog.getByLabel(t('ui.new.client')))
    await keyboard.type('Yunqi Capital')
    await press('Tab')
    const salon = dialog.getByRole('radio', { name: /salon/i })
    while (!(await salon.isChecked())) await press('ArrowDown')
    await press('Enter')
    await overview(page)
    const id = idOf(page)
    await badge.getByText('116 blockers').waitFor({ state: 'attached' })

    // The lead, by the key that goes from finding to finding.
    await press('Control+F8')
    await focus(list)
    await press('Control+f')
    await keyboard.type('campaign lead')
    await list.getByRole('row', { name: 'Campaign lead' }).first().waitFor()
    await press('Tab')
    await tabTo(list)
    await press('Home', 'ArrowDown', 'Enter')
    await focus(page.getByLabel(t('ui.team.lead')))
    await keyboard.type('Zoe Lin')
    await press('Enter')
    await bar.getByText(t('ui.ready.settled')).waitFor()

    // The leads of the groups, one below the other; then the tasks that nobody has.
    await say(t('ui.team.show.groups'))
    await focus(
      page
        .getByRole('treegrid', { name: t('ui.team.groups') })
        .locator('..')
        .locator('textarea'),
    )
    await press('Control+Home', 'ArrowRight')
    for (const name of ['Ann', 'Ben', 'Cai', 'Dan', 'Eve', 'Fay', 'Gus']) {
      await keyboard.type(name)
      await press('Enter')
    }
    await stored(id, (b) => b.groups.every((g) => g.lead))
    await press('Control+Shift+g')
    await focus(dialog.getByRole('button', { name: t('ui.team.give.do', { count: 92 }) }))
    await accessible(page)
    await press('Enter')
    await stored(id, (b) => b.tasks.every((x) => x.owner))
    await dialog.waitFor({ state: 'hidden' })

    // The total, and the template's shares of it.
    await say(t('ui.budget'))
    await page
      .getByRole('treegrid', { name: t('ui.budget') })
      .locator('..')
      .locator('textarea')
      .and(page.locator(':focus'))
      .waitFor()
    await press('Control+b')
    await page.locator('aside [data-whole] input:focus').first().waitFor()
    await keyboard.type('300,000')
    await press('Enter')
    await stored(id, (b) => b.campaign.approved === 30_000_000)
    await say(t('ui.budget.split'))
    await stored(id, (b) => b.budget_lines.every((l) => l.planned))

    // The owners of all goals in their list: one name over a whole column.
    await say(t('ui.goals'))
    const goals = page.getByRole('treegrid', { name: t('ui.goals') })
    await focus(goals.locator('..').locator('textarea'))
    await press('Control+Home')
    const at = () =>
      page.evaluate(() =>
        document
          .getElementById(document.activeElement.getAttribute('aria-activedescendant'))
          ?.getAttribute('aria-colindex'),
      )
    const owner = await goals.getByRole('columnheader', { name: t('field.owner') }).getAttribute('aria-colindex')
    while ((await at()) !== owner) await press('ArrowRight')
    const count = (await stored(id, () => true)).goals.length
    for (let n = 1; n < count; n++) await press('Shift+ArrowDown')
    await keyboard.type('Ann')
    await press('Control+Enter')
    await stored(id, (b) => b.goals.every((g) => g.owner === named(b, 'Ann').id))

    // The rest where it is found: the lead of the campaign answers for the lines, others for risks and channels.
    await press('Control+F8')
    await focus(list)
    await press('Home', 'ArrowDown', 's')
    const value = page.getByRole('form', { name: t('ui.ready.set') }).locator('[data-value]')
    await focus(value)
    await press('Enter') // no partner to choose: the owner, and the lead is suggested
    await stored(id, (b) => b.budget_lines.every((l) => l.owner === named(b, 'Zoe Lin').id))
    for (const [name, done] of [
      ['Fay', (b) => b.risks.every((r) => r.owner === named(b, 'Fay').id)],
      ['Dan', (b) => b.channels.every((c) => c.owner === named(b, 'Dan').id)],
    ]) {
      await focus(list)
      await list.locator('[aria-selected=true]').getByText(t('readiness.find.risk.plan.owner')).waitFor()
      await press('s')
      await focus(value)
      await press('Control+a')
      await keyboard.type(name)
      await press('Enter')
      await stored(id, done)
    }
    await badge.getByText(t('ui.ready.all')).waitFor({ state: 'attached' })
    await page.getByText(t('ui.ready.cleanHint')).waitFor()
    assert.deepEqual(await found(id), [])
    await accessible(page)
  },
  { locale: 'en', width: 1440, height: 900 },
)
