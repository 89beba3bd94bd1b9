// The partners: how far each contract is and what it lacks; a fee split into instalments that add up, paid with a tick,
// overdue and over the fee told; the signed contract kept with the partner and found again; what goes with a partner that
// is deleted, and the way back. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, hand, inEnglish, journey, overview, toast, words } from './lib/journey.mjs'
import { cell, edit, make, show, stored } from './lib/sheet.mjs'

const pay = (b, partner) => b.payments.filter((p) => p.partner === partner.id)

await journey(async (page) => {
  const t = await words('zh')
  const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
  await page.getByText(t('ui.first.sample')).click()
  await overview(page)
  const id = page.url().match(/campaigns\/([^/?]+)/)[1]
  const book = await show(id)
  const [draft] = book.partners.filter((p) => p.status === 'draft')
  const [signed] = book.partners.filter((p) => p.status === 'signed')
  await page.getByRole('link', { name: new RegExp(`^${t('ui.partners')}`) }).click()
  await cell(page, draft.name, 1).waitFor()
  await accessible(page)

  // What is not signed; what lacks, at once when it is taken away.
  await page.getByRole('button', { name: /^未签约 2/ }).click()
  await cell(page, signed.name, 1).waitFor({ state: 'detached' })
  await cell(page, draft.name, 1).click()
  await panel.getByText(t('ui.partners.unsigned')).waitFor()
  await panel.getByLabel('联系人').fill('')
  await page.keyboard.press('Enter')
  await panel.getByText('还要补上：联系人。').waitFor()
  await page.getByRole('button', { name: /资料不全 1$/ }).waitFor()
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await page.getByRole('button', { name: /资料不全 0$/ }).waitFor()

  // Signed, it stays where the user is at it, and goes when he leaves.
  await panel.getByLabel('合同状态').click()
  await page.getByRole('option', { name: '已签', exact: true }).click()
  await stored(id, (b) => b.partners.find((p) => p.id === draft.id).status === 'signed')
  await panel.getByText(t('ui.partners.whole')).waitFor()
  await cell(page, draft.name, 1).waitFor()
  await page.getByRole('button', { name: /^未签约 1/ }).click()
  await cell(page, signed.name, 1).waitFor()

  // The fee by 30, 60 and 10; paid by a tick; overdue; and the plan beyond the fee.
  await cell(page, draft.name, 1).click()
  await panel.getByRole('button', { name: t('ui.partners.split') }).click()
  await page.getByRole('menuitem', { name: '30% / 60% / 10%' }).click()
  const split = await stored(id, (b) => pay(b, draft).length === 3)
  assert.deepEqual(
    pay(split, draft).map((p) => [p.name, p.amount]),
    [
      ['首付款 30%', draft.fee * 0.3],
      ['中期款 60%', draft.fee * 0.6],
      ['尾款 10%', draft.fee * 0.1],
    ],
  )
  await toast(page, '分成 3 笔').waitFor()
  const box = panel.getByRole('checkbox', { name: '“首付款 30%”已付' })
  await box.click()
  await stored(id, (b) => pay(b, draft)[0].paid === '2026-05-26')
  await panel.getByText('5月26日', { exact: false }).first().waitFor()
  const due = panel.getByRole('textbox', { name: '中期款 60% · 应付日' })
  await due.fill('5/20')
  await due.press('Enter')
  await panel.getByText(t('ui.partners.state.late')).waitFor()
  await page.getByRole('row').filter({ hasText: draft.name }).getByText('5月20日 应付').waitFor()
  await page.getByRole('button', { name: /^付款到期 1/ }).waitFor()
  await due.fill('某天')
  await due.press('Enter')
  await panel.getByRole('alert').waitFor()
  await accessible(page)
  await due.fill('6/2')
  await due.press('Enter')
  await panel.getByRole('alert').waitFor({ state: 'detached' })
  await panel.getByText(t('ui.partners.state.soon')).waitFor()
  const amount = panel.getByRole('textbox', { name: /^尾款 10% · 金额/ })
  await amount.fill('5000')
  await amount.press('Enter')
  await panel.getByText(/^计划比费用 ¥[\d,]+ 多出 ¥4,000。/).waitFor()
  await accessible(page)

  // One by its name; taken away, and back.
  await panel.getByRole('textbox', { name: t('ui.partners.addPayment') }).fill('押金')
  await page.keyboard.press('Enter')
  await stored(id, (b) => pay(b, draft).at(-1).name === '押金')
  await panel.getByRole('button', { name: '删除“押金”' }).click()
  await stored(id, (b) => pay(b, draft).length === 3)
  await toast(page, '押金').getByRole('button', { name: '撤销' }).click()
  await stored(id, (b) => pay(b, draft).length === 4)
  // It is on no line of the budget: a jump to it finds it here all the same.
  const loose = pay(await show(id), draft).at(-1)
  await page.goto(new URL(`#/campaigns/${id}/budget?row=${loose.id}`, page.url()).href)
  await page.waitForURL(/\/partners\?/)
  await panel.getByRole('button', { name: '“押金”的更多内容' }).click()
  await panel.getByLabel('备注').last().fill('退场后退还')
  await page.keyboard.press('Enter')
  await stored(id, (b) => pay(b, draft).at(-1).notes === '退场后退还')

  // The signed contract is kept with the partner; a jump to the file finds it there.
  const file = join(process.env.QINGDAN_DIR, '冷链合同-盖章.pdf')
  await writeFile(file, 'x')
  await control({ answers: [file] })
  await panel.getByRole('button', { name: t('ui.attachments.add') }).click()
  await panel.getByRole('button', { name: /^冷链合同-盖章\.pdf/ }).waitFor()
  const kept = await stored(id, (b) => b.attachments.some((a) => a.partner === draft.id))
  await command('attach', id, signed.name, file)
  await control({ look: true })
  const other = (await stored(id, (b) => b.attachments.length === 2)).attachments.find((a) => a.partner === signed.id)
  await page.goto(new URL(`#/campaigns/${id}/checklist?row=${other.id}`, page.url()).href)
  await page.waitForURL(/\/partners\?/)
  await page.locator(`[data-line="${signed.id}"][data-at]`).waitFor()
  await page.waitForFunction((name) => document.activeElement?.title === name, other.name)
  assert.equal(kept.attachments.length, 1)

  // By kind, and all that is to be paid.
  await page.getByText(t('ui.partners.by.kind'), { exact: true }).click()
  await page.getByRole('row').filter({ hasText: '场地' }).first().waitFor()
  await page.getByText(t('ui.partners.by.payments'), { exact: true }).click()
  await cell(page, '中期款 60%', 1).click()
  await accessible(page)
  await panel.getByRole('button', { name: t('ui.partners.pay') }).click()
  await stored(id, (b) => pay(b, draft)[1].paid === '2026-05-26')
  await panel.getByRole('button', { name: t('ui.partners.unpay') }).click()
  await stored(id, (b) => pay(b, draft)[1].paid === '')

  // A partner goes with what is its own, and comes back with it.
  await page.getByText(t('ui.partners.by.status'), { exact: true }).click()
  await cell(page, draft.name, 1).click()
  await page.keyboard.press('Control+Delete')
  await toast(page, '4 笔款项一并删除；1 个附件一并删除').waitFor()
  await stored(id, (b) => b.payments.length === 0 && b.attachments.length === 1)
  await toast(page, '4 笔款项一并删除').getByRole('button', { name: '撤销' }).click()
  await stored(id, (b) => b.payments.length === 4 && b.attachments.length === 2)
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'blank', '--live', '2026-06-20')
    await page.goto(new URL(`#/campaigns/${id}/partners`, page.url()).href)
    await page.reload()
    await page.getByText(t('ui.partners.empty')).waitFor()
    await accessible(page)

    // Typed in the list: a name, its status, its fee; then all of it beside the list.
    await press('Control+n')
    await keyboard.type('Plaza')
    await press('Tab')
    await keyboard.type('sent')
    await press('Tab')
    await stored(id, (b) => b.partners[0]?.name === 'Plaza')
    await page.locator('[role=row][data-at]', { hasText: 'Plaza' }).waitFor()
    const { partners } = await stored(id, (b) => b.partners[0]?.status === 'sent')
    await edit(id, { op: 'patch', kind: 'partner', row: partners[0].id, set: { fee: 10000 } })
    const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
    await panel.getByText('Still to be written: Contact, Duties, Delivery standard.').waitFor()
    await panel.getByText(/^Applies from/).waitFor()

    // The fee in three equal parts: a third of 100.00 is 33.34, 33.33 and 33.33.
    await press('Escape', 'Enter')
    await page.waitForFunction(() => document.activeElement?.closest('aside'))
    await tabTo(page.getByRole('button', { name: t('ui.partners.split') }))
    await press('Enter')
    await page.getByRole('menuitem', { name: '3 equal parts' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role=menu]'))
    await press('ArrowDown', 'ArrowDown', 'ArrowDown')
    await page.waitForFunction(() => document.activeElement?.textContent === '3 equal parts')
    await press('Enter')
    const split = await stored(id, (b) => b.payments.length === 3)
    assert.deepEqual(
      split.payments.map((p) => [p.name, p.amount]),
      [
        ['Deposit', 3334],
        ['Interim payment', 3333],
        ['Final payment', 3333],
      ],
    )
    // Paid with the space bar; all payments from the palette, paid by the key.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Deposit is paid')
    await press('Space')
    await stored(id, (b) => b.payments[0].paid === '2026-05-26')
    await say(t('ui.partners.show.payments'))
    const payments = page.getByRole('treegrid', { name: t('ui.partners.by.payments') })
    await payments.getByText('¥33.34 / ¥100').waitFor()
    await accessible(page)
    await press('Control+Home', 'ArrowDown', 'ArrowDown')
    await page.locator('[role=row][data-at]', { hasText: 'Interim' }).waitFor()
    await press('Control+.')
    await stored(id, (b) => b.payments[1].paid === '2026-05-26')
    await press('Control+.')
    await stored(id, (b) => b.payments[1].paid === '')

    // Filters by the palette; nothing passes, and all is back.
    await say(t('ui.partners.show.status'))
    await say(t('ui.partners.filter.due'))
    await page.getByText(t('ui.partners.nothing')).waitFor()
    await accessible(page)
    await say(t('ui.partners.filter.due'))
    await page.getByRole('row').filter({ hasText: 'Plaza' }).waitFor()

    // Kept in the library from the palette; another campaign takes it over.
    await press('Control+Home', 'ArrowDown')
    await page.locator('[role=row][data-at]', { hasText: 'Plaza' }).waitFor()
    await say(t('ui.sheet.library.keep'))
    await page.getByText('keep “Plaza” in the library').first().waitFor()
    const next = await make('Next', '--template', 'blank', '--live', '2026-08-20')
    await page.goto(new URL(`#/campaigns/${next}/partners`, page.url()).href)
    await page.getByText(t('ui.partners.empty')).waitFor()
    await say(t('ui.sheet.library.partner').slice(0, -1))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Plaza' }).waitFor()
    await accessible(page)
    await tabTo(dialog.getByRole('checkbox', { name: 'Plaza' }))
    await press('Space', 'Enter')
    await stored(next, (b) => b.partners[0]?.source === partners[0].id && b.partners[0].status === 'none')
    await command('check')
  },
  { locale: 'en-GB' },
)
