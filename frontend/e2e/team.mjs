// The team: pasted from a spreadsheet with its groups and departments, names that are double told, a lead chosen, who has
// too much and what is next, what a deletion takes from others and gives back; groups and departments with what they
// answer for. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import {
  accessible,
  checklist,
  command,
  control,
  hand,
  inEnglish,
  journey,
  overview,
  toast,
  words,
} from './lib/journey.mjs'
import { cell, create, edit, make, paste, show, stored } from './lib/sheet.mjs'

const person = (b, name) => b.people.find((p) => p.name === name)
let sample = ''

await journey(async (page) => {
  const t = await words('zh')
  const go = (id, rest = '') => page.goto(new URL(`#/campaigns/${id}/team${rest}`, page.url()).href)
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  sample = page.url().match(/campaigns\/([^/?]+)/)[1]

  // Nobody yet; a list out of a spreadsheet brings its groups and departments, each once.
  const id = await make('春茶品鉴会', '--template', 'blank', '--live', '2026-06-20')
  await control({ look: true })
  await go(id)
  await page.getByText(t('ui.team.empty.people')).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: t('ui.team.new.people') }).click()
  await page.keyboard.press('Escape')
  await paste(page, { 'text/plain': '王伟\t策划\t138 0000 0001\n李娜\t设计\n王伟\t摄影\t138 0000 0003\n' })
  await stored(id, (b) => b.people.length === 3 && person(b, '李娜').role === '设计')
  const li = cell(page, '李娜', 1)
  await li.click()
  for (const [label, text] of [
    ['小组', '现场组'],
    ['部门', '市场部'],
  ]) {
    await panel.getByLabel(label, { exact: true }).fill(text)
    await page.keyboard.press('Enter')
  }
  await stored(id, (b) => b.groups[0]?.name === '现场组' && person(b, '李娜').department === b.departments[0]?.id)

  // Two have one name, and one no phone.
  await page.getByRole('button', { name: '重名 2' }).click()
  await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="2"]').length >= 2)
  assert.equal(await page.getByRole('row').filter({ hasText: '李娜' }).count(), 0)
  await cell(page, '摄影', 1).click()
  await panel.getByText(t('ui.team.alike')).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '重名 2' }).click()
  await page.getByRole('button', { name: '没有电话 1' }).waitFor()

  // A lead is chosen where the team is, and the step is one to take back.
  await page.getByRole('combobox', { name: t('ui.team.lead') }).fill('李娜')
  await page.getByRole('option', { name: '李娜' }).click()
  await stored(id, (b) => b.campaign.lead === person(b, '李娜').id)
  await page.getByRole('row').filter({ hasText: '李娜' }).getByText(t('ui.team.isLead')).waitFor()

  // The sample: what lies on a person, week by week; tasks go with nobody when the person does, and come back.
  const sampled = await show(sample)
  const chen = person(sampled, '陈𬭎')
  await edit(
    sample,
    ...Array.from({ length: 9 }, (_, n) =>
      create('task', `x${n}`, { title: `加班 ${n}`, owner: chen.id, due: '2026-06-10' }),
    ),
  )
  await go(sample)
  await page.getByRole('button', { name: /任务过重 \d/ }).click()
  await cell(page, '陈𬭎', 1).click()
  await panel.getByText(/6月8日.*有 \d+ 项任务到期，团队一周通常 \d+ 项/).waitFor()
  await accessible(page)
  const owned = (b) => b.tasks.filter((x) => x.owner === chen.id).length
  const had = owned(await show(sample))
  await page.keyboard.press('Control+Delete')
  await toast(page, `${had} 项任务没有负责人了`).waitFor()
  await stored(sample, (b) => !person(b, '陈𬭎') && owned(b) === 0)
  await toast(page, `${had} 项任务没有负责人了`).getByRole('button', { name: '撤销' }).click()
  await stored(sample, (b) => owned(b) === had)
  await cell(page, '陈𬭎', 1).click()
  const next = panel.getByRole('listitem').filter({ hasText: 'D-' }).getByRole('button').first()
  await next.click()
  await checklist(page)
  await page.waitForURL(/row=/)
  await page.goBack()
  await cell(page, '陈𬭎', 1).waitFor()

  // Groups: who leads, what is done of what; one without a lead says what that costs.
  await page.getByText(/^小组 \d/).click()
  const groups = page.getByRole('treegrid', { name: t('ui.team.groups') })
  const logistics = sampled.groups.find((g) => g.lead === chen.id)
  const [plan, all] = [
    sampled.tasks.filter((x) => x.group === logistics.id && x.stage === 'plan'),
    sampled.tasks.filter((x) => x.group === logistics.id),
  ]
  const done = (list) => `${list.filter((x) => x.state === 'done').length}/${list.length}`
  const row = groups.getByRole('row').filter({ hasText: logistics.name })
  await row.getByText(done(all)).waitFor()
  assert.ok((await row.allInnerTexts())[0].includes(done(plan)))
  await row.getByText('陈𬭎').click()
  await page.keyboard.press('Delete')
  await stored(sample, (b) => b.groups.find((g) => g.id === logistics.id).lead === '')
  await panel.getByText(/组长/).last().waitFor()
  await accessible(page)
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await stored(sample, (b) => b.groups.find((g) => g.id === logistics.id).lead === chen.id)

  // A member leads back to the person; departments say what they answer for.
  await row.getByText(logistics.name).click()
  await panel.getByRole('button', { name: /^陈𬭎/ }).click()
  await page.locator(`[data-line="${chen.id}"][data-at]`).waitFor()
  await page.getByText(/^部门 \d/).click()
  await page.getByRole('treegrid', { name: t('ui.team.departments') }).waitFor()
  await page.getByRole('row').filter({ hasText: sampled.departments[0].duty }).waitFor()
  await accessible(page)

  // Kept in the library, and taken over by the next campaign, which has a copy of its own.
  await page.getByText(/^人员 \d/).click()
  await cell(page, '陈𬭎', 1).click()
  await page
    .getByRole('button', { name: t('ui.more') })
    .first()
    .click()
  await page.getByRole('menuitem', { name: t('ui.sheet.library.keep') }).click()
  await toast(page, '存入资料库').waitFor()
  await go(id)
  await cell(page, '李娜', 1).waitFor()
  await page
    .getByRole('button', { name: t('ui.more') })
    .first()
    .click()
  await page.getByRole('menuitem', { name: t('ui.sheet.library.person') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /^陈𬭎/ }).click()
  await accessible(page)
  await dialog.getByRole('button', { name: '选用 1 条' }).click()
  await stored(id, (b) => person(b, '陈𬭎')?.source === chen.id)
  await page
    .getByRole('button', { name: t('ui.more') })
    .first()
    .click()
  await page.getByRole('menuitem', { name: t('ui.sheet.library.person') }).click()
  await dialog.getByRole('checkbox', { name: /陈𬭎.*已在本活动/, disabled: true }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  // A jump to a group shows the groups.
  await go(sample, `?by=people&row=${logistics.id}`)
  await page.locator(`[data-line="${logistics.id}"][data-at]`).waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say } = hand(page)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'blank', '--live', '2026-06-20')
    await page.goto(new URL(`#/campaigns/${id}/team`, page.url()).href)
    await page.reload()
    await page.getByText(t('ui.team.empty.people')).waitFor()

    // People typed one after another; a group by its name.
    await press('Control+n')
    await keyboard.type('Ann')
    await press('Tab')
    await keyboard.type('Writer')
    await press('Enter')
    await stored(id, (b) => person(b, 'Ann')?.role === 'Writer')
    await say(t('ui.team.show.groups'))
    await page.getByText(t('ui.team.empty.groups')).waitFor()
    await accessible(page)
    await press('Control+n')
    await keyboard.type('Press')
    await press('Tab')
    await keyboard.type('Ann')
    await press('Enter')
    await stored(id, (b) => b.groups[0]?.lead === person(b, 'Ann')?.id && b.groups[0].name === 'Press')

    // The lead of the campaign by the keys of its field; out of it back to the list.
    await press('Control+Shift+l')
    const lead = page.getByRole('combobox', { name: t('ui.team.lead') })
    assert.ok(await lead.evaluate((e) => e === document.activeElement))
    await keyboard.type('Ann')
    await press('Enter')
    await stored(id, (b) => b.campaign.lead === person(b, 'Ann').id)
    await press('Control+z')
    await stored(id, (b) => b.campaign.lead === '')

    // From the palette for the person at the cursor, and found by a word.
    await say(t('ui.team.show.people'))
    await page.locator('[role=row][data-at]', { hasText: 'Ann' }).waitFor()
    await say(t('ui.team.lead.make'))
    await stored(id, (b) => b.campaign.lead === person(b, 'Ann').id)
    await press('Control+f')
    await keyboard.type('nobody of that name')
    await page.getByText(t('ui.team.nothing')).waitFor()
    await accessible(page)
    await press('Escape')
    await page.getByRole('row').filter({ hasText: 'Ann' }).waitFor()

    // What a department is asked for is found where it stands.
    await say(t('ui.team.show.departments'))
    await page.getByText(t('ui.team.empty.departments')).waitFor()
    await press('Control+n')
    await keyboard.type('Sales')
    await press('Enter')
    const booked = await stored(id, (b) => b.departments.length === 1)
    await edit(id, {
      op: 'patch',
      kind: 'person',
      row: person(booked, 'Ann').id,
      set: { department: booked.departments[0].id },
    })
    await press('ArrowUp')
    const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
    await panel
      .getByText(/duty|answers for|duties/i)
      .first()
      .waitFor()
    await command('check')
  },
  { locale: 'en-GB' },
)
