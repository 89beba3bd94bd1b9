// Search over all campaigns. In Chinese by the mouse: one character, a word composed, two words, the row as a whole, the
// jump to it, what others write and delete meanwhile, more than is shown, an error. In English by the keyboard alone: the
// beginning of a word, signs of HTML, into the list and back by typing, a jump that lands in a list, and the way back.
import assert from 'node:assert/strict'
import { accessible, checklist, command, control, hand, inEnglish, journey, overview, words } from './lib/journey.mjs'
import { create, edit } from './lib/sheet.mjs'

let fair
const evil = '<img src=x onerror=alert(1)> 冰柜进场'

/** What the command finds: the hits in the order of the list. */
const found = async (text) => JSON.parse(await command('search', text, '--json'))

const titles = (page) =>
  page
    .locator('[role=row][aria-level="2"] [role=gridcell]:first-child')
    .evaluateAll((cells) => cells.map((c) => c.innerText))

await journey(async (page) => {
  const t = await words('zh')
  const field = page.getByRole('combobox', { name: t('ui.search.field') })
  const list = page.getByRole('treegrid', { name: t('ui.search.results') })
  const panel = page.getByRole('complementary')
  /** What was found for a text is there, so many of it. */
  const count = (text, n) =>
    page
      .getByRole('status')
      .getByText(t('ui.search.found', { text, count: n }), { exact: true })
      .waitFor()

  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  fair = JSON.parse(await command('new', '冰雪市集', '--template', 'blank', '--live', '2026-06-20', '--json')).id
  await edit(
    fair,
    create('task', 't1', { title: evil, notes: 'first line\nthe quartz lamp needs 32 A' }),
    create('task', 't2', { title: 'Quartz lamp test', due: '2026-05-20' }),
    create('risk', 'r1', { name: 'Power cut', category: 'system', trigger: 'quartz lamps go dark' }),
    create('item', 'i1', { task: 't1', text: '海报贴到冰柜上' }),
  )

  // From the field of the top bar: one character, found in both campaigns, as many as the command finds.
  await page.getByRole('button', { name: t('ui.find') }).click()
  await page.getByRole('combobox', { name: t('ui.find') }).fill('冰')
  await page.getByRole('option', { name: t('ui.palette.search', { text: '冰' }) }).click()
  await page.waitForURL(/\/search\?q=/)
  const ice = await found('冰')
  await count('冰', ice.length)
  assert.equal(new Set(ice.map((h) => h.campaign)).size, 2)
  assert.equal(await field.inputValue(), '冰')
  assert.ok(await field.evaluate((e) => e === document.activeElement), 'the field has the focus')
  await list.getByText('冰雪市集').first().waitFor()
  await list.getByText(evil).first().waitFor()
  assert.equal(await page.locator('main img').count(), 0, 'what somebody wrote is text')
  assert.deepEqual([...new Set(await list.locator('mark').allTextContents())], ['冰'])
  await accessible(page)

  // A facet, and the other order: the newest hit of all comes first.
  await page.getByRole('button', { name: `${t('kind.item')} ${ice.filter((h) => h.kind === 'item').length}` }).click()
  await count('冰', ice.filter((h) => h.kind === 'item').length)
  await page.getByRole('button', { name: `${t('ui.search.allKinds')} ${ice.length}` }).click()
  await page.getByRole('radio', { name: t('ui.search.by.newest') }).check()
  await list.getByRole('columnheader', { name: t('kind.campaign') }).waitFor()
  assert.equal(await list.getByRole('row').nth(1).getByRole('gridcell').first().innerText(), ice[0].title)
  await accessible(page)
  await page.getByRole('radio', { name: t('ui.search.by.campaign') }).check()

  // Nothing is looked for while a word is composed, and the input method's Enter is its own.
  await page.getByRole('button', { name: t('ui.clear') }).click()
  await page.getByRole('heading', { name: t('ui.search.start') }).waitFor()
  await page.getByRole('button', { name: '冰', exact: true }).waitFor() // searched lately
  await accessible(page)
  const asked = []
  page.on('request', (r) => r.url().endsWith('Search.Find') && asked.push(JSON.parse(r.postData())[0]))
  const ime = await page.context().newCDPSession(page)
  for (const text of ['h', 'hai', 'haibao']) {
    await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.clock.runFor(1000)
  }
  await ime.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  assert.equal(await field.inputValue(), 'haibao')
  assert.deepEqual(asked, [], 'nothing is searched while composing')
  await ime.send('Input.insertText', { text: '海报' })
  await count('海报', (await found('海报')).length)
  assert.deepEqual(asked, ['海报'])

  // Two words, one row; its excerpt is the task it belongs to. Beside the list it stands whole.
  await field.press('End')
  await page.keyboard.type(' 冰柜')
  await count('海报 冰柜', 1)
  assert.deepEqual(await titles(page), ['海报贴到冰柜上'])
  await list.getByText(evil).first().waitFor()
  await panel.getByRole('heading', { name: '海报贴到冰柜上' }).waitFor()
  assert.deepEqual(await panel.locator('mark').allTextContents(), ['海报', '冰柜'])
  assert.equal(await panel.getByRole('definition').first().innerText(), evil)

  // The jump: the item is marked in its task, beside the checklist, until it is deleted elsewhere.
  await list.getByText('海报贴到冰柜上').click()
  await page.waitForURL(new RegExp(`/campaigns/${fair}/checklist\\?row=i1$`))
  await panel.locator('[data-landed]').getByRole('textbox', { name: '海报贴到冰柜上' }).waitFor()
  await accessible(page)
  await edit(fair, { op: 'delete', kind: 'item', row: 'i1' })
  await panel.getByText(t('ui.row.isGone')).waitFor()
  await accessible(page)
  await panel.getByRole('button', { name: t('ui.close') }).click()
  await checklist(page)
  await page.getByRole('button', { name: t('ui.action.back') }).click()
  await page.mouse.move(700, 500) // off the button, and its tooltip goes
  await page.getByRole('tooltip').waitFor({ state: 'hidden' })

  // Nothing is left of it; fewer words find more, and what is written beside is found without a key.
  await page.getByRole('heading', { name: t('ui.search.nothing', { text: '海报 冰柜' }) }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '冰柜', exact: true }).click()
  const fridges = (await found('冰柜')).length
  await count('冰柜', fridges)
  await edit(fair, create('material', 'm1', { name: '冰柜温度计', quantity: 12, unit: '支' }))
  await count('冰柜', fridges + 1)
  assert.deepEqual((await titles(page)).slice(0, 2), ['冰柜温度计', evil])

  // The mouse at rest on a row shows it; the panel follows an edit.
  await list.getByText(evil).hover()
  await panel.getByText('the quartz lamp needs 32 A').waitFor()
  await edit(fair, { op: 'patch', kind: 'task', row: 't1', set: { notes: '改成 16 A' } })
  await panel.getByText('改成 16 A').waitFor()
  await edit(fair, { op: 'patch', kind: 'task', row: 't1', set: { notes: 'first line\nthe quartz lamp needs 32 A' } })

  // More than is shown.
  await edit(fair, ...Array.from({ length: 201 }, (_, i) => create('task', `s${i}`, { title: `贴纸 ${i + 1}` })))
  await field.fill('贴纸')
  await page.getByText(t('ui.search.more', { count: 200 })).waitFor()
  assert.equal((await titles(page))[0], '贴纸 201')
  const kinds = page.getByRole('group', { name: t('ui.search.kinds') })
  assert.deepEqual(await kinds.getByRole('button').allInnerTexts(), ['全部\n200+', '任务\n200+'])
  await accessible(page)

  // What takes long is shown, with a way to stop it; then the field has the focus again.
  await field.press('Escape')
  await page.getByRole('heading', { name: t('ui.search.start') }).waitFor()
  await page.evaluate(
    ([id, edits]) => window.go.app.Edits.Apply(id, edits),
    [fair, [create('task', 't3', { title: '冰柜称重' })]],
  )
  await control({ fault: { call: 'Search.Find', hold: true } }) // at the index, which that edit is not in yet
  await field.fill('称重')
  await page.getByRole('dialog', { name: t('ui.search.searching') }).waitFor()
  await accessible(page)
  await control({ release: true })
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await count('称重', 1)
  await page.waitForFunction(() => document.activeElement.getAttribute('role') === 'combobox')

  // What fails says so, and a second try helps.
  await control({ fault: { call: 'Search.Find', error: { code: 'internal', message: '出错了一次' } } })
  await field.fill('冰柜温度计')
  await page.getByRole('alert').getByText('出错了一次').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: t('ui.retry') }).click()
  await count('冰柜温度计', 1)
})

