// Settings: what is chosen holds at once and everywhere; a backup takes the workspace back, and the way back from that is
// kept; what cannot be done is said; the workspace goes to another place and is found there by the next start.
import assert from 'node:assert/strict'
import { copyFile, mkdir, readdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, hand, journey, overview, toast, until } from './lib/journey.mjs'

const { QINGDAN_DIR, QINGDAN_WORKSPACE } = process.env
const backups = join(QINGDAN_DIR, 'workspace-backups')
/** The backups there are, the oldest first; "…-2" is the second of one second. */
const made = async () => {
  const stems = (await readdir(backups)).map((file) => file.replace(/\.qingdan$/, ''))
  return stems.sort().map((stem) => `${stem}.qingdan`)
}

/** Whether the page drawn is as high to its width as a paper, in mm. */
const drawn = (page, width, height) =>
  page.waitForFunction((ratio) => {
    const c = document.querySelector('main canvas')
    return c && !c.closest('[data-stale]') && Math.abs(c.height / c.width - ratio) < 0.01
  }, height / width)

/** The application started anew, and the page with it. */
async function restart(page, between = async () => {}) {
  await control({ stop: true })
  await between()
  await control({ start: true })
  await page.reload()
}

/** The same number of bytes elsewhere in the file: the theme in the table, not where history holds it. */
async function forge(path, from, to) {
  const bytes = (await readFile(path)).toString('latin1')
  const spared = bytes.replaceAll(`:"${from}"`, '\0spared\0')
  assert.ok(spared.includes(from), 'the table holds the theme')
  await writeFile(path, Buffer.from(spared.replaceAll(from, to).replaceAll('\0spared\0', `:"${from}"`), 'latin1'))
}

async function refused(page, text) {
  const said = page.getByRole('alert').filter({ hasText: text })
  await said.waitFor()
  await said.getByRole('button').click() // put away
  await said.waitFor({ state: 'detached' })
}

