// The checklist: from a template by ticks and edits of many rows to the printed page, in Chinese by mouse, in English by
// keys alone; what is pasted, what cannot be read, and rows that change or go while they are written.
import assert from 'node:assert/strict'
import { accessible, checklist, hand, inEnglish, journey, words } from './lib/journey.mjs'
import { cell, edit, make, paste, show, stored } from './lib/sheet.mjs'

await journey(async (page) => {
  const t = await words('zh')
  const id = await make('夏日发布', '--template', 'launch', '--live', '2026-06-30')
  await page.goto(new URL(`#/campaigns/${id}/checklist`, page.url()).href)
  await page.reload()
  await checklist(page)
  await accessible(page)
  const before = await show(id)
  const open = before.tasks.filter((x) => x.state !== 'done')
  const [first, second, third] = open

  // A tick by mouse, and the way back.
  await cell(page, first.title, 1).locator('[data-tick]').click()
  await stored(id, (b) => b.tasks.find((x) => x.id === first.id).state === 'done')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await stored(id, (b) => b.tasks.find((x) => x.id === first.id).state === first.state)

  // A range by mouse, one text for all of it, one step.
  await cell(page, first.title, 5).click()
  await cell(page, third.title, 5).click({ modifiers: ['Shift'] })
  await page.keyboard.type('2031-01-05')
  await page.getByText(t('ui.sheet.outside')).waitFor()
  for (let n = 0; n < 10; n++) await page.keyboard.press('Backspace')
  await page.keyboard.type('6月4日')
  await page.getByText(t('ui.sheet.outside')).waitFor({ state: 'detached' })
  await page.getByText('写入所选 3 格').waitFor()
  await page.keyboard.press('Control+Enter')
  const three = new Set([first.id, second.id, third.id])
  await stored(id, (b) => b.tasks.filter((x) => three.has(x.id)).every((x) => x.due === '2026-06-04'))
  await page.getByRole('button', { name: /撤销.*3 项/ }).waitFor()
  await accessible(page)

  // The same beside the list: the group of all of them.
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await panel.getByText('已选 3 行').waitFor()
  await panel.getByLabel('小组').fill('特别行动组')
  await panel.getByText('将新增“特别行动组”').waitFor()

  await page.keyboard.press('Enter')
  const booked = await stored(id, (b) => b.groups.some((g) => g.name === '特别行动组'))
  const group = booked.groups.find((g) => g.name === '特别行动组').id
  assert.ok(booked.tasks.filter((x) => three.has(x.id)).every((x) => x.group === group))

  // Both steps are taken back one by one.
  await page.getByRole('button', { name: /^撤销/ }).click()
  await stored(id, (b) => !b.groups.some((g) => g.name === '特别行动组'))
  await page.getByRole('button', { name: /撤销.*3 项/ }).click()
  await stored(id, (b) => b.tasks.find((x) => x.id === first.id).due === first.due)

  // One task whole: an item, its tick, what it waits for.
  await cell(page, first.title, 2).click()
  await panel.getByRole('textbox', { name: '添加检查项' }).fill('核对租赁清单与型号')
  await page.keyboard.press('Enter')
  await stored(id, (b) => b.items.some((i) => i.task === first.id && i.text === '核对租赁清单与型号'))
  await panel.getByRole('checkbox', { name: '核对租赁清单与型号' }).check()
  await stored(id, (b) => b.items.some((i) => i.task === first.id && i.text === '核对租赁清单与型号' && i.done))
  await panel.getByRole('combobox', { name: t('ui.checklist.addBefore') }).fill(third.title)
  await page.getByRole('option', { name: third.title, exact: true }).click()
  await stored(id, (b) => b.dependencies.some((d) => d.task === first.id && d.on === third.id))
  await panel.getByRole('button', { name: third.title, exact: true }).waitFor()
  await accessible(page)

  // Grouped by person; then only what is open; then nothing passes, and the way back to everything.
  await page.getByText('人员', { exact: true }).click()
  await page
    .getByRole('row')
    .filter({ hasText: t('ui.checklist.noOwner') })
    .waitFor()
  await page.getByText('关键动作', { exact: true }).first().click()
  await page.getByRole('button', { name: /^未完成/ }).click()
  await page.getByRole('button', { name: t('ui.filter') }).click()
  await page.keyboard.type('没有这样的任务')
  await page.getByText(t('ui.checklist.nothing')).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: t('ui.checklist.showAll') }).click()
  await cell(page, first.title, 2).waitFor()

  // Moved by its number, past the next one.
  const order = (b) =>
    b.tasks.filter((x) => x.stage === first.stage && x.key_action === first.key_action).map((x) => x.id)
  const [one, two] = order(await show(id))
  const handle = (task) => page.locator(`[data-line="${task}"] > div`).first()
  await handle(one).hover()
  await page.mouse.down()
  const to = await handle(two).boundingBox()
  await page.mouse.move(to.x + 10, to.y + 26, { steps: 5 })
  await page.mouse.up()
  await stored(id, (b) => order(b)[0] === two && order(b)[1] === one)

  // On the screen too, while the cursor is still on it.
  await page.waitForFunction(
    ([above, below]) => {
      const y = (id) => document.querySelector(`[data-line="${id}"]`).getBoundingClientRect().y
      return y(above) < y(below)
    },
    [two, one],
  )

  // A jump to a row of a folded group, behind a filter that hides it, unfolds and lets it through.
  await page.locator('[role=row][aria-expanded=true] [data-fold]').first().click()
  await handle(one).waitFor({ state: 'detached' })
  await page.goto(new URL(`#/campaigns/${id}/checklist?only=late&row=${one}`, page.url()).href)
  await page.locator(`[data-line="${one}"][data-at]`).waitFor()

  // And printed.
  await page.getByRole('button', { name: '打印', exact: false }).first().click()
  await page.waitForURL(/\/print/)
  await page.getByText('第一次打印，将是修订 1').waitFor()
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press } = hand(page)
    await inEnglish(page)
    const id = await make('Summer launch', '--template', 'blank', '--live', '2026-06-30')
    await page.goto(new URL(`#/campaigns/${id}/checklist`, page.url()).href)
    await page.reload()
    await checklist(page)
    await page.getByText(t('ui.checklist.empty')).waitFor()
    await accessible(page)

    // The first tasks are typed, one line after another; a date and a name nobody knows.
    await page.keyboard.type('Book the hall')
    await press('Enter')
    await page.keyboard.type('Print posters')
    await press('Enter')
    await stored(id, (b) => b.tasks.map((x) => x.title).join() === 'Book the hall,Print posters')
    await page.keyboard.type('Brief the crew')
    await press('Tab')
    await page.keyboard.type('Crew')
    await press('Tab')
    await page.keyboard.type('Bo')
    await press('Tab')
    await page.keyboard.type('T-3')
    await page.getByText('Sat 27 Jun').first().waitFor()
    await press('Enter')
    await stored(id, (b) => {
      const x = b.tasks[2]
      return (
        x?.due === '2026-06-27' &&
        b.people.find((p) => p.id === x.owner)?.name === 'Bo' &&
        b.groups.find((g) => g.id === x.group)?.name === 'Crew'
      )
    })

    // A block of a spreadsheet: quotes and line breaks, a day that is none, more rows than there are.
    await press('Control+Home', 'ArrowDown', 'ArrowRight')
    await paste(page, {
      'text/plain':
        '"Book ""the"" hall\nsoon"\tCrew\tBo\t6月4日\nPosters\t\t\tno day\nFourth\tPR\tCy\t1.2万\nFifth\nSixth',
    })
    const after = await stored(id, (b) => b.tasks.length === 5)
    assert.deepEqual(
      after.tasks.map((x) => [x.title, x.due]),
      [
        ['Book "the" hall soon', '2026-06-04'],
        ['Posters', ''],
        ['Fourth', '2026-06-27'],
        ['Fifth', ''],
        ['Sixth', ''],
      ],
    )
    await page.getByText('2 cells are not saved').waitFor()
    await accessible(page)
    await press('Control+z')
    await stored(id, (b) => b.tasks.length === 3 && b.tasks[0].title === 'Book the hall')
    await page.getByText('2 cells are not saved').waitFor({ state: 'hidden' })
    await page
      .getByRole('button', { name: /^Redo.*fill in 5 rows/ })
      .and(page.locator(':enabled'))
      .waitFor()
    await press('Control+Shift+z')
    await page.getByText('2 cells are not saved').waitFor()

    // What could not be read stands in its cell, and is put right there.
    await page.getByRole('gridcell', { name: 'no day' }).click()
    await page.getByRole('alert').first().waitFor()
    await press('F2')
    assert.equal(await page.locator('textarea[data-on]').inputValue(), 'no day')
    for (let n = 0; n < 6; n++) await press('Backspace')
    await page.keyboard.type('5 Jun 2031')
    await page.getByText(t('ui.sheet.outside')).waitFor()
    for (let n = 0; n < 5; n++) await press('Backspace')
    await press('Enter')
    await stored(id, (b) => b.tasks[1].due === '2026-06-05')
    await page.getByText('1 cell is not saved').waitFor()
    await press('Control+z')
    await stored(id, (b) => b.tasks[1].due === '')
    await press('Control+z')
    await stored(id, (b) => b.tasks.length === 3)
    await page.getByText(/cells? (is|are) not saved/).waitFor({ state: 'hidden' })

    // Tick two with Space, from the title; fill down; copy a row below.
    await press('Control+Home', 'ArrowDown', 'ArrowRight', 'Shift+ArrowDown', 'Space')
    await stored(id, (b) => b.tasks.filter((x) => x.state === 'done').length === 2)
    await press('Control+z')
    await stored(id, (b) => b.tasks.every((x) => x.state === 'todo'))
    await press('Control+Shift+d')
    await stored(id, (b) => b.tasks.length === 5)
    await press('Control+z')
    await stored(id, (b) => b.tasks.length === 3)

    // Another laptop's change comes under an open cell; a deleted row gives back what was typed into it.
    const [hall] = (await show(id)).tasks
    await press('Control+Home', 'ArrowDown', 'ArrowRight', 'F2')
    await page.keyboard.type(' now')
    await edit(id, { op: 'patch', kind: 'task', row: hall.id, set: { title: 'Book a barn', deliverable: 'contract' } })
    await page.getByText('contract').first().waitFor()
    await press('Enter')
    await stored(id, (b) => b.tasks[0].title === 'Book the hall now' && b.tasks[0].deliverable === 'contract')
    await press('Control+Home', 'ArrowDown', 'ArrowRight')
    await page.keyboard.type('lost words')
    await edit(id, { op: 'delete', kind: 'task', row: hall.id })
    await page.getByText(/deleted meanwhile.*lost words/).waitFor()
    await page
      .getByRole('button', { name: t('ui.close') })
      .last()
      .click()

    // A picture has no cells; a page's table has; a block of 5,000 × 30 goes in as far as there are columns.
    await press('Control+Home', 'ArrowDown', 'ArrowRight')
    await paste(page, { file: 'photo.png' })
    await page.getByText(t('ui.grid.unread.file')).waitFor()
    await paste(page, { 'text/html': '<table><tr><td>From<br>a page</td><td>PR</td></tr></table>' })
    await stored(id, (b) => b.tasks[0].title === 'From a page')
    const wide = Array.from({ length: 5000 }, (_, n) => [`Row ${n}`, ...Array(29).fill('')].join('\t')).join('\n')
    await press('Control+End', 'Home', 'ArrowRight')
    await paste(page, { 'text/plain': wide })
    await stored(id, (b) => b.tasks.length === 5002)
    await page.getByText(/columns did not fit/).waitFor()
    await press('Control+z')
    await stored(id, (b) => b.tasks.length === 2)

    // Escape, Tab and clicks in every state of writing leave the rows as they are, or write what was typed.
    const titles = async () => (await show(id)).tasks.map((x) => x.title)
    const was = await titles()
    await press('Control+Home', 'ArrowDown', 'ArrowRight', 'F2', 'Escape', 'Enter', 'Escape', 'F2', 'Tab', 'Shift+Tab')
    assert.deepEqual(await titles(), was)
    await page.keyboard.type('By a click')
    await cell(page, was[1], 2).click()
    await stored(id, (b) => b.tasks[0].title === 'By a click')

    // Keys are found on their page; a new task from the palette; on to print.
    await press('Control+Home', '?')
    await page.getByRole('dialog').getByText(t('ui.grid.keys.fill')).first().waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press('n')
    await page.keyboard.type('By a key')
    await press('Enter')
    await stored(id, (b) => b.tasks.some((x) => x.title === 'By a key'))
    await press('Control+p')
    await page.waitForURL(/\/print/)
    await page.getByText(t('ui.print.firstPrint', { revision: 1 })).waitFor()
  },
  { locale: 'en-GB' },
)
