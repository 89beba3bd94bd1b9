// Tasks from a spreadsheet: a new campaign for them, a bad cell named and put right, the import as one step, taken back;
// then a sheet whose headings nobody knows.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, journey, overview } from './lib/journey.mjs'

const path = join(process.env.QINGDAN_DIR, '冰爽节.csv')
const sheet = (when) =>
  writeFile(path, `时间,小组,任务,负责人,检查项\nT-30,物料组,订杯套,何苗,确认数量\n${when},推广组,预约推文,周可,\n`)

const campaigns = async () => JSON.parse(await command('list', '--json'))

await journey(async (page) => {
  await sheet('某天')
  await control({ answers: [path] })
  await page.getByText('从表格导入任务…').click()

  // Where to: a new campaign. Its name is the file's; a live day that is none is refused at its field.
  await page.getByRole('heading', { name: '导入到哪个活动' }).waitFor()
  assert.equal(await page.getByLabel('活动名称').inputValue(), '冰爽节')
  await accessible(page)
  await page.getByLabel('活动名称').fill('')
  await page.getByRole('button', { name: /查看将导入的内容/ }).click()
  await page.getByText('冰爽节.csv').waitFor()
  assert.deepEqual(await campaigns(), [], 'nothing without a name')
  await page.getByLabel('活动名称').fill('夏日冰爽节')
  await page.getByLabel('活动日').fill('2026-09-10')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /查看将导入的内容/ }).click()

  // The bad cell: where it is, what it says, and no way to import.
  const errors = page.getByRole('table', { name: '要改的单元格' })
  const row = errors.getByRole('row').nth(1)
  await row.waitFor()
  assert.deepEqual((await row.locator('th,td').allTextContents()).slice(0, 4), ['A3', '3', '时间', '某天'])
  await accessible(page)
  const run = page.getByRole('button', { name: /^导入 2 行/ })
  assert.ok(await run.isDisabled())
  await page.keyboard.press('Control+Enter')
  assert.deepEqual(await campaigns(), [], 'nothing is made while a cell is wrong')

  // Put right in the file and read again, by keys alone.
  await sheet('T-12')
  await page.keyboard.press('F5')
  await page.getByText('没有错误，可以导入').waitFor()
  assert.equal(await errors.count(), 0)

  // A column left out changes what would come of it, and back.
  const items = page.getByText('新检查项').locator('xpath=following-sibling::dd')
  assert.equal(await items.textContent(), '1')
  await page.getByLabel('“检查项”导入为').selectOption({ label: '备注' })
  await page.waitForFunction((dd) => dd.textContent === '0', await items.elementHandle())
  await page.getByLabel('“检查项”导入为').selectOption({ label: '检查项' })
  await page.waitForFunction((dd) => dd.textContent === '1', await items.elementHandle())

  await page.keyboard.press('Control+Enter')
  await overview(page)
  const [made] = await campaigns()
  assert.equal(made.name, '夏日冰爽节')
  assert.equal(made.tasks, 2)

  // One step, one way back: the campaign goes with its tasks, and comes again.
  await page.locator('.mantine-Notification-root').getByRole('button', { name: '撤销' }).click()
  await page.getByText('还没有活动').waitFor()
  assert.deepEqual(await campaigns(), [])
  await page.keyboard.press('Control+Shift+z')
  await page.getByRole('treegrid').getByText('夏日冰爽节').click()
  await overview(page)

  // Headings that nobody knows: the user says which column is the task.
  await writeFile(path, 'Work,Who\nPrint flyers,Ann\n')
  await page.goto(page.url().replace(/\/overview$/, `/import?file=${encodeURIComponent(path)}`))
  await page.getByText('没有认出任务在哪一列').waitFor()
  await accessible(page)
  await page.getByLabel('“Work”导入为').selectOption({ label: '任务' })
  await page.getByText('没有错误，可以导入').waitFor()
  await page.getByRole('button', { name: /^导入 1 行/ }).click()
  await overview(page)
  assert.equal((await campaigns())[0].tasks, 3)
})