await journey(
  async (page) => {
    const t = await words('en')
    const { press } = hand(page)
    const field = page.getByRole('combobox', { name: t('ui.search.field') })
    const panel = page.getByRole('complementary')
    /** What was found for a text is there, so many of it. */
    const count = (text, n) =>
      page
        .getByRole('status')
        .getByText(t('ui.search.found', { text, count: n }), { exact: true })
        .waitFor()
    const at = (line) => page.locator(`[role=combobox][aria-activedescendant="line-${line}"]`).waitFor()

    await inEnglish(page)

    // The beginning of a word, not its middle.
    await press('Control+Shift+f')
    await field.waitFor()
    await page.keyboard.type('uartz')
    await page.getByRole('heading', { name: t('ui.search.nothing', { text: 'uartz' }) }).waitFor()
    await press('Escape')
    await page.keyboard.type('quartz')
    await count('quartz', 3)
    assert.deepEqual(await titles(page), [evil, 'Power cut', 'Quartz lamp test'])
    await panel.getByText('the quartz lamp needs 32 A').waitFor()
    await accessible(page)

    // Signs of HTML are found and shown as they are.
    await press('Control+f')
    await page.keyboard.type('<img src=x')
    await count('<img src=x', 1)
    assert.deepEqual(await titles(page), [evil])
    assert.deepEqual(await panel.locator('mark').allTextContents(), ['img', 'src=x'])
    assert.equal(await page.locator('main img').count(), 0)

    // Into the list; what is typed there goes on in the field.
    await press('Control+f')
    await page.keyboard.type('quartz')
    await count('quartz', 3)
    await press('ArrowDown')
    await at(`${fair}/risk/r1`)
    await panel.getByText(t('choice.risk.category.system')).waitFor()
    await accessible(page)
    await page.keyboard.type(' test')
    await count('quartz test', 1)
    assert.equal(await field.inputValue(), 'quartz test')
    assert.equal(await field.getAttribute('aria-activedescendant'), null)

    // A group folds and unfolds.
    await press('ArrowDown', 'ArrowLeft', 'ArrowLeft')
    await at(`group:${fair}`)
    assert.deepEqual(await titles(page), [])
    await press('ArrowRight', 'ArrowDown')
    await at(`${fair}/task/t2`)

    // The jump lands on the task; Escape lets it go; the way back is where it was left.
    await press('Enter')
    await page.waitForURL(new RegExp(`/campaigns/${fair}/checklist\\?row=t2$`))
    await checklist(page)
    await page.locator('[role=row][data-at]').getByText('Quartz lamp test').waitFor()
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-activedescendant')), /-t2-1$/)
    await accessible(page)
    await press('Escape')
    await checklist(page)
    await press('Alt+ArrowLeft')
    await count('quartz test', 1)
    assert.equal(await field.inputValue(), 'quartz test')

    // Escape clears, and then goes back to where the search was begun.
    await press('Escape')
    await page.getByRole('heading', { name: t('ui.search.start') }).waitFor()
    await press('Escape')
    await page.waitForURL((url) => !url.hash.startsWith('#/search'))
  },
  { locale: 'en-US', width: 1024, height: 640 },
)