await journey(async (page) => {
  const part = (name) => page.getByRole('navigation', { name: '设置' }).getByRole('link', { name, exact: true }).click()
  const rail = (name) => page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click()
  const list = page.getByRole('treegrid', { name: '备份' })
  const rows = list.getByRole('row')
  const inList = () => page.getByRole('treegrid', { name: '活动' }).getByText(name).waitFor()

  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  const [, id] = page.url().match(/campaigns\/(.+)\/overview/)
  const [{ name }] = JSON.parse(await command('list', '--json'))

  // Who you are: refused at the field, put back by Escape, trimmed by Go, and named by history from the next step on.
  await rail('设置')
  await accessible(page)
  const field = page.getByLabel('署名')
  await field.fill('芳'.repeat(61))
  await field.press('Enter')
  await page.getByText('太长：61 个字符，最多 60 个').waitFor()
  await accessible(page)
  await field.press('Escape')
  assert.equal(await field.inputValue(), '')
  await field.fill('  王芳 ')
  await page.getByRole('heading', { name: '设置' }).click()
  await page.waitForFunction((e) => e.value === '王芳', await field.elementHandle())

  // Language and theme at once.
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.getByRole('radio', { name: '中文' }).check()
  await page.getByRole('heading', { name: '设置' }).waitFor()
  const scheme = (to) => page.locator(`html[data-mantine-color-scheme=${to}]`).waitFor({ state: 'attached' })
  await page.getByRole('radio', { name: '深色' }).check()
  await scheme('dark')
  await page.getByRole('radio', { name: '浅色' }).check()
  await scheme('light')

  // The paper arrives where handouts are printed; one chosen there holds until another is chosen here.
  const print = async (width, height) => {
    await page.goto(new URL(`#/campaigns/${id}/print`, page.url()).href)
    await drawn(page, width, height)
  }
  await page.getByRole('radio', { name: 'Letter' }).check()
  await print(215.9, 279.4)
  await page.getByRole('radio', { name: 'A4' }).check()
  await drawn(page, 210, 297)
  await page.getByRole('radio', { name: '小组' }).check()
  await rail('设置')
  await page.getByRole('radio', { name: 'A4' }).check()
  await page.getByRole('radio', { name: 'Letter' }).check()
  await print(215.9, 279.4)

  // No backup yet. Making one can be stopped; then it is made.
  await rail('设置')
  await part('备份')
  await page.getByText('还没有备份').waitFor()
  await accessible(page)
  await control({ fault: { call: 'Workspace.Backup', hold: true } })
  await page.getByRole('button', { name: /^立即备份/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await toast(page, '已取消').waitFor()
  await page.getByText('还没有备份').waitFor()
  await page.getByRole('button', { name: /^立即备份/ }).click()
  await list.waitFor()
  const [first] = await made()
  await list.getByText(first).waitFor()
  await toast(page, first).getByRole('button', { name: '在文件夹中显示' }).click()
  await until(async () => (await control()).revealed.length > 0)
  await accessible(page)

  // A change after the backup, and history names who made it.
  await rail('活动')
  await inList()
  await page.keyboard.press('End')
  await page.keyboard.press('e')
  await toast(page, '归档').waitFor()
  const [latest] = JSON.parse(await command('history', id, '--json')).entries
  assert.equal(latest.author, '王芳')
  await page.keyboard.press('Delete')
  await page.getByText('还没有活动').waitFor()
  assert.deepEqual(JSON.parse(await command('list', '--json')), [])

  // The backup restored: the change is gone, and what was before the restore is in the list.
  await rail('设置')
  await part('备份')
  await list.getByRole('row', { name: first }).getByRole('button', { name: '恢复' }).click()
  await toast(page, '已恢复').waitFor()
  await rows.nth(2).waitFor() // the head, and two
  assert.equal((await made()).length, 2)
  const [, saved] = await made()
  await page.getByText(saved).first().waitFor()
  await rail('活动')
  await inList()
  await page.goto(new URL(`#/campaigns/${id}/overview`, page.url()).href)
  await page.getByText('最近改动').waitFor()
  assert.equal(await page.getByText('王芳').count(), 0, 'the step is not in history')

  // That one restored in turn: the change is back.
  await rail('设置')
  await part('备份')
  await list.getByRole('row', { name: saved }).getByRole('button', { name: '恢复' }).click()
  await rows.nth(3).waitFor()
  await rail('活动')
  await page.getByText('还没有活动').waitFor()

  // And taken back by the words that said so.
  await toast(page, (await made()).at(-1))
    .getByRole('button', { name: '恢复回去' })
    .click()
  await inList()

  // Backups that are none, refused in words; nothing changes.
  await rail('设置')
  await part('备份')
  const before = await made()
  const [text, cut, good] = ['会议记录.qingdan', '断了的.qingdan', '拿来的.qingdan'].map((n) => join(QINGDAN_DIR, n))
  await writeFile(text, '这不是备份'.repeat(100))
  await copyFile(join(backups, first), cut)
  await truncate(cut, 100_000)
  await copyFile(join(backups, first), good)
  const fromFile = async (path) => {
    await control({ answers: [path] })
    await page.getByRole('button', { name: '从文件恢复…' }).click()
  }
  await fromFile('')
  await fromFile(text)
  await refused(page, '不是清单的备份')
  await fromFile(cut)
  await refused(page, '这份备份已损坏')
  await fromFile(join(QINGDAN_DIR, '没有.qingdan'))
  await refused(page, '没有这个备份文件')
  for (const code of ['workspace.busy', 'backup.full']) {
    await control({ fault: { call: 'Workspace.Restore', error: { code, message: `出错了：${code}` } } })
    await list.getByRole('row', { name: first }).getByRole('button', { name: '恢复' }).click()
    await refused(page, `出错了：${code}`)
  }
  await control({ fault: { call: 'Workspace.Backup', error: { code: 'backup.full', message: '磁盘满了' } } })
  await page.getByRole('button', { name: /^立即备份/ }).click()
  await refused(page, '磁盘满了')
  assert.deepEqual(await made(), before)
  assert.equal(JSON.parse(await command('list', '--json')).length, 1)
  await fromFile(good)
  await rows.nth(before.length + 1).waitFor()

  // Checked: sound. With a row changed behind its history's back: named, and repaired.
  await part('检查')
  await page.getByRole('button', { name: /^检查工作区/ }).click()
  await page.getByText(/^完好：1 个活动/).waitFor()
  await accessible(page)
  const theme = JSON.parse(await command('show', id, '--json')).campaign.theme
  const forged = [...Buffer.from(theme).toString('latin1')].reverse().join('')
  await restart(page, () => forge(QINGDAN_WORKSPACE, Buffer.from(theme).toString('latin1'), forged))
  await page.getByRole('button', { name: /^检查工作区/ }).click()
  await page.getByText('发现 1 处问题').waitFor()
  await page.getByText(`活动“${name}”与历史不一致`).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '修复 1 处' }).click()
  await toast(page, '已修复 1 处').waitFor()
  await page.getByText(/^完好：1 个活动/).waitFor()
  assert.equal(JSON.parse(await command('show', id, '--json')).campaign.theme, theme)

  // To another place: said before it happens, and what is written until then comes along.
  await part('工作区')
  await page.getByText('仍打开这个文件').waitFor()
  await accessible(page)
  const folder = join(QINGDAN_DIR, '移动硬盘')
  const moved = join(folder, 'workspace.qingdan')
  const move = async (to) => {
    await control({ answers: [to] })
    await page.getByRole('button', { name: '选择文件夹…' }).click()
  }
  await move(folder)
  await refused(page, '这个文件夹不存在或不能写入')
  await mkdir(folder)
  await move(QINGDAN_DIR)
  await refused(page, '没有覆盖')
  await move(folder)
  await toast(page, moved).waitFor()
  await page.getByText('下次启动将打开另一个文件').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '仍用现在的文件' }).click()
  await page.getByText('仍打开这个文件').waitFor()
  await move(folder)
  await refused(page, '没有覆盖')
  await control({ answers: [join(backups, first)] })
  await page.getByRole('button', { name: '选择文件…' }).click()
  await refused(page, '这是一份备份')
  await control({ answers: [moved] })
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByText('下次启动将打开另一个文件').waitFor()
  await page.getByRole('button', { name: '仍用现在的文件' }).click()
  const second = join(QINGDAN_DIR, '第二块硬盘')
  await mkdir(second)
  await move(second)
  await page.getByText('下次启动将打开另一个文件').waitFor()
  await command('new', '搬家之后', '--template', 'blank', '--live', '2026-09-10')
  await restart(page)
  await page.getByText(join(second, 'workspace.qingdan')).first().waitFor()
  await page.getByText('仍打开这个文件').waitFor()
  await page.getByText('最后改动于').waitFor()
  await rail('活动')
  await page.getByText('搬家之后', { exact: true }).waitFor()
  assert.ok((await stat(QINGDAN_WORKSPACE)).size > 0, 'the old file stays')

  // Its disk is gone at the next start: said, nothing made in its place; with the disk back a second try helps.
  await restart(page, () => rename(second, `${second}-拔掉`))
  await page.getByText('选定的工作区文件不在那里').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '用默认位置的工作区' }).click()
  await page.getByText(`下次启动将打开 ${QINGDAN_WORKSPACE}`).waitFor()
  await assert.rejects(stat(second), 'nothing is made in its place')
  await rename(`${second}-拔掉`, second)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('搬家之后', { exact: true }).waitFor()
  await restart(page) // at the standard place again
  await page.getByText('搬家之后', { exact: true }).waitFor()

  // Taken away while it is open: put back with all there is. Gone at a start: one of its backups takes its place.
  await rename(QINGDAN_WORKSPACE, `${QINGDAN_WORKSPACE}.elsewhere`)
  await page.reload()
  await page.getByRole('button', { name: '把打开的内容存回原处' }).click()
  await toast(page, `已存到 ${QINGDAN_WORKSPACE}`).waitFor()
  await page.getByText('搬家之后', { exact: true }).waitFor()
  await restart(page, () => rename(QINGDAN_WORKSPACE, `${QINGDAN_WORKSPACE}.gone`))
  await page.getByText('工作区文件不见了').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: '恢复这一份' }).first().click()
  await toast(page, '已恢复').waitFor()
  await inList()

  await rail('设置')
  await part('关于')
  await page.getByText('0.1.0').waitFor()
  await page.getByText('看许可全文').click()
  await page.getByText('SIL OPEN FONT LICENSE Version 1.1').waitFor()
  await accessible(page)
})

