// The archive: what is kept and what is open, one step to close a campaign and one to open it again; between them it is
// read-only and says so, is found by the search, and its improvements are followed. In Chinese by mouse, then in English by
// the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, checklist, command, hand, inEnglish, journey, overview, toast, words } from './lib/journey.mjs'
import { cell, create, edit, show, stored } from './lib/sheet.mjs'

await journey(async (page) => {
  const t = await words('zh')
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  const before = await show(id)
  await edit(id, create('improvement', 'queue', { name: '入口排队', measure: '两个入口', owner: before.people[0].id }))
  await page.getByRole('link', { name: t('ui.archive'), exact: true }).click()
  const kept = page.getByRole('region', { name: t('ui.archive.kept') })
  await kept.getByText('任务').waitFor()
  await page.getByRole('link', { name: '入口排队' }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: /^归档活动/ }).click()
  await stored(id, (b) => b.campaign.stage === 'archived' && b.campaign.archived_on === '2026-05-26')
  await page.getByText('5月26日 周二 已归档').waitFor()
  await accessible(page)

  // Read-only, and it says so; an improvement is still followed.
  const open = before.tasks.find((x) => x.state === 'todo')
  const found = `#/campaigns/${id}/checklist?row=${open.id}`
  const line = page.locator(`[data-line="${open.id}"][data-at]`)
  await page.goto(new URL(found, page.url()).href)
  await checklist(page)
  await line.locator('[role=gridcell][aria-colindex="2"]').click()
  await page.keyboard.press('Space')
  await toast(page, '已归档，只能查看').waitFor()
  assert.deepEqual((await show(id)).tasks, before.tasks)
  await page.goto(new URL(`#/campaigns/${id}/problems`, page.url()).href)
  await cell(page, '入口排队', 2).click()
  await page.keyboard.press('Space')
  await stored(id, (b) => b.improvements[0].state === 'done')

  // Found by the search, and opened again where it lies.
  await page.goto(new URL(`#/search?q=${encodeURIComponent(open.title)}`, page.url()).href)
  await page.getByRole('row').filter({ hasText: before.campaign.name }).first().waitFor()
  await page.goto(new URL(found, page.url()).href)
  await checklist(page)
  await page
    .getByRole('status')
    .getByRole('button', { name: t('ui.archive.reopen') })
    .click()
  await stored(id, (b) => b.campaign.stage === 'review' && b.campaign.archived_on === '')
  await page.getByText('已归档：').waitFor({ state: 'detached' })
  await line.locator('[role=gridcell][aria-colindex="2"]').click()
  await page.keyboard.press('Space')
  await stored(id, (b) => b.tasks.find((x) => x.id === open.id).state === 'done')
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press, say } = hand(page)
    await inEnglish(page)
    const { id, name } = JSON.parse(await command('list', '--json'))[0]
    await page.goto(new URL(`#/campaigns/${id}/archive`, page.url()).href)
    await page
      .getByRole('region', { name: t('ui.archive.open') })
      .getByText(/tasks are not done/)
      .waitFor()
    await press('Control+Enter')
    await stored(id, (b) => b.campaign.stage === 'archived')
    await page.getByText(/^Archived on Tue 26 May:/).waitFor()
    await accessible(page)
    await say(t('ui.archive.reopen'))
    await stored(id, (b) => b.campaign.stage === 'review')
    // By command too, and the window follows.
    await command('archive', name)
    await command('archive', id, '--reopen')
    assert.equal((await show(id)).campaign.archived_on, '')
    await command('check')
  },
  { locale: 'en-GB' },
)
