// The files of a task, beside it in the checklist: chosen in the dialog, dropped, opened, renamed, saved, removed and
// brought back; found by search; what cannot be attached says why; a long copy can be stopped.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, journey, overview, until } from './lib/journey.mjs'

const { QINGDAN_DIR } = process.env

await journey(async (page) => {
  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  const id = page.url().match(/campaigns\/(.+)\/overview/)[1]
  const book = async () => JSON.parse(await command('show', id, '--json'))
  const [task] = (await book()).tasks
  const file = (name) => page.getByRole('button', { name: new RegExp(`^${name}`) })
  const menu = (name) => page.getByRole('button', { name: `“${name}”的操作` })
  const choose = page.getByRole('button', { name: '添加附件…' })
  const focused = (title) => page.waitForFunction((t) => document.activeElement?.title === t, title)
  const make = async (name, bytes) => {
    const path = join(QINGDAN_DIR, name)
    await writeFile(path, 'x'.repeat(bytes))
    return path
  }

  await page.evaluate(
    ([c, row]) => {
      location.hash = `#/campaigns/${c}/checklist?row=${row}`
    },
    [id, task.id],
  )
  await page.getByText(/^还没有附件/).waitFor()
  await accessible(page)

  // A dialog closed adds nothing; two files are one step.
  const contract = await make('晟视设备租赁合同-盖章.pdf', 1_258_291)
  const long = await make('上海西岸中庭舞台平面图与动线标注以及消防通道说明第四版.v4.pdf', 655_360)
  await control({ answers: ['', `${contract}\n${long}`] })
  await choose.click()
  await until(async () => (await control()).asked.length > 0)
  await choose.click()
  await file('晟视设备租赁合同-盖章\\.pdf, 1\\.2 MB$').waitFor()
  await file('上海西岸.*v4\\.pdf, 640 KB$').waitFor()
  await page.getByRole('status').getByText('添加 2 个附件').waitFor()
  await accessible(page)

  // Opened: the system's viewer gets a copy under the same name.
  await file('晟视').click()
  const { opened } = await until(async () => {
    const seen = await control()
    return seen.opened.length > 0 && seen
  }, 'a file opened')
  assert.ok(opened[0].endsWith('晟视设备租赁合同-盖章.pdf'))
  assert.equal((await readFile(opened[0])).length, 1_258_291)

  // Dropped: on the attachments, and not beside them.
  const photo = await make('验收照片.jpg', 1)
  const box = await page.getByRole('region', { name: /^附件/ }).boundingBox()
  const drop = (x, y) => page.evaluate(([x, y, path]) => window.drop(x, y, [path]), [x, y, photo])
  await drop(box.x - 200, box.y)
  await drop(box.x + 30, box.y + 10)
  await file('验收照片\\.jpg, 1 B$').waitFor()
  assert.equal((await book()).attachments.length, 3)

  // Renamed by keys; an empty name is refused where it stands.
  await file('验收照片').focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('到货照片')
  await page.keyboard.press('Enter')
  await focused('到货照片.jpg')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await page.getByText('不能为空').waitFor()
  await accessible(page)
  await page.keyboard.press('Escape')
  await focused('到货照片.jpg')

  // By the menu: saved where the dialog says, with its ending; removed, and brought back.
  await control({ answers: [join(QINGDAN_DIR, 'saved')] })
  await menu('到货照片.jpg').click()
  await page.getByRole('menuitem', { name: '另存…' }).click()
  await page.getByText(/已存到 .*saved\.jpg/).waitFor()
  assert.equal(String(await readFile(join(QINGDAN_DIR, 'saved.jpg'))), 'x')
  await menu('到货照片.jpg').click()
  await page.getByRole('menuitem', { name: /^删除/ }).click()
  const removed = page.getByRole('status').filter({ hasText: '已删除附件“到货照片.jpg”' })
  await removed.waitFor()
  assert.equal((await book()).attachments.length, 2)
  await removed.getByRole('button', { name: '撤销' }).click()
  await file('到货照片\\.jpg').waitFor()

  // What cannot be attached says why; a copy that takes long can be stopped.
  await control({ answers: [QINGDAN_DIR] })
  await choose.click()
  await page
    .getByRole('alert')
    .getByText(/^文件夹不能作为附件/)
    .waitFor()
  await control({ fault: { call: 'Attachments.Add', hold: true }, answers: [contract] })
  await choose.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('正在添加附件').waitFor()
  await accessible(page)
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal((await book()).attachments.length, 3)

  // Another window's program attaches one too: it shows, and a jump to it lands on it.
  await command('attach', id, task.id, await make('图.png', 0))
  await control({ look: true })
  await file('图\\.png, 0 B$').waitFor()
  const { attachments } = await book()
  const row = attachments.find((a) => a.name === '图.png').id
  await page.evaluate(
    ([c, at]) => {
      location.hash = `#/campaigns/${c}/checklist?row=${at}`
    },
    [id, row],
  )
  await focused('图.png')
})
