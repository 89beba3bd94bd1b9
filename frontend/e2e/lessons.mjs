// The loop closes: an improvement is kept as a lesson, the lesson changes a template as it was shown before, and the next
// campaign made of it has the change. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, command, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { cell, create, edit, make, patch, show, stored } from './lib/sheet.mjs'

await journey(async (page) => {
  const t = await words('zh')
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await page.getByText(t('ui.first.title')).waitFor()
  const first = await make('春茶会', '--template', 'salon', '--live', '2026-03-20')
  const own = await command('template', 'save', first, '我们的沙龙')
  const id = await make('茶会', '--template', 'blank', '--live', '2026-05-11')
  await edit(
    id,
    patch('campaign', id, { scenario: 'salon' }),
    create('department', 'ops', { name: '执行部' }),
    create('improvement', 'rain', { name: '来宾淋雨', measure: '租雨棚', department: 'ops' }),
  )
  await page.goto(new URL(`#/campaigns/${id}/problems`, page.url()).href)
  await cell(page, '来宾淋雨', 2).click()
  await panel.getByRole('button', { name: t('ui.problems.lesson') }).click()
  await toast(page, '1 条经验已存入资料库')
    .getByRole('button', { name: t('ui.open') })
    .click()

  // By scenario and topic.
  await page.getByRole('row').filter({ hasText: '来宾淋雨：租雨棚' }).waitFor()
  await page.getByLabel('场景', { exact: true }).first().click()
  await page.getByRole('option', { name: t('ui.scenario.festival') }).click()
  await page.getByText(t('ui.library.nothing')).waitFor()
  await page.getByLabel('场景', { exact: true }).first().click()
  await page.getByRole('option', { name: t('ui.scenario.salon') }).click()
  await cell(page, '来宾淋雨：租雨棚', 1).click()
  await panel.getByRole('link', { name: '茶会' }).waitFor()
  await accessible(page)

  // Shown before and after, then written with one press.
  await panel.getByRole('button', { name: t('ui.library.lesson.change') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('在“我们的沙龙”中新增：来宾淋雨：租雨棚').waitFor()
  await dialog.getByRole('row').filter({ hasText: 'D-7' }).waitFor()
  await accessible(page)
  await dialog.getByLabel(t('ui.library.lesson.day')).fill('-10')
  await dialog.getByRole('row').filter({ hasText: 'D-10' }).waitFor()
  await dialog.getByRole('button', { name: t('ui.library.lesson.apply') }).click()
  await dialog.waitFor({ state: 'detached' })
  const changed = await stored(own, (b) => b.tasks.some((x) => x.title === '来宾淋雨：租雨棚'))
  assert.ok(changed.tasks.at(-1).group)

  // The next campaign of the template has it ten days before it goes live.
  const next = await make('秋茶会', '--template', '我们的沙龙', '--live', '2026-09-20')
  assert.equal((await show(next)).tasks.find((x) => x.title === '来宾淋雨：租雨棚').due, '2026-09-10')
  await page.goto(new URL(`#/campaigns/${next}/checklist?q=${encodeURIComponent('雨棚')}`, page.url()).href)
  await page.getByRole('row').filter({ hasText: '来宾淋雨：租雨棚' }).waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press } = hand(page)
    await inEnglish(page)
    await page.goto(new URL('#/library/lessons', page.url()).href)
    const list = page.getByRole('treegrid', { name: t('ui.library.lessons') })
    await list.waitFor()
    await press('Control+n')
    await keyboard.type('Test the sound system twice')
    await press('Enter')
    await list.getByRole('row').filter({ hasText: 'Test the sound system twice' }).waitFor()
    await page.locator('[role=row][data-at]', { hasText: t('ui.library.new.lessons') }).waitFor() // the line for the next
    await press('ArrowUp')
    await page.locator('[role=row][data-at]', { hasText: 'Test the sound system twice' }).waitFor()
    await page
      .getByRole('button', { name: t('ui.library.lesson.change'), disabled: false })
      .first()
      .waitFor() // of this lesson
    await press('Control+.')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^(Adds to|Changes in)/).waitFor()
    await accessible(page)
    const templates = async () => JSON.parse(await command('template', 'list', '--json')).filter((x) => x.own).length
    const before = await templates()
    await dialog.getByRole('row').first().waitFor()
    await press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await toast(page, t('ui.library.lesson.done')).waitFor()
    assert.ok((await templates()) >= before)
    await command('check')
  },
  { locale: 'en-GB' },
)
