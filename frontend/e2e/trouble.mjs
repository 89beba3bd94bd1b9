// What goes wrong, and that nothing is lost by it: a disk that fills while writing, a call that panics, one that takes a
// minute, a workspace taken away while open, one that others hold, a page that falls over, names of 200 characters.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { accessible, command, control, journey, overview, toast, until, words } from './lib/journey.mjs'

const { QINGDAN_WORKSPACE } = process.env
const t = await words('zh')

const done = async () => JSON.parse(await command('list', '--json')).find((c) => c.sample).done

await journey(
  async (page) => {
    const alert = (text) => page.getByRole('alert').getByText(text, { exact: true })
    const close = () =>
      page
        .getByRole('alert')
        .getByRole('button', { name: t('ui.close') })
        .click()
    const foot = (text) => page.getByRole('contentinfo').getByText(text).waitFor()
    const settled = async (count) => {
      await until(async () => (await done()) === count)
    }

    await page.getByText(t('ui.first.sample')).click()
    await overview(page)
    const home = page.url()
    const box = page.getByRole('checkbox').first()
    await box.waitFor()
    const began = await done()

    // A full disk: the tick springs back, the foot says that something is not saved, and the next try is.
    const full = '磁盘已满'
    await control({ fault: { call: 'Edits.Apply', error: { code: 'workspace.full', message: full } } })
    await box.click()
    await alert(full).waitFor()
    await foot(t('ui.foot.failed'))
    await page.locator('input[type=checkbox]:not(:checked)').first().waitFor()
    assert.equal(await done(), began)
    await accessible(page)
    await close()
    await box.check()
    await settled(began + 1)
    await foot(/^已保存/)
    await page.keyboard.press('Control+z')
    await settled(began)

    // A panic after the step was written: the error is told, and the page shows what is in the workspace.
    await control({ fault: { call: 'Edits.Apply', panic: true } })
    await box.click()
    await page.getByRole('alert').getByText('internal').waitFor()
    await settled(began + 1)
    await page.locator('input[type=checkbox]:checked').first().waitFor()
    await foot(t('ui.foot.doubtful'))
    await close()
    await page.keyboard.press('Control+z')
    await settled(began)

    // No answer for half a minute: the page says so and goes on; the answer that comes at last still counts.
    await control({ fault: { call: 'Edits.Apply', hold: true } })
    await box.click()
    await until(async () => (await control()).held > 0)
    await foot(t('ui.foot.saving'))
    await page.clock.fastForward(31_000)
    await alert(t('ui.error.silent')).waitFor()
    await close()
    await control({ release: true })
    await settled(began + 1)
    await foot(/^已保存/)
    await page.locator('input[type=checkbox]:checked').first().waitFor()
    await page.keyboard.press('Control+z')
    await settled(began)

    // A job that takes a minute shows how far it is, and can be cancelled.
    await page.keyboard.press('Control+p')
    await page.locator('main canvas').waitFor()
    await page.locator('button:enabled', { hasText: t('ui.print.saveShort') }).waitFor()
    await control({ answers: ['/nowhere/list.pdf'], fault: { call: 'Print.Save', hold: true } })
    await page.keyboard.press('Control+s')
    await until(async () => (await control()).held > 0)
    await page.clock.fastForward(60_000)
    const job = page.getByRole('dialog', { name: t('ui.print.saving') })
    await job.waitFor()
    await accessible(page)
    await job.getByRole('button', { name: t('ui.cancel') }).click()
    await job.waitFor({ state: 'hidden' })
    await page.getByText(t('error.cancelled')).waitFor()

    // A folder that is not there: the path in words, nothing recorded but the revision that the next print takes up.
    await control({ answers: ['/nowhere/list.pdf'] })
    await page.locator('button:enabled', { hasText: t('ui.print.saveShort') }).waitFor()
    await page.keyboard.press('Control+s')
    await page.getByRole('alert').getByText('/nowhere/list.pdf').waitFor()
    await page.getByText(t('ui.print.again', { revision: 1 })).waitFor()
    await close()

    // A workspace that another program holds: tried again by itself, then said with a way on.
    const busy = '另一个程序正在使用工作区'
    await control({ fault: { call: 'Campaigns.Show', times: 2, error: { code: 'workspace.busy', message: busy } } })
    await page.goto(home)
    await page.reload()
    await alert(busy).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: t('ui.retry') }).click()
    await box.waitFor()

    // The workspace is taken away while open: nothing is written where nobody finds it; what is open is put back.
    await rename(QINGDAN_WORKSPACE, `${QINGDAN_WORKSPACE}.away`)
    await box.click()
    await page.getByRole('button', { name: t('ui.workspace.putBack') }).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: t('ui.workspace.putBack') }).click()
    await box.waitFor()
    assert.ok(existsSync(QINGDAN_WORKSPACE))
    assert.equal(await done(), began)
    await box.check()
    await settled(began + 1)

    // A page that falls over: it says that everything is saved, and comes back.
    const torn = { campaign: { id: home.match(/campaigns\/([^/]+)/)[1], name: '?' }, tasks: [null] }
    await page.route('**/app.Campaigns.Show', (route) => route.fulfill({ json: { result: torn } }))
    await page.reload()
    await page.getByRole('heading', { name: t('ui.crash.title') }).waitFor()
    await accessible(page)
    await page.unroute('**/app.Campaigns.Show')
    await page.getByRole('button', { name: t('ui.crash.again') }).click()
    await box.waitFor()

    // 200 characters without a place to break, HTML among them: shown as text, and nothing is pushed out of the window.
    const long = `<b>冰爽节</b>${'无空格的很长的活动名称'.repeat(20)}`.slice(0, 200)
    await page.goto(new URL('#/campaigns?new', home).href)
    await page.getByLabel(t('ui.new.name')).fill(long)
    await page.getByLabel(t('ui.new.live')).fill('2026-09-10')
    await page.keyboard.press('Tab')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('ui.new.make') })
      .click()
    await overview(page)
    await page.getByRole('heading', { level: 1, name: long }).waitFor()
    assert.equal(await page.locator('b', { hasText: '冰爽节' }).count(), 0)
    await page
      .locator('header')
      .getByRole('button', { name: t('stage.review') })
      .click()
    const said = toast(page, t('ui.stage.moved', { name: `${long.slice(0, 39)}…`, stage: t('stage.review') }))
    await said.waitFor()
    assert.ok((await said.boundingBox()).height < 80, 'it leaves the page in sight')
    for (const keys of ['Control+1', 'Control+k']) {
      await page.keyboard.press(keys)
      await page.getByText(long).first().waitFor()
      const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      assert.ok(wide <= width, `${wide} px of ${width}`)
    }
  },
  { expected: [/Failed to load resource/, /Cannot read properties of null/] },
)
