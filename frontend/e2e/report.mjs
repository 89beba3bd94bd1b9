// The report: drafted from the figures, written in, and what the figures say since laid beside it; taken, taken back, kept.
// In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, hand, inEnglish, journey, toast, words } from './lib/journey.mjs'
import { create, edit, make, stored } from './lib/sheet.mjs'

const { QINGDAN_DIR } = process.env

/** A campaign with a goal of 10,000 that was counted on one day. */
async function counted(name, metric, unit, value) {
  const id = await make(name, '--template', 'blank', '--live', '2026-05-11')
  await edit(
    id,
    create('metric', 'm', { name: metric, unit, aggregate: 'sum' }),
    create('goal', 'g', { name: metric, metric: 'm', target: 10000 }),
  )
  await read(id, metric, '2026-05-11', value)
  return id
}

/** A figure comes in beside the window. */
async function read(id, metric, day, value) {
  const file = join(QINGDAN_DIR, 'readings.csv')
  await writeFile(file, `Date,${metric}\n${day},${value}\n`)
  await command('import', id, 'readings', file)
  await control({ look: true })
}

const textOf = (b) => b.passages.find((p) => p.part === 'results')?.text

await journey(
  async (page) => {
    const t = await words('zh')
    await page.getByText(t('ui.first.title')).waitFor()
    const id = await counted('冰爽节', '报名', '人', 1200)
    await page.goto(new URL(`#/campaigns/${id}/report`, page.url()).href)
    const text = page.getByRole('textbox', { name: '目标与结果' })
    const holds = (what) =>
      page.waitForFunction((w) => document.querySelector('#report-results')?.value.includes(w), what)
    await holds('报名 1,200 人，完成目标 10,000 人的 12%，还差 8,800 人。') // 1,200 ÷ 10,000
    const live = page.getByRole('complementary', { name: t('ui.report.page') })
    await live.locator('canvas').waitFor()
    await accessible(page)

    // The page follows to where the user writes; what is typed is kept after a pause, the cursor where it was.
    await page
      .getByRole('navigation', { name: t('ui.report.sections') })
      .getByRole('button', { name: '经验' })
      .click()
    await live.getByText(/^第 [4-9] \/ /).waitFor()
    await text.click()
    await live.getByText(/^第 3 \/ /).waitFor()
    await text.fill('雨天少了一半客流。')
    await text.press('ArrowLeft')
    await stored(id, (b) => textOf(b) === '雨天少了一半客流。')
    assert.deepEqual(await text.evaluate((e) => [e === document.activeElement, e.selectionStart]), [true, 8])
    await page
      .getByRole('navigation', { name: t('ui.report.sections') })
      .getByText('已改')
      .waitFor()

    // A figure comes in: the text stays, and both drafts are to be seen.
    await read(id, '报名', '2026-05-12', 1800)
    const section = page.getByRole('region', { name: '目标与结果' })
    await section.getByText(t('ui.report.stale')).waitFor()
    assert.equal(await text.inputValue(), '雨天少了一半客流。')
    await section.locator('mark', { hasText: '报名 1,200 人' }).waitFor()
    await section.locator('mark', { hasText: '报名 3,000 人，完成目标 10,000 人的 30%' }).waitFor() // 1,200 + 1,800
    await accessible(page)

    await section.getByRole('button', { name: '采用新草稿：目标与结果' }).click()
    await holds('报名 3,000 人，完成目标 10,000 人的 30%，还差 7,000 人。')
    await section.getByText(t('ui.report.stale')).waitFor({ state: 'detached' })
    await toast(page, '采用新草稿：目标与结果')
      .getByRole('button', { name: t('ui.action.undo') })
      .click()
    await holds('雨天少了一半客流。')
    await section.getByRole('button', { name: '保留我写的：目标与结果' }).click()
    await section.getByText(t('ui.report.stale')).waitFor({ state: 'detached' })
    assert.equal(await text.inputValue(), '雨天少了一半客流。')

    // Without news the draft can be looked at, too; a section is left out and comes back.
    await section.getByRole('button', { name: '对比草稿：目标与结果' }).click()
    await section.getByText('报名 3,000 人').waitFor()
    await section.getByRole('button', { name: '不印：目标与结果' }).click()
    await stored(id, (b) => b.passages[0].hidden && textOf(b) === '雨天少了一半客流。')
    await section.getByText(t('ui.report.state.hidden')).waitFor()
    await accessible(page)
    await section.getByRole('button', { name: '恢复：目标与结果' }).click()
    await stored(id, (b) => !b.passages[0].hidden)

    // It is saved from here, with what was typed a moment ago.
    await control({ answers: [join(QINGDAN_DIR, '报告.pdf')] })
    await page.getByRole('textbox', { name: '经验' }).fill('下次备雨棚。')
    await page.getByRole('button', { name: t('ui.report.save') }).click()
    await toast(page, '报告.pdf').waitFor()
    await access(join(QINGDAN_DIR, '报告.pdf'))
    await stored(id, (b) => b.passages.some((p) => p.part === 'lessons' && p.text === '下次备雨棚。'))
    await page.getByText(t('ui.report.view.read'), { exact: true }).click()
    await text.waitFor({ state: 'detached' })
    await accessible(page)
  },
  { width: 1440, height: 900 },
)

