// The promotion: posts on a calendar by channel, dragged to another day and to another channel, with what that would do said
// before; made where one is, filtered, taken from status to status; artwork and link of a post; what is missing of each
// channel, and the way there. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accessible,
  command,
  control,
  hand,
  inEnglish,
  journey,
  overview,
  toast,
  until,
  words,
} from './lib/journey.mjs'
import { cell, edit, make, paste, show, stored } from './lib/sheet.mjs'

const called = (b, title) => b.posts.find((p) => p.title === title)

await journey(
  async (page) => {
    const t = await words('zh')
    const panel = page.getByRole('complementary', { name: t('ui.sheet.panel') })
    const calendar = page.getByRole('grid', { name: t('ui.promotion.calendar') })
    const chip = (title) => calendar.getByRole('button', { name: new RegExp(`^${title}`) })
    const place = (channel, day) => page.locator(`#cell-${channel}-${day}`)
    await page.getByText(t('ui.first.sample')).click()
    await overview(page)
    const id = page.url().match(/campaigns\/([^/?]+)/)[1]
    const book = await show(id)
    const channel = (name) => book.channels.find((c) => c.name === name).id
    await page.getByRole('link', { name: new RegExp(`^${t('ui.promotion')}`) }).click()
    await chip('15秒悬念预告').waitFor()
    await accessible(page)

    // Dragged to a day out of its time: told while it hangs there, and put back by Escape.
    const drag = async (title, to) => {
      const [from, there] = [await chip(title).boundingBox(), await to.boundingBox()]
      await page.mouse.move(from.x + 20, from.y + 14)
      await page.mouse.down()
      await page.mouse.move(from.x + 40, from.y + 16, { steps: 2 })
      await page.mouse.move(there.x + 30, there.y + 20, { steps: 4 })
    }
    await drag('15秒悬念预告', place(channel('抖音'), '2026-06-05'))
    await page.getByText('5月27日 周三 → 6月5日 周五').waitFor()
    await page.getByText(/2026年6月5日不在该发的时段/).waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    assert.equal(called(await show(id), '15秒悬念预告').day, '2026-05-27')

    // To another day and channel where it fits; one step, taken back by the toast.
    await drag('15秒悬念预告', place(channel('小红书'), '2026-05-30'))
    await page.getByText('抖音 → 小红书').waitFor()
    await page.getByText(t('ui.promotion.fits')).waitFor()
    await page.mouse.up()
    const moved = called(await stored(id, (b) => called(b, '15秒悬念预告').day === '2026-05-30'), '15秒悬念预告')
    assert.equal(moved.channel, channel('小红书'))
    await place(channel('小红书'), '2026-05-30')
      .getByRole('button', { name: /^15秒悬念预告/ })
      .waitFor()
    await toast(page, '15秒悬念预告').getByRole('button', { name: '撤销' }).click()
    await stored(id, (b) => called(b, '15秒悬念预告').channel === channel('抖音'))
    await place(channel('抖音'), '2026-05-27')
      .getByRole('button', { name: /^15秒悬念预告/ })
      .waitFor()

    // The post whole: its link opens outside, its artwork is kept with it, its status goes on.
    await chip('15秒悬念预告').click()
    await panel.getByLabel('链接').fill('https://v.example.com/teaser')
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: t('ui.promotion.openLink') }).waitFor()
    const file = join(process.env.QINGDAN_DIR, '悬念海报.png')
    await writeFile(file, 'x')
    await control({ answers: [file] })
    await panel.getByRole('button', { name: t('ui.attachments.add') }).click()
    await panel.getByRole('button', { name: /^悬念海报\.png/ }).waitFor()
    const art = (await stored(id, (b) => b.attachments.length === 1)).attachments[0]
    assert.equal(art.post, called(await show(id), '15秒悬念预告').id)
    await panel.getByRole('button', { name: /^下一步：已发布/ }).click()
    await stored(id, (b) => called(b, '15秒悬念预告').status === 'published')
    await accessible(page)

    // New where one presses twice, with its title to be typed; of the kind and the owner that belong there.
    await place(channel('抖音'), '2026-06-01').dblclick()
    await panel.locator('textarea').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('aside') && document.activeElement.value)
    await page.keyboard.type('倒计时三天')
    await page.keyboard.press('Enter')
    const fresh = called(await stored(id, (b) => called(b, '倒计时三天')), '倒计时三天')
    assert.deepEqual([fresh.channel, fresh.day, fresh.kind], [channel('抖音'), '2026-06-01', 'teaser'])
    assert.equal(fresh.owner, book.channels.find((c) => c.name === '抖音').owner)
    await chip('倒计时三天').getByText(t('ui.promotion.noTime')).waitFor()

    // What is missing leads to what puts it right: the time of the post.
    const missing = page.getByRole('region', { name: t('ui.promotion.missing') })
    await missing.getByRole('button', { name: /倒计时三天/ }).click()
    await page.waitForFunction(() => document.activeElement?.closest('[data-field=time]'))
    await page.keyboard.type('20:00')
    await page.keyboard.press('Enter')
    await stored(id, (b) => called(b, '倒计时三天').time === '20:00')
    await missing.getByRole('button', { name: /倒计时三天/ }).waitFor({ state: 'detached' })

    // Late, and narrowed to a channel; nothing passes, and all is back.
    await edit(id, { op: 'patch', kind: 'post', row: fresh.id, set: { day: '2026-05-25' } })
    await page.getByRole('button', { name: /逾期 1$/ }).click()
    await chip('15秒悬念预告').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: t('ui.promotion.narrow') }).click()
    await page.getByRole('menuitemcheckbox', { name: '小红书' }).click()
    await page.getByText(t('ui.promotion.nothing')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t('ui.sheet.showAll') }).click()
    await chip('倒计时三天').waitFor()

    // The channels: one without a time, an owner; what is missing of it beside, and in the calendar.
    await page
      .getByRole('group', { name: t('ui.promotion.show') })
      .getByText(t('ui.promotion.by.channels'))
      .click()
    await cell(page, '媒体', 1).click()
    await until(async () => (await panel.locator('textarea').first().inputValue()) === '媒体') // beside, too
    await panel.getByLabel('上线时刻').fill('')
    await page.keyboard.press('Enter')
    await panel.getByText('请填写上线时刻。').waitFor()
    await accessible(page)
    await page
      .getByRole('group', { name: t('ui.promotion.show') })
      .getByText(t('ui.promotion.by.calendar'))
      .click()
    await missing.getByRole('button', { name: /^媒体.*请填写上线时刻/ }).click()
    await page.waitForURL(/by=channels/)
    await panel.getByLabel('上线时刻').fill('10:00')
    await page.keyboard.press('Enter')
    await stored(id, (b) => b.channels.find((c) => c.name === '媒体').go_live_time === '10:00')

    // A jump to the artwork shows it with its post; a channel goes with its posts, and they come back with it.
    await page.goto(new URL(`#/campaigns/${id}/promotion?row=${art.id}&by=calendar`, page.url()).href)
    await panel.locator('[data-landed]').waitFor()
    await page.goto(new URL(`#/campaigns/${id}/promotion?row=${channel('抖音')}`, page.url()).href)
    await page.locator(`[data-line="${channel('抖音')}"][data-at]`).waitFor()
    await page.keyboard.press('Control+Delete')
    await toast(page, '5 条内容一并删除；1 个附件一并删除').getByRole('button', { name: '撤销' }).click()
    await stored(id, (b) => b.posts.length === 34 && b.attachments.length === 1)

    // The list, by channel; a crowd of posts and channels with long names.
    const long = '一个名字很长很长写满了整个方案的渠道'.repeat(4)
    const many = Array.from({ length: 40 }, (_, n) => `c${n}`)
    await edit(
      id,
      ...many.map((row, n) => ({
        op: 'create',
        kind: 'channel',
        row,
        set: { name: `${long}${n}`, position: `z${String(n).padStart(3, '0')}5` },
      })),
      ...Array.from({ length: 300 }, (_, n) => ({
        op: 'create',
        kind: 'post',
        row: `p${n}`,
        set: { channel: many[n % 40], title: `${long} ${n}`, day: `2026-06-${String((n % 28) + 1).padStart(2, '0')}` },
      })),
    )
    await page.goto(new URL(`#/campaigns/${id}/promotion?by=calendar`, page.url()).href)
    await place('c39', '2026-06-04').waitFor()
    await place('c39', '2026-06-04').scrollIntoViewIfNeeded()
    await accessible(page)
    await page
      .getByRole('group', { name: t('ui.promotion.show') })
      .getByText(t('ui.promotion.by.posts'))
      .click()
    await page.getByRole('treegrid', { name: t('ui.promotion.by.posts') }).waitFor()
    await accessible(page)
    await command('check')
  },
  { width: 1440, height: 900 },
)

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say } = hand(page)
    /** The keyboard is on a cell, or on a post of this title. */
    const on = (what) => page.waitForFunction((name) => document.activeElement?.textContent?.startsWith(name), what)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'blank', '--live', '2026-06-04')
    await page.goto(new URL(`#/campaigns/${id}/promotion`, page.url()).href)
    await page.reload()
    await page.getByText(t('ui.promotion.empty')).waitFor()
    await accessible(page)

    // A channel typed into the list of them, then the calendar from the palette.
    await press('c')
    await page.getByRole('treegrid', { name: t('ui.promotion.by.channels') }).waitFor()
    await press('Control+n')
    await keyboard.type('Newsletter')
    await press('Tab')
    await keyboard.type('26 may')
    await press('Tab')
    await keyboard.type('9:00')
    await press('Tab')
    const { channels } = await stored(id, (b) => b.channels[0]?.go_live_time === '09:00')
    await edit(
      id,
      {
        op: 'create',
        kind: 'channel',
        row: 'shorts',
        set: { name: 'Shorts', go_live: '2026-05-28', go_live_time: '10:00', position: 'zz' },
      },
      {
        op: 'create',
        kind: 'period',
        row: 'warm',
        set: { kind: 'warmup', starts: '2026-05-25', ends: '2026-06-03', position: 'A' },
      },
    )
    await say(t('ui.promotion.show.calendar'))
    await page.getByRole('grid', { name: t('ui.promotion.calendar') }).waitFor()
    await press('t')
    await on('Newsletter · Tue 26 May')

    // N makes one where the keyboard is; its title is typed at once, and Escape leads back to it.
    await press('n')
    await page.waitForFunction(() => document.activeElement?.closest('aside') && document.activeElement.value)
    await keyboard.type('First look')
    await press('Enter')
    await stored(id, (b) => called(b, 'First look')?.day === '2026-05-26')
    await press('Escape')
    await on('First look')
    await press('Control+.')
    await stored(id, (b) => called(b, 'First look').status === 'draft')
    await press('Control+;')
    await stored(id, (b) => called(b, 'First look').status === 'idea')

    // Taken hold of with Alt, moved by the arrows, dropped by Enter; put back by Escape.
    await press('Alt+ArrowRight', 'ArrowRight', 'ArrowDown')
    await page.getByText('Newsletter → Shorts').waitFor()
    await page.getByText(/^“Newsletter” would be quiet 26 May/).waitFor()
    await press('Escape')
    assert.equal(called(await show(id), 'First look').day, '2026-05-26')
    await press('Alt+ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter')
    await stored(
      id,
      (b) => called(b, 'First look').day === '2026-05-28' && called(b, 'First look').channel === 'shorts',
    )
    await on('First look')
    await accessible(page)

    // Copied to another cell, and lines of a spreadsheet pasted: a post each.
    await press('Control+c')
    await press('ArrowRight')
    await on('Shorts · Fri 29 May')
    await paste(page, { 'text/plain': 'Behind the bar\t18:30\nMeet the maker\t19:00' })
    const pasted = await stored(id, (b) => b.posts.length === 3)
    assert.deepEqual(
      [called(pasted, 'Behind the bar').time, called(pasted, 'Meet the maker').day],
      ['18:30', '2026-05-29'],
    )
    await on('Behind the bar')
    await press('ArrowDown')
    await on('Meet the maker')
    await press('Control+Delete')
    await stored(id, (b) => b.posts.length === 2)
    await press('t')
    await on('Shorts · Tue 26 May')

    // Filters by the palette; the list, written in like any other.
    await say(t('ui.promotion.filter.late'))
    await page.getByText(t('ui.promotion.nothing')).waitFor()
    await say(t('ui.promotion.filter.late'))
    await say(t('ui.promotion.show.posts'))
    await page.getByRole('treegrid', { name: t('ui.promotion.by.posts') }).waitFor()
    await page.getByRole('row').filter({ hasText: 'First look' }).waitFor()
    await press('Control+Home', 'ArrowDown')
    await press('Control+f')
    await keyboard.type('maker')
    await page.getByText(t('ui.promotion.nothing')).waitFor()
    await press('Escape')
    await page.getByRole('row').filter({ hasText: 'First look' }).waitFor()
    assert.equal(channels.length, 1)
    await command('check')
  },
  { locale: 'en-GB' },
)
