// On site: one day on one screen, where tasks, posts and materials are ticked as they stand; other days, and what an incident
// looks like among them. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, hand, inEnglish, journey, overview, words } from './lib/journey.mjs'
import { create, edit, make, show, stored } from './lib/sheet.mjs'

await journey(async (page) => {
  const t = await words('zh')
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  const part = (key) => page.getByRole('region', { name: t(key), exact: true })
  const tasks = part('ui.day_view.tasks')
  await page
    .getByRole('navigation', { name: t('ui.sections') })
    .getByRole('link', { name: t('ui.day_view') })
    .click()
  const late = (await show(id)).tasks.filter((x) => x.state !== 'done' && x.due && x.due < '2026-05-26')
  await tasks.getByRole('checkbox', { name: late[0].title }).waitFor()
  const figure = (key) =>
    page
      .locator('dt', { hasText: t(key) })
      .locator('..')
      .locator('dd')
  assert.equal(await figure('ui.day_view.overdue').innerText(), `${late.length}`)
  await accessible(page)

  // The day before: what was read of it, against what it had to bring.
  const numbers = part('ui.day_view.numbers')
  await page.getByRole('button', { name: t('ui.day_view.before'), exact: true }).click()
  await numbers.getByText('88,200', { exact: true }).waitFor()
  await numbers.getByText(/^[\d.]+% ÷ 进度线 40% = [\d.]+%$/).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: t('ui.day_view.todayShort') }).click()
  await numbers.waitFor({ state: 'detached' })

  // Each figure of the day is a way to the first of what it counts, however far down that lies.
  await figure('ui.day_view.figure.metrics').getByRole('button').click()
  await page.waitForFunction(() => document.activeElement?.matches('[data-row] a'))
  const onIt = part('ui.day_view.metrics').getByRole('listitem').first().getByRole('link')
  assert.ok(await onIt.evaluate((e) => e === document.activeElement && e.getBoundingClientRect().bottom < innerHeight))

  assert.match(await onIt.getAttribute('href'), /data\?metric=./)

  // A tick counts at once, stays under the hand, and can be taken back.
  const names = () => tasks.getByRole('checkbox').evaluateAll((boxes) => boxes.map((b) => b.getAttribute('aria-label')))
  const before = await names()
  await tasks.getByRole('checkbox', { name: late[0].title }).click()
  await stored(id, (b) => b.tasks.find((x) => x.id === late[0].id).state === 'done')
  await figure('ui.day_view.overdue')
    .getByText(`${late.length - 1}`, { exact: true })
    .waitFor()
  await figure('ui.day_view.done').getByText('1', { exact: true }).waitFor()
  assert.deepEqual(await names(), before)
  await tasks.getByRole('checkbox', { name: late[0].title }).click()
  await stored(id, (b) => b.tasks.find((x) => x.id === late[0].id).state === 'todo')

  // The live day: its run of show, its posts; a post published and a material accepted with a tick.
  await page.getByRole('button', { name: t('ui.more') }).click()
  await page.getByRole('menuitem', { name: t('ui.day_view.live') }).click()
  await part('ui.day_view.cues').getByRole('listitem').first().waitFor()
  const { run_items, posts, materials } = await show(id)
  assert.equal(
    await part('ui.day_view.cues').getByRole('listitem').count(),
    run_items.filter((r) => r.day === '2026-06-04').length,
  )
  const post = posts.find((p) => p.day === '2026-06-04' && p.status !== 'published')
  await part('ui.day_view.posts').getByRole('checkbox', { name: post.title, exact: true }).click()
  await stored(id, (b) => b.posts.find((p) => p.id === post.id).status === 'published')
  const material = materials.find((m) => m.due && m.due <= '2026-06-04' && m.accepted === null)
  const box = part('ui.day_view.materials').getByRole('checkbox', { name: material.name, exact: true })
  await box.click()
  const now = (b) => b.materials.find((m) => m.id === material.id)
  await stored(id, (b) => now(b).state === 'accepted' && now(b).accepted_on === '2026-05-26')
  assert.equal(now(await show(id)).accepted, material.quantity)
  await accessible(page)

  // An incident stands first, its clock running; its name leads to it.
  await page.getByRole('button', { name: t('ui.day_view.todayShort') }).click()
  await page
    .getByRole('button', { name: t('ui.incidents.start') })
    .first()
    .click()
  await page.getByRole('combobox', { name: t('ui.incidents.what') }).fill('停电')
  await page.keyboard.press('Enter')
  await page.getByRole('timer').waitFor()
  await page
    .getByRole('navigation', { name: t('ui.sections') })
    .getByRole('link', { name: t('ui.day_view') })
    .click()
  await part('ui.day_view.incidents')
    .getByText(/还剩 1:59:/)
    .waitFor()
  await part('ui.day_view.incidents').getByRole('link', { name: '停电' }).click()
  await page.getByRole('article', { name: '停电' }).waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press } = hand(page)
    const focused = (name) =>
      page.waitForFunction((n) => document.activeElement?.getAttribute('aria-label') === n, name)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'blank', '--live', '2026-05-27')
    await page.goto(new URL(`#/campaigns/${id}/overview`, page.url()).href)
    await overview(page)

    // By its key; nothing planned says so.
    await press('F4')
    await page.getByText(t('ui.day_view.noTasks')).waitFor()
    await accessible(page)
    await edit(
      id,
      create('task', 'a', { title: 'Lay the carpet', due: '2026-05-26', due_time: '08:00' }),
      create('task', 'b', { title: 'Test the sound', due: '2026-05-26' }),
      create('run_item', 'r', { title: 'Doors', day: '2026-05-27', starts: '10:00' }),
      create('run_item', 'n', { title: 'Rehearsal', day: '2026-05-26', starts: '08:30', minutes: 120 }),
      create('run_item', 'm', { title: 'Lunch', day: '2026-05-26', starts: '23:30' }),
    )

    // What runs and what comes next, by the clock; down through the day, and ticked.
    const cues = page.getByRole('region', { name: t('ui.day_view.cues') })
    await cues.getByText('08:30 Rehearsal').waitFor()
    await cues.getByText('23:30 Lunch').waitFor()
    await press('ArrowDown', 'ArrowDown', 'ArrowDown')
    await focused('Lay the carpet')
    await press('Space')
    await stored(id, (b) => b.tasks.find((x) => x.id === 'a').state === 'done')
    await focused('Lay the carpet')
    await press('ArrowDown')
    await focused('Test the sound')

    // The next day, and back to today.
    await press('ArrowRight')
    await page.getByRole('status').getByText('Wed 27 May').waitFor()
    await cues.getByText('Doors').waitFor()
    await press('t')
    await page.getByRole('status').getByText('Tue 26 May').waitFor()
    await cues.getByText('23:30 Lunch').waitFor()
    await press('l')
    await page.getByRole('status').getByText('Wed 27 May').waitFor()
    await command('check')
  },
  { locale: 'en-GB' },
)
