// Paper that is out: what changed since is said page by page and printed alone, and what was ticked with a pen is entered by
// the numbers beside the boxes. In Chinese by the mouse, in English by the keyboard.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, hand, inEnglish, journey, overview, toast, until } from './lib/journey.mjs'

const { QINGDAN_DIR } = process.env

/** A sample, its checklist printed as revision 1, and then another title for an open task beyond page 1. */
async function out(...lang) {
  const id = await command(...lang, 'sample', '--stage', 'plan')
  await command(...lang, 'print', id, 'checklist', '--out', join(QINGDAN_DIR, `${id}.pdf`))
  const book = JSON.parse(await command('show', id, '--json'))
  const [print] = book.prints
  const rows = JSON.parse(print.rows).filter(([number]) => !number.includes('.'))
  const counts = JSON.parse(print.pages).map(([, n]) => n)
  const open = (id) => book.tasks.find((t) => t.id === id).state === 'todo'
  const at = rows.findIndex(([, id], i) => i >= counts[0] && open(id))
  const [number, row] = rows[at]
  const page = counts.findIndex((_, i) => counts.slice(0, i + 1).reduce((a, b) => a + b) > at) + 1
  const edits = join(QINGDAN_DIR, `${id}.json`)
  await writeFile(edits, JSON.stringify([{ op: 'patch', kind: 'task', row, set: { title: 'Glacier 冰川' } }]))
  await command('apply', id, edits)
  return { id, number: Number(number), row, pages: counts.length, changed: page }
}

const task = async (id, row) => JSON.parse(await command('show', id, '--json')).tasks.find((t) => t.id === row)

await journey(async (page) => {
  const { id, number, row, pages, changed } = await out('--lang', 'zh')
  await page.goto(`${page.url().split('#')[0]}#/campaigns/${id}/overview`)
  await overview(page)
  await page.goto(`${page.url().split('#')[0]}#/campaigns/${id}/print`)
  const papers = page.getByRole('region', { name: '已打印' })
  await papers.getByText(`第 ${changed} 页已过期（共 ${pages} 页）`).waitFor()
  await accessible(page)

  // To the page that changed, and only that.
  await papers.getByRole('button').click()
  await page.getByRole('button', { name: '打印 1 页' }).waitFor()
  await page.getByText('第 1 / 1 页').waitFor()
  assert.ok(await page.getByRole('radio', { name: `有变化的：${changed}` }).isChecked())
  await accessible(page)
  await page.getByRole('button', { name: '打印 1 页' }).click()
  await papers.getByText('仍然有效').waitFor()
  await page.getByRole('alert').getByText('修订 1 以来没有变化').waitFor({ state: 'detached' })

  // Ticks on the old page: it says that it is out of date, and that the words differ; nothing is written until asked.
  await page
    .getByRole('button', { name: '录入打勾…' })
    .or(page.getByRole('link', { name: '录入打勾…' }))
    .click()
  const dialog = page.getByRole('dialog')
  const code = dialog.getByRole('textbox', { name: '页面编号' })
  await until(async () => (await code.getAttribute('placeholder'))?.length > 0)
  const like = (await code.getAttribute('placeholder')).split('-')[0]
  await dialog.getByRole('textbox', { name: '打了勾的序号' }).fill(`${number}、999`)
  await code.fill('7K3F')
  await dialog.getByText('“7K3F”不是页面编号').waitFor()
  await code.fill(`${like}-CL-9-01`)
  await dialog.getByText('没有修订 9').waitFor()
  await code.fill(`${like}-cl-1-${changed}`)
  await dialog.getByText('这一页已过期').waitFor()
  await dialog.getByText('不在这一页上：999').waitFor()
  await dialog.getByText('Glacier 冰川').waitFor()
  await dialog.getByText('与纸上文字不同').waitFor()
  await accessible(page)
  assert.notEqual((await task(id, row)).state, 'done')
  await dialog.getByRole('button', { name: '打勾 1 项' }).click()
  await until(async () => (await task(id, row)).state === 'done')
  await toast(page, '录入纸上打勾 1 项').getByRole('button', { name: /撤销/ }).click()
  await until(async () => (await task(id, row)).state !== 'done')
})

await journey(
  async (page) => {
    const { press, say } = hand(page)
    const { id, number, row, changed } = await out('--lang', 'en')
    await inEnglish(page)
    await page.goto(`${page.url().split('#')[0]}#/campaigns/${id}/overview`)
    await overview(page)
    await press('Control+Shift+e')
    const dialog = page.getByRole('dialog')
    const code = dialog.getByRole('textbox', { name: 'Code of the page' })
    await until(async () => (await code.getAttribute('placeholder'))?.length > 0)
    const like = (await code.getAttribute('placeholder')).split('-')[0]
    await page.keyboard.type(`QD:${like}-CL-1-0${changed}`)
    await press('Tab')
    await page.keyboard.type(`${number}`)
    await dialog.getByRole('button', { name: 'Tick 1' }).and(page.locator(':enabled')).waitFor()
    await press('Enter')
    await until(async () => (await task(id, row)).state === 'done')
    await dialog.waitFor({ state: 'detached' })
    await say('undo')
    await until(async () => (await task(id, row)).state !== 'done')
    await accessible(page)
  },
  { locale: 'en-US', colorScheme: 'dark' },
)
