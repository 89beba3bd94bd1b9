// The brief of a campaign: texts saved on leaving a field, each a step of its own; what is refused stays with the reason;
// what readiness finds stands at its field; questions and answers added, put in order and deleted; the way from a finding
// to its field. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { accessible, control, hand, inEnglish, journey, overview, toast, until } from './lib/journey.mjs'
import { show } from './lib/sheet.mjs'

let sample = ''
const book = () => show(sample)
const brief = async () => (await book()).campaign
const asked = async () => (await book()).answers.map((a) => a.question)

const focused = (locator) => locator.evaluate((e) => e === document.activeElement)

await journey(async (page) => {
  await page.getByText('看一个筹备中的示例活动').click()
  await overview(page)
  sample = page.url().match(/campaigns\/([^/?]+)/)[1]
  await page.getByRole('navigation', { name: '活动的各部分' }).getByRole('link', { name: '方案' }).click()
  const field = (name) => page.getByRole('textbox', { name, exact: true })
  const theme = field('主题')
  await theme.waitFor()
  await page.getByText('13/20 字').waitFor()
  await accessible(page)

  // The theme is counted as it is typed; too long is said and not refused; leaving it is one step, and undo takes it back.
  const was = await theme.inputValue()
  await theme.fill('第一杯冰川茉莉，在冰屋里喝，还送冰盒盲盒一只') // 20 characters would do
  await page.getByText('22/20 字：多了 2 个字，不好记').waitFor()
  assert.equal((await brief()).theme, was, 'nothing is written while it is typed')
  await field('口号').click()
  await page.getByRole('button', { name: /^撤销 .*主题/ }).waitFor()
  await page.getByText('主题有 22 个字，超过 20 个字不好记，请缩短。').waitFor()
  await page.getByRole('button', { name: /^撤销 .*主题/ }).click()
  await page.getByText('13/20 字').waitFor()
  assert.equal(await theme.inputValue(), was)

  // Twenty thousand characters are taken, more are refused with the limit, and what was typed stays.
  const rules = field('规则')
  await rules.fill('规'.repeat(20_000))
  await theme.click()
  await until(async () => (await brief()).rules.length === 20_000)
  await rules.fill('则'.repeat(100_000))
  await theme.click()
  await page.getByRole('alert').getByText('太长：100000 个字符，最多 20000 个').waitFor()
  assert.equal((await rules.inputValue()).length, 100_000)
  await accessible(page)
  await page.getByRole('button', { name: '放弃改动' }).click()
  assert.equal(await rules.inputValue(), '规'.repeat(20_000))
  await rules.fill('年满 18 周岁。\n每人一份，领完即止。')
  await theme.click()
  await until(async () => (await brief()).rules === '年满 18 周岁。\n每人一份，领完即止。')

  // A write that fails leaves the text where it was typed, also over a look elsewhere.
  await control({ fault: { call: 'Edits.Apply', error: { code: 'internal', message: '这一次没写成' } } })
  await field('背景').fill('去年下雨，今年进中庭。')
  await theme.click()
  await page.getByRole('alert').getByText('这一次没写成').waitFor()
  await page.getByRole('link', { name: '总览' }).click()
  await overview(page)
  await page.getByRole('link', { name: '方案' }).click()
  await page.getByRole('alert').getByText('这一次没写成').waitFor()
  assert.equal(await field('背景').inputValue(), '去年下雨，今年进中庭。')
  await field('背景').press('End')
  await page.keyboard.type('再试一次。')
  await theme.click()
  await until(async () => (await brief()).background === '去年下雨，今年进中庭。再试一次。')

  // The facts beside: read as people write them, refused in words, a new person made.
  await field('预计人数').fill('1.2万')
  await theme.click()
  await until(async () => (await brief()).crowd === 12_000)
  await field('预计人数').fill('很多')
  await theme.click()
  await page.getByRole('alert').getByText('看不懂数字“很多”').waitFor()
  await page.getByRole('button', { name: '放弃改动' }).click()
  await field('名称').fill('')
  await theme.click()
  await page.getByRole('alert').getByText('不能为空').waitFor()
  await page.getByRole('button', { name: '放弃改动' }).click()
  await page.getByLabel('总负责人', { exact: true }).fill('新来的总监')
  await theme.click()
  await until(async () => {
    const { campaign, people } = await book()
    return people.find((p) => p.id === campaign.lead)?.name === '新来的总监'
  })
  await page.getByLabel('形式', { exact: true }).click()
  await page.getByRole('option', { name: '线下', exact: true }).click()
  await until(async () => (await brief()).form === 'offline')
  await page.getByText('告诉来宾').first().waitFor()

  // Questions and answers.
  const had = await asked()
  const question = page.getByRole('textbox', { name: '新增问答', exact: true })
  await page.getByRole('button', { name: /^新增问答/ }).click()
  assert.ok(await focused(question))
  await field('新增问答的回答').fill('先写了回答')
  await theme.click()
  await page.getByRole('alert').getByText('不能为空').waitFor()
  await question.fill('停车方便吗？')
  await theme.click()
  await until(async () => (await asked()).length === had.length + 1)
  await page.getByRole('button', { name: /^撤销 新增“停车方便吗？”/ }).waitFor()
  await question.fill('下雨怎么办？')
  await field('新增问答的回答').fill('室内照常。')
  await theme.click()
  await until(async () => (await asked()).length === had.length + 2)
  const n = had.length + 2
  assert.equal(await question.inputValue(), '')
  await page.getByRole('button', { name: `问答 ${n} 上移` }).click()
  await until(async () => (await asked()).at(-1) === '停车方便吗？')
  await page.waitForFunction(() => document.activeElement?.value === '下雨怎么办？') // what was moved has the keyboard
  await field(`回答 ${n}`).fill('B2 层可停两小时。')
  await theme.click()
  await until(async () => (await book()).answers.at(-1).answer === 'B2 层可停两小时。')
  await field(`问题 ${n}`).fill('')
  await theme.click()
  await page.getByRole('alert').getByText('不能为空').waitFor()
  await page.getByRole('button', { name: '放弃改动' }).click()
  await accessible(page)

  // All of it as text, for handing on.
  await page.getByRole('button', { name: '复制规则与问答' }).click()
  await toast(page, '规则与问答已复制为文字').waitFor()
  await question.click()
  await page.keyboard.press('Control+v')
  const copied = await question.inputValue()
  assert.ok(copied.includes('每人一份，领完即止。') && copied.includes(`${n}. 停车方便吗？\nB2 层可停两小时。`), copied)
  await question.fill('')

  await page.getByRole('button', { name: `删除问答 ${n}` }).click()
  await until(async () => (await asked()).length === n - 1)
  await toast(page, '停车方便吗？').getByRole('button', { name: '撤销' }).click()
  await until(async () => (await asked()).length === n)

  // From a finding to the field it is about; to a question; to one that is gone.
  const place = (query) => page.goto(new URL(`#/campaigns/${sample}/brief?${query}`, page.url()).href)
  await place(`row=${sample}&field=rules`)
  await page.waitForFunction(() => document.activeElement?.id === 'brief-rules')
  const last = (await book()).answers.at(-1).id
  await place(`row=${last}`)
  await page.waitForFunction((id) => document.activeElement?.id === `brief-${id}-question`, last)
  await place('row=nobody')
  await page.getByRole('complementary').getByRole('status').waitFor()
  await accessible(page)
})

