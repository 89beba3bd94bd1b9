// Problems: from an incident to an improvement that is followed until it is done; five whys, the review meeting with its
// agenda and minutes; open ones of all campaigns. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { cell, create, edit, make, patch, show, stored } from './lib/sheet.mjs'

/** A campaign that was live from 11 to 17 May: on the 26th its review meeting is late (five work days end on the 22nd). */
async function over(name, person, incident) {
  const id = await make(name, '--template', 'blank', '--live', '2026-05-11')
  await edit(
    id,
    create('department', 'ops', { name: 'Ops' }),
    create('person', 'lin', { name: person, department: 'ops' }),
    patch('campaign', id, { lead: 'lin', stage: 'review' }),
    create('incident', 'rain', { name: incident, owner: 'lin' }),
    create('budget_line', 'print', { item: 'Print', category: 'Material', planned: 100000, paid: 120050 }),
  )
  return id
}
const named = (b, name) => b.improvements.find((x) => x.name === name)

await journey(async (page) => {
  const t = await words('zh')
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await page.getByText(t('ui.first.title')).waitFor()
  const id = await over('冰爽节', '林若溪', '入口排队四十分钟')
  await page.goto(new URL(`#/campaigns/${id}/problems`, page.url()).href)
  const happened = page.getByRole('region', { name: t('ui.problems.happened') })
  await happened.getByText('Material超支 ¥200.50').waitFor()
  await accessible(page)

  // The incident becomes a problem with whoever saw to it and their department; it is offered no more.
  await happened.getByRole('button', { name: '把“入口排队四十分钟”转为问题' }).click()
  const taken = await stored(id, (b) => b.improvements[0]?.incident === 'rain')
  assert.deepEqual([taken.improvements[0].owner, taken.improvements[0].department], ['lin', 'ops'])
  await happened.getByText('入口排队四十分钟').waitFor({ state: 'detached' })
  await panel.getByText('还要补上：改进措施、截止日期。').waitFor()

  // Why, and why that: the last answer is the cause.
  const why = (n) => panel.getByLabel(t('ui.problems.why', { n }), { exact: true })
  await why(1).fill('只开了一个入口')
  await why(1).press('Enter')
  await why(2).fill('动线图没画第二入口')
  await why(2).press('Enter')
  await why(3).waitFor()
  await stored(id, (b) => b.improvements[0].cause === '动线图没画第二入口' && b.improvements[0].whys.includes('\n'))
  await accessible(page)
  await panel.getByLabel('改进措施').fill('动线图上画两个入口')
  await page.keyboard.press('Enter')
  await panel.getByLabel('截止日期').fill('6/30')
  await page.keyboard.press('Enter')
  await stored(id, (b) => b.improvements[0].deadline === '2026-06-30' && b.improvements[0].measure !== '')
  await panel.getByText('还要补上').waitFor({ state: 'detached' })
  await panel.getByRole('link', { name: '入口排队四十分钟' }).waitFor()

  // The review meeting is planned with people and agenda; each line of its minutes can become an improvement.
  await page.getByText('复盘会还没安排').waitFor()
  await page.getByRole('button', { name: t('ui.problems.plan') }).click()
  const planned = await stored(id, (b) => b.meetings[0]?.kind === 'review')
  assert.match(
    planned.meetings[0].agenda,
    /^1\. 实际花费 ¥1,200.50，超出计划预算 ¥1,000 共 ¥200.50。\n2\. 超支的类别：Material。/,
  )
  assert.deepEqual([planned.meetings[0].day, planned.meetings[0].people], ['2026-05-26', '林若溪'])
  await page.getByText('复盘会定在').waitFor() // later than the 22nd
  await panel.getByLabel('会议纪要').fill('1. 下次租雨棚\n2. 提前一天看天气')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: '把“1. 下次租雨棚”转为改进项' }).click()
  await stored(id, (b) => named(b, '下次租雨棚')?.meeting === planned.meetings[0].id)
  await panel.getByRole('button', { name: '把“1. 下次租雨棚”转为改进项' }).waitFor({ state: 'detached' })
  await accessible(page)
  await panel.getByRole('link', { name: '下次租雨棚' }).click()
  await page.locator('[role=row][data-at]', { hasText: '下次租雨棚' }).waitFor()

  // Ticked, it is done today; it stays where it is until the user leaves.
  await cell(page, '下次租雨棚', 2).click()
  await page.keyboard.press('Space')
  await stored(id, (b) => named(b, '下次租雨棚').state === 'done' && named(b, '下次租雨棚').done_on === '2026-05-26')
  await page.getByRole('button', { name: /待补全 1$/ }).click()
  await page.getByText(t('ui.problems.by.state'), { exact: true }).click()
  await page
    .getByRole('row')
    .filter({ hasText: t('ui.status.done') })
    .first()
    .waitFor()

  // Open ones of all campaigns: with whoever owns them, and in the library.
  await page.goto(new URL(`#/mine?whose=${encodeURIComponent('林若溪')}`, page.url()).href)
  const mine = page.getByRole('region', { name: t('ui.mine.improvements') })
  await mine.getByRole('row').filter({ hasText: '入口排队四十分钟' }).waitFor()
  await accessible(page)
  await page.goto(new URL('#/library/improvements', page.url()).href)
  const row = page.getByRole('row').filter({ hasText: '入口排队四十分钟' })
  await row.getByRole('checkbox').click()
  await stored(id, (b) => named(b, '入口排队四十分钟').state === 'done')
  await row.getByText(t('ui.status.done')).waitFor()
  await accessible(page)
  await toast(page, '勾选“入口排队四十分钟”').getByRole('button', { name: '撤销' }).click()
  await stored(id, (b) => named(b, '入口排队四十分钟').state !== 'done')
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    await inEnglish(page)
    const id = await over('Tasting', 'Lin', 'Queue at the door')
    await page.goto(new URL(`#/campaigns/${id}/problems`, page.url()).href)
    await page
      .getByRole('region', { name: t('ui.problems.happened') })
      .getByText('Material cost')
      .waitFor()

    // One key takes one over; F6 asks why.
    await press('Control+j')
    await stored(id, (b) => b.improvements[0]?.incident === 'rain')
    await page.locator('[role=row][data-at]', { hasText: 'Queue at the door' }).waitFor()
    await page.getByLabel('Why 1', { exact: true }).waitFor()
    await press('F6')
    await keyboard.type('One till')
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Why 2')
    await keyboard.type('Nobody counted guests')
    await press('Enter')
    await stored(id, (b) => b.improvements[0].cause === 'Nobody counted guests')
    await press('Escape')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('aria-activedescendant')) // back in the list
    await press('Alt+2')
    await stored(id, (b) => b.improvements[0].state === 'doing')
    await press('Control+j')
    await stored(id, (b) => b.improvements.length === 2)
    await accessible(page)

    // A problem typed in the list lies with its group; what went well is told apart.
    await press('Control+n')
    await keyboard.type('Radio was unclear')
    await press('Enter')
    await stored(id, (b) => named(b, 'Radio was unclear')?.kind === 'problem')
    await say(t('ui.problems.show.state'))
    await page.getByRole('row').filter({ hasText: 'Doing' }).first().waitFor()
    await say(t('ui.problems.filter.lacking'))
    await page.getByRole('row').filter({ hasText: 'Radio was unclear' }).waitFor()
    await say(t('ui.problems.filter.late'))
    await page.getByText(t('ui.problems.nothing')).waitFor()
    await say(t('ui.problems.filter.late'))

    // The meeting by its key; its minutes by the keyboard.
    await press('Control+Shift+m')
    const planned = await stored(id, (b) => b.meetings[0]?.kind === 'review')
    const minutes = page.getByRole('complementary', { name: t('ui.sheet.panel') }).getByLabel('Minutes')
    await minutes.waitFor()
    await press('F6')
    await page.waitForFunction(() => document.activeElement?.closest('[data-field=minutes]'))
    await keyboard.type('Rent an awning')
    await press('Shift+Enter')
    await keyboard.type('Count the guests')
    await press('Enter')
    await stored(id, (b) => b.meetings[0].minutes === 'Rent an awning\nCount the guests')
    await page.getByRole('button', { name: t('ui.problems.decide'), exact: true }).waitFor()
    await say(t('ui.problems.decide'))
    await stored(id, (b) => b.improvements.filter((x) => x.meeting === planned.meetings[0].id).length === 2)
    await accessible(page)

    // What is open of one's own, among all campaigns, ticked with the space bar.
    await edit(id, patch('improvement', named(await show(id), 'Rent an awning').id, { owner: 'lin' }))
    await page.goto(new URL('#/mine?whose=Lin', page.url()).href)
    const list = page.getByRole('treegrid', { name: t('ui.mine.improvements') })
    await list.getByRole('row').filter({ hasText: 'Rent an awning' }).waitFor()
    await tabTo(list)
    await press('End', 'Space')
    await stored(id, (b) => b.improvements.filter((x) => x.state === 'done').length === 1)
  },
  { locale: 'en-GB' },
)