// The same by keys alone, in English.
await journey(
  async (page) => {
    const { press } = hand(page)
    const list = page.getByRole('treegrid', { name: 'Backups' })
    await page.evaluate(() =>
      window.go.app.Preferences.Get().then((p) => window.go.app.Preferences.Set({ ...p, lang: 'en' })),
    )
    await page.reload()
    await page.getByText('Search all campaigns').waitFor() // the window is there, wherever it was left

    await press('Control+,')
    const field = page.getByLabel('Name')
    await field.waitFor()
    await field.focus()
    await press('Control+a')
    await page.keyboard.type('Ann Lee')
    await press('Enter', 'Tab', 'ArrowLeft') // to the language, and to Chinese
    await page.getByRole('heading', { name: '设置' }).waitFor()
    await press('ArrowRight')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await press('Tab', 'ArrowRight')
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' })

    await press('3')
    await page.getByText('Opens the same file').waitFor()
    await accessible(page)
    await press('4')
    await list.waitFor()
    const there = (await made()).length
    await press('b')
    await page.waitForFunction((n) => document.querySelectorAll('[role=gridcell] .qd-cut').length === n, there + 1)
    const newest = (await made()).at(-1)
    await command('new', 'Too much', '--template', 'blank', '--live', '2026-10-01')
    await control({ look: true })

    // Moved through with the arrows, restored with Enter.
    await press('End', 'Home', 'ArrowDown', 'ArrowUp')
    await page.locator('[role=row][aria-selected=true]', { hasText: newest }).waitFor()
    await press('o')
    await until(async () => (await control()).revealed.some((p) => p.endsWith(newest)))
    await accessible(page)
    await press('Enter')
    await toast(page, 'Restored.').waitFor()
    await page.waitForFunction((n) => document.querySelectorAll('[role=gridcell] .qd-cut').length === n, there + 2)
    assert.equal((await command('list')).includes('Too much'), false)
    assert.equal(JSON.parse(await command('list', '--json')).length, 1)
    await press('Enter') // the row it stands at now is what there was before
    await page.waitForFunction((n) => document.querySelectorAll('[role=gridcell] .qd-cut').length === n, there + 3)
    assert.equal((await command('list')).includes('Too much'), true)

    // From the palette, from anywhere.
    await press('Control+1')
    await page.getByText('Too much', { exact: true }).waitFor()
    await press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('check the')
    await page.getByRole('option', { name: /^Check the workspace/ }).waitFor()
    await press('Enter')
    await page.getByText(/^Sound: campaigns \d/).waitFor()
    await press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('back up')
    await page.getByRole('option', { name: /^Back up now/ }).waitFor()
    await press('Enter')
    await toast(page, 'Backed up to').waitFor()
    await press('7')
    await page.getByText('0.1.0').waitFor()
    await press('?')
    await page.getByRole('dialog').getByText('Restore this backup').waitFor()
    await accessible(page)

    // The name is in history, of a step made by this window.
    await press('Escape', 'Control+1')
    await page.getByText('Too much', { exact: true }).waitFor()
    await press('End', 'e')
    await toast(page, 'Undo').first().waitFor()
    const all = JSON.parse(await command('list', '--json'))
    const authors = []
    for (const c of all) authors.push(JSON.parse(await command('history', c.id, '--json')).entries[0].author)
    assert.ok(authors.includes('Ann Lee'), `${authors}`)
  },
  { locale: 'en' },
)