await journey(
  async (page) => {
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    const to = (name, key) => tabTo(page.getByRole('textbox', { name, exact: true }), key)
    await inEnglish(page)
    await say('overview')
    await overview(page)
    await say('brief')
    await page.waitForURL(/\/brief/)
    const theme = page.getByRole('textbox', { name: 'Theme' })
    await theme.waitFor()

    // A text, left by Tab: one step; undo outside of it, and redo.
    await to('Theme')
    await press('Control+a')
    await keyboard.type('Your first Glacier Jasmine of the year, in the ice house')
    await page.getByText('11 of 8 words: 3 too many to be remembered').waitFor()
    await press('Tab')
    await until(async () => (await brief()).theme.startsWith('Your first'))
    await page.getByText('The theme has 11 words; people remember 8 at most. Shorten it.').waitFor()
    await press('Control+z')
    await until(async () => !(await brief()).theme.startsWith('Your first'))
    await press('Control+Shift+z')
    await until(async () => (await brief()).theme.startsWith('Your first'))
    // Enter writes a line, Escape writes a text.
    await to('Theme', 'Shift+Tab')
    await press('Control+a')
    await keyboard.type('Ice in a cup')
    await press('Enter')
    await until(async () => (await brief()).theme === 'Ice in a cup')
    await to('Background')
    await press('Control+End')
    await keyboard.type(' More.')
    await press('Escape')
    await until(async () => (await brief()).background.endsWith(' More.'))

    // Questions one after the other, without leaving the keys; moved, changed.
    const before = (await asked()).length
    await say('new question')
    const fresh = page.getByRole('textbox', { name: 'New question', exact: true })
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'New question')
    for (const [q, a] of [
      ['Where do I park?', 'Level B2.'],
      ['Are dogs let in?', 'On a lead.'],
    ]) {
      await keyboard.type(q)
      await press('Enter')
      await keyboard.type(a)
      await press('Control+Enter')
      assert.ok(await focused(fresh))
      await until(async () => (await asked()).at(-1) === q)
    }
    await to(`Answer ${before + 2}`, 'Shift+Tab')
    await press('Alt+ArrowUp')
    await until(async () => (await asked()).at(-1) === 'Where do I park?')
    const moved = page.getByRole('textbox', { name: `Answer ${before + 1}`, exact: true })
    await page.waitForFunction(
      (name) => document.activeElement?.getAttribute('aria-label') === name,
      `Answer ${before + 1}`,
    )
    assert.equal(await moved.inputValue(), 'On a lead.')
    await press('Control+End')
    await keyboard.type(' Small ones.')
    await press('Tab')
    await until(async () => (await book()).answers.at(-2).answer === 'On a lead. Small ones.')
    await accessible(page)
    await press('Tab', 'Tab', 'Enter') // up, down, delete
    await until(async () => !(await asked()).includes('Are dogs let in?'))
    await page.waitForFunction(
      (name) => document.activeElement?.getAttribute('aria-label') === name,
      `Question ${before + 1}`,
    )

    // The facts.
    await to('Expected attendance')
    await press('Control+a')
    await keyboard.type('1.5k')
    await press('Enter')
    await until(async () => (await brief()).crowd === 1500)
  },
  { locale: 'en' },
)
