// The sample on paper: preview, options, an error with its way on, save through the dialog, print, save all; the keyboard
// alone turns pages and prints.
import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, journey, overview, until } from './lib/journey.mjs'

const { QINGDAN_DIR } = process.env

/** Whether the page drawn is as high to its width as a paper, in mm. */
const drawn = (page, width, height) =>
  page.waitForFunction((ratio) => {
    const c = document.querySelector('main canvas')
    return c && !c.closest('[data-stale]') && Math.abs(c.height / c.width - ratio) < 0.01
  }, height / width)
const a4 = (page) => drawn(page, 210, 297)
const letter = (page) => drawn(page, 215.9, 279.4)

const isPDF = async (path) => {
  const bytes = await readFile(path)
  return bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-1024).includes('%%EOF')
}

const prints = async (id) => JSON.parse(await command('show', id, '--json')).prints

await journey(async (page) => {
  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  const id = page.url().match(/campaigns\/(.+)\/overview/)[1]

  await page.keyboard.press('Control+p')
  await page.waitForURL(/\/print$/)
  await a4(page)
  await page.getByText('第一次打印，将是修订 1').waitFor()
  assert.deepEqual(await prints(id), [], 'a preview records nothing')
  await accessible(page)

  // Pages by keys, no further than there are.
  await page.keyboard.press('PageDown')
  await page.getByText(/^第 2 \/ \d+ 页$/).waitFor()
  await page.keyboard.press('End')
  const [, last, all] = (await page.getByText(/^第 \d+ \/ \d+ 页$/).textContent()).match(/(\d+) \/ (\d+)/)
  assert.equal(last, all)
  assert.ok(await page.getByRole('button', { name: '下一页' }).isDisabled())
  await page.keyboard.press('Home')
  await page.getByText(/^第 1 \/ \d+ 页$/).waitFor()

  // A preview that comes late does not take the place of a newer one.
  await control({ fault: { call: 'Print.Preview', hold: true } })
  await page.getByRole('radio', { name: 'Letter' }).check()
  await until(async () => (await control()).held > 0)
  await page.getByRole('radio', { name: 'A4' }).check()
  await a4(page)
  await control({ release: true })
  await page.getByRole('radio', { name: '小组' }).check()
  await a4(page)

  // What fails says so, and a second try helps.
  await control({ fault: { call: 'Print.Preview', times: 1, error: { code: 'internal', message: '出错了一次' } } })
  await page.getByRole('radio', { name: 'Letter' }).check()
  await page.getByRole('alert').getByText('出错了一次').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '重试' }).click()
  await letter(page)

  // Save: a dialog closed saves nothing; answered, the file is there and the next print is the same revision.
  await control({ answers: ['', join(QINGDAN_DIR, '清单')] })
  await page.getByRole('button', { name: '存为 PDF' }).click()
  await page.locator('button:enabled', { hasText: '存为 PDF' }).waitFor() // the closed dialog has been answered
  await page.keyboard.press('Control+s')
  await page.getByText(/已存到 .*清单\.pdf/).waitFor()
  await accessible(page)
  assert.ok(await isPDF(join(QINGDAN_DIR, '清单.pdf')))
  await page.getByText('与修订 1 相同，再印仍是修订 1').waitFor()
  const [saved] = await prints(id)
  assert.deepEqual(JSON.parse(saved.options), { lang: 'zh', paper: 'letter', by: 'group', open: false })

  // Another program writes: the preview follows.
  const book = JSON.parse(await command('show', id, '--json'))
  const open = book.tasks.find((t) => t.state !== 'done')
  const edits = join(QINGDAN_DIR, 'edits.json')
  await writeFile(
    edits,
    JSON.stringify([{ op: 'patch', kind: 'task', row: open.id, set: { title: '改过的任务👩‍🚀' } }]),
  )
  await command('apply', id, edits)
  await control({ look: true })
  await page.getByText('有新内容，将是修订 2').waitFor()
  await page.getByText(/个字没有字库，纸上印成 〓/).waitFor()
  await page.getByRole('link', { name: '改过的任务' }).waitFor() // where they are

  // Print: the system's viewer gets the file, and the revision is recorded.
  await page.keyboard.press('Control+p')
  await page.getByText('已交给系统的 PDF 程序，请在那里打印').waitFor()
  const { opened } = await control()
  assert.equal(opened.length, 1)
  assert.ok(await isPDF(opened[0]))
  assert.deepEqual((await prints(id)).map((p) => p.revision).sort(), [1, 2])

  // All of them, one file for each order.
  const folder = join(QINGDAN_DIR, 'all')
  await control({ answers: [''] })
  await page.getByRole('button', { name: '各种排列都存…' }).click()
  await mkdir(folder)
  await control({ answers: [folder] })
  await page.getByRole('button', { name: '各种排列都存…' }).click()
  await page.getByText(`4 个文件已存到 ${folder}`).waitFor()
  for (const name of await readdir(folder)) assert.ok(await isPDF(join(folder, name)), name)
  await page.getByRole('button', { name: '在文件夹中显示' }).last().click()
  await until(async () => (await control()).revealed.length > 0)

  // The options are remembered.
  await page.reload()
  await letter(page)
  assert.ok(await page.getByRole('radio', { name: '小组' }).isChecked())

  // The review report is a second handout: options of its own, revisions of its own, no orders.
  await page.getByRole('button', { name: '复盘报告', exact: true }).click()
  await a4(page)
  await page.getByText('第一次打印，将是修订 1').waitFor()
  assert.equal(await page.getByRole('radio', { name: '小组' }).count(), 0)
  assert.equal(await page.getByRole('button', { name: '各种排列都存…' }).count(), 0)
  await accessible(page)
  await page.getByRole('radio', { name: '中英对照' }).check()
  await a4(page)
  await control({ answers: [join(QINGDAN_DIR, '复盘')] })
  await page.keyboard.press('Control+s')
  await page.getByText(/已存到 .*复盘\.pdf/).waitFor()
  assert.ok(await isPDF(join(QINGDAN_DIR, '复盘.pdf')))
  const reviews = (await prints(id)).filter((p) => p.handout === 'review')
  assert.deepEqual(
    reviews.map((p) => [p.revision, JSON.parse(p.options)]),
    [[1, { lang: 'both', paper: 'a4' }]],
  )

  // It comes back as it was left, and so does the checklist.
  await page.goto(page.url().replace(/\?.*/, ''))
  await page.getByText('与修订 1 相同，再印仍是修订 1').waitFor()
  assert.ok(await page.getByRole('radio', { name: '中英对照' }).isChecked())
  await page.getByRole('button', { name: '执行清单', exact: true }).click()
  await letter(page)
  assert.ok(await page.getByRole('radio', { name: '小组' }).isChecked())
})