await journey(
  async (page) => {
    const t = await words('en')
    const { press, say } = hand(page)
    await inEnglish(page)
    const id = await counted('Tasting', 'Sign-ups', 'people', 1200)
    await page.goto(new URL(`#/campaigns/${id}/report`, page.url()).href)
    const holds = (what) =>
      page.waitForFunction((w) => document.querySelector('#report-results')?.value.includes(w), what)
    await holds('Sign-ups came to 1,200 people, 12% of the 10,000 targeted, 8,800 short.')

    // Alt ↓ goes from section to section.
    await press('Alt+ArrowDown')
    await page.waitForFunction(() => document.activeElement?.id === 'report-results')
    await accessible(page)
    await press('Control+a')
    await page.keyboard.type('Rain halved the visitors.')
    await stored(id, (b) => textOf(b) === 'Rain halved the visitors.')
    await read(id, 'Sign-ups', '2026-05-12', 1800)
    await page.getByText(t('ui.report.stale')).waitFor()

    // Alt U takes the new draft; what was written comes back with undo, and stays when it is kept.
    await press('Alt+u')
    await holds('Sign-ups came to 3,000 people, 30% of the 10,000 targeted, 7,000 short.')
    await press('Control+z')
    await holds('Rain halved the visitors.')
    await page.getByText(t('ui.report.stale')).waitFor()
    await say(t('ui.report.keep'))
    await page.getByText(t('ui.report.stale')).waitFor({ state: 'detached' })
    await press('Alt+c')
    await page.getByRole('heading', { name: t('ui.report.now') }).waitFor()
    await press('Alt+h')
    await page.getByText(t('ui.report.state.hidden')).waitFor()
    await press('Alt+h')
    await stored(id, (b) => !b.passages[0].hidden)
    await say(t('ui.report.to.read'))
    await page
      .getByRole('complementary', { name: t('ui.report.page') })
      .locator('canvas')
      .waitFor()
    await accessible(page)

    // History names the section, and a jump to what was written comes back to it.
    await say(t('ui.report.to.write'))
    const passage = (await stored(id, (b) => b.passages.length === 1)).passages[0].id
    await page.goto(new URL(`#/campaigns/${id}/history`, page.url()).href)
    await page.getByText('write the report: goals and results').first().waitFor()
    await page.goto(new URL(`#/campaigns/${id}/report?row=${passage}`, page.url()).href)
    await page.waitForFunction(() => document.activeElement?.id === 'report-results')
  },
  { locale: 'en-GB', width: 1440, height: 900 },
)
