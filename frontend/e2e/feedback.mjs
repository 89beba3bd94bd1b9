// Feedback: a survey tool's file with a bad cell put right and read in, figures that open the responses they counted, papers
// typed one after another, tags suggested, typed and taken back. In Chinese by mouse, then in English by the keyboard alone.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessible, command, control, hand, inEnglish, journey, until, words } from './lib/journey.mjs'
import { create, edit, make } from './lib/sheet.mjs'

const survey = async (id) => JSON.parse(await command('show', id, '--section', 'feedback', '--json'))

/** Waits until the survey is so, and answers it. */
const heard = (id, holds) =>
  until(async () => {
    const now = await survey(id)
    return holds(now) && now
  }, holds)

const ask = (id, ...questions) =>
  edit(
    id,
    ...questions.map(([row, kind, text, options = ''], i) =>
      create('question', row, { kind, text, options, position: 'abcdefg'[i] }),
    ),
  )

await journey(async (page) => {
  const t = await words('zh')
  await page.getByText(t('ui.first.title')).waitFor()
  const id = await make('冰爽节', '--template', 'blank', '--live', '2026-05-11')
  await page.goto(new URL(`#/campaigns/${id}/feedback?by=figures`, page.url()).href)
  await page.getByText(t('ui.feedback.noSurvey')).waitFor()
  await accessible(page)

  // A file whose cell is no score is refused, cell by cell; put right, it is read again and imported.
  const path = join(process.env.QINGDAN_DIR, '问卷.csv')
  const file = (score) =>
    writeFile(
      path,
      `序号,姓名,提交时间,您对活动总体满意吗？,您愿意推荐给朋友吗？,从哪里知道的？,意见和建议\n${[
        ['林若溪', 5, 10, '小红书', '排队时间太长'],
        ['周航', score, 6, '朋友', '排队时间长，停车难'],
        ['吴桐', 4, 9, '小红书', ''],
        ['郑好', 4, 8, '朋友', '礼品好看'],
        ['何苗', 3, 3, '小红书', '停车难'],
        ['方圆', 5, 9, '朋友', '排队时间再短一点'],
        ['方圆', 1, 0, '朋友', '重复的一行'],
      ]
        .map((r, i) => [i + 1, r[0], `2026/5/1${i} 10:00`, ...r.slice(1)].join(','))
        .join('\n')}\n`,
    )
  await file('还行吧')
  await control({ answers: [path] })
  await page
    .getByRole('button', { name: t('ui.feedback.import') })
    .first()
    .click()
  await page.getByText('“还行吧”不是分数').waitFor()
  await page.getByText('“方圆”在第 7 行已作答').waitFor()
  await accessible(page)
  await file(2)
  await page.getByRole('button', { name: t('ui.responses.again') }).click()
  await page.getByText(t('ui.import.ready')).waitFor()
  const made = page.getByRole('list', { name: t('ui.responses.made_questions') })
  await made.getByText('从哪里知道的？').waitFor()
  await page.getByLabel(t('ui.responses.isOf', { heading: '从哪里知道的？' })).selectOption('')
  await made.getByText('从哪里知道的？').waitFor({ state: 'detached' })
  await page.getByLabel(t('ui.responses.isOf', { heading: '从哪里知道的？' })).selectOption('从哪里知道的？')
  await made.getByText('从哪里知道的？').waitFor()
  await page.getByRole('button', { name: /^导入 6 份/ }).click()

  // (5 + 2 + 4 + 4 + 3 + 5) ÷ 6 = 23 ÷ 6; three of six promote, two detract: 50% − 33.3% = 16.7
  const satisfaction = page.getByRole('region', { name: '满意度' })
  await satisfaction.getByText('23 ÷ 6 = 3.83').waitFor()
  await page
    .getByRole('region', { name: t('ui.feedback.nps') })
    .getByText('50% − 33.3% = 16.7')
    .waitFor()
  await satisfaction.getByRole('row', { name: /^5 分/ }).getByText('33.3%').waitFor()
  await accessible(page)

  // The detractors, and back.
  await page.getByRole('link', { name: t('ui.feedback.detractors') }).click()
  const list = page.getByRole('treegrid', { name: t('ui.feedback.by.responses') })
  await list.getByRole('row').filter({ hasText: '何苗' }).waitFor()
  await list.getByRole('row').filter({ hasText: '林若溪' }).waitFor({ state: 'detached' })
  await page.getByText('6 份中的 2 份').waitFor()
  const panel = page.getByRole('complementary', { name: t('ui.feedback.response') })
  await panel.getByLabel(t('ui.feedback.col.respondent')).waitFor()
  await accessible(page)
  await page.getByText(t('ui.feedback.by.figures'), { exact: true }).click()

  // A suggested tag is taken: all texts that say it have it, and the tag opens them.
  const suggested = page.getByRole('region', { name: t('ui.feedback.suggested') })
  await suggested.getByRole('button', { name: '把“排队时间”设为标签' }).click()
  await heard(id, (s) => s.rows.filter((r) => r.tags === '排队时间').length === 3)
  // Another is no tag: it does not come again, until it is asked for.
  await suggested.getByRole('button', { name: /^忽略/ }).first().click()
  await suggested.getByText('已忽略 1 个').click()
  await suggested.getByRole('button', { name: /^恢复推荐/ }).click()
  await suggested.getByText('已忽略 1 个').waitFor({ state: 'detached' })
  const tags = page.getByRole('table', { name: t('ui.feedback.tags') })
  await tags.getByRole('link', { name: '排队时间' }).click()
  await page.getByRole('button', { name: /^标签：排队时间 3$/ }).waitFor()

  // Corrected where it stands; a score that is none is refused in words, and stays to be put right.
  await list.getByRole('row').filter({ hasText: '周航' }).click()
  const score = panel.getByLabel('您对活动总体满意吗？')
  await panel.getByText(t('ui.feedback.no', { n: 2 })).waitFor()
  await score.fill('9')
  await page.keyboard.press('Enter')
  await panel.getByText('“9”超出范围').waitFor()
  await score.fill('3')
  await page.keyboard.press('Enter')
  await heard(id, (s) => s.rows[1].satisfaction === 3)
  await panel.getByLabel(t('ui.feedback.addTag')).fill('停车')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: '去掉标签“停车”' }).waitFor()
  await accessible(page)

  // A paper typed; who is there already is asked about, and nothing is merged.
  await page.getByRole('button', { name: t('ui.feedback.type') }).click()
  const form = page.getByRole('complementary', { name: t('ui.feedback.typing') })
  await form.getByRole('button', { name: '4', exact: true }).first().click()
  await form.getByRole('button', { name: '1 小红书' }).click()
  await form.getByLabel(t('ui.feedback.col.respondent')).fill('吴桐')
  await form.getByRole('button', { name: t('ui.feedback.save') }).click()
  await form.getByRole('alert').getByText('“吴桐”已经有一份反馈（第 3 份）').waitFor()
  await accessible(page)
  await form.getByRole('button', { name: t('ui.feedback.anyway') }).click()
  await form.getByText('已录入 1 份').waitFor()
  const both = await heard(id, (s) => s.rows.filter((r) => r.respondent === '吴桐').length === 2)
  assert.deepEqual([both.rows[6].satisfaction, both.rows[2].satisfaction], [4, 4])
  await page.getByRole('button', { name: /^撤销 录入“吴桐”的反馈/ }).click()
  await heard(id, (s) => s.rows.length === 6)

  // The questions: the other of a kind becomes the score, and every answer stays with its question.
  await page.getByText(t('ui.feedback.by.questions'), { exact: true }).click()
  await page.getByRole('treegrid', { name: t('ui.feedback.by.questions') }).waitFor()
  await accessible(page)
})

await journey(
  async (page) => {
    const t = await words('en')
    const { keyboard } = page
    const { press, say, tabTo } = hand(page)
    await inEnglish(page)
    const id = await make('Tasting', '--template', 'blank', '--live', '2026-05-11')
    await ask(
      id,
      ['s', 'satisfaction', 'How was it?'],
      ['v', 'satisfaction', 'And the venue?'],
      ['r', 'recommend', 'Would you recommend us?'],
      ['c', 'choice', 'Where from?', 'A friend\nThe street\nWeChat'],
      ['w', 'text', 'Anything else?'],
    )
    await page.goto(new URL(`#/campaigns/${id}/feedback?by=figures`, page.url()).href)
    await page.getByText(t('ui.feedback.empty')).waitFor()
    await accessible(page)

    // One paper after another: Tab between answers, Enter for the next.
    await press('e')
    const form = page.getByRole('complementary', { name: t('ui.feedback.typing') })
    await page.waitForFunction(() => document.activeElement?.closest('aside form'))
    const paper = async (n, ...answers) => {
      await form.getByRole('heading', { name: t('ui.feedback.typingNo', { n }) }).waitFor()
      for (const [i, text] of answers.entries()) {
        if (i > 0) await press('Tab')
        await keyboard.type(text)
      }
      await press('Enter')
    }
    await paper(1, '5', '4', '10', '1 3', 'The queue was long', 'Ann', '5/11')
    await heard(id, (s) => s.rows.length === 1)
    await form.getByRole('heading', { name: t('ui.feedback.typingNo', { n: 2 }) }).waitFor()

    // Of one response the figures say that it is one; what was begun meanwhile is still there.
    await keyboard.type('2')
    await press('Alt+1')
    await page.getByText(t('ui.feedback.oneOnly')).waitFor()
    await page.getByText('n = 1 of 1 responses').first().waitFor()
    await accessible(page)
    await press('e')
    await page.waitForFunction(
      () => document.activeElement?.closest('aside form') && document.activeElement.value === '2',
    )
    await press('Control+a')
    await paper(2, '2', '', '3', 'b', 'a queue outside', 'Bob')
    const typed = await heard(id, (s) => s.rows.length === 2)
    assert.deepEqual(JSON.parse(typed.rows[0].answers), { v: '4', c: 'A friend\nWeChat' })
    assert.deepEqual([typed.rows[0].day, typed.rows[1].day], ['2026-05-11', '2026-05-11'])
    assert.equal(JSON.parse(typed.rows[1].answers).c, 'The street')
    await form.getByText(t('ui.feedback.saved', { count: 1 })).waitFor()

    // What cannot be taken is said at its field, which has the keyboard; nothing is lost of the rest.
    await paper(3, '7', '', '9')
    await form.getByText('“7” is out of range').waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
    await press('Control+a')
    await keyboard.type('4')
    await press('Enter')
    await heard(id, (s) => s.rows.length === 3 && s.rows[2].recommend === 9 && s.rows[2].satisfaction === 4)

    // The same respondent again is asked about; Control Enter says that it is another.
    await paper(4, '1', '', '', '', '', 'ann')
    await form.getByRole('alert').getByText('“ann” is there already, as no. 1').waitFor()
    assert.equal((await survey(id)).rows.length, 3)
    await press('Control+Enter')
    await heard(id, (s) => s.rows.length === 4)
    await form.getByRole('heading', { name: t('ui.feedback.typingNo', { n: 5 }) }).waitFor()
    await press('Control+z')
    await heard(id, (s) => s.rows.length === 3)
    await press('Escape')
    await form.waitFor({ state: 'detached' })

    // (5 + 2 + 4) ÷ 3 = 11 ÷ 3 = 3.67
    await say(t('ui.feedback.show.figures'))
    await page.getByText('11 ÷ 3 = 3.67').waitFor()
    await accessible(page)

    // The first suggestion with one key; what the tag counted, with Enter.
    await page
      .getByRole('region', { name: t('ui.feedback.suggested') })
      .getByRole('button')
      .first()
      .waitFor()
    await press('Control+j')
    await heard(id, (s) => s.rows.filter((r) => r.tags === 'queue').length === 2)
    const tag = page.getByRole('table', { name: t('ui.feedback.tags') }).getByRole('link', { name: 'queue' })
    await tag.waitFor()
    await tabTo(tag)
    await press('Enter')
    const list = page.getByRole('treegrid', { name: t('ui.feedback.by.responses') })
    await page.getByText('2 of 3 responses').waitFor()

    // Several at once: the range, a tag for all of it, and back with one undo.
    await tabTo(list.locator('textarea').or(list).first())
    await press('Control+Home', 'Control+a')
    const several = page.getByRole('complementary', { name: t('ui.feedback.several') })
    await several.waitFor()
    await press('Control+.')
    await page.waitForFunction(() => document.activeElement?.closest('aside input, aside') !== null)
    await keyboard.type('waiting')
    await press('Enter')
    await heard(id, (s) => s.rows.filter((r) => r.tags === 'queue\nwaiting').length === 2)
    await press('Control+z')
    await heard(id, (s) => s.rows.every((r) => !r.tags.includes('waiting')))

    // The tag called otherwise.
    await say(t('ui.feedback.renameTag'))
    await page.getByRole('dialog').getByLabel(t('ui.feedback.tagName')).waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('[role=dialog] input'))
    await press('Control+a')
    await keyboard.type('Queue at the door')
    await press('Enter')
    await heard(id, (s) => s.rows.filter((r) => r.tags === 'Queue at the door').length === 2)
    await page.getByRole('button', { name: 'Tag: Queue at the door 2' }).waitFor()
    await accessible(page)

    // The other question of a kind becomes the score; the answers stay with their questions.
    await say(t('ui.feedback.show.questions'))
    const questions = page.getByRole('treegrid', { name: t('ui.feedback.by.questions') })
    await questions.waitFor()
    await tabTo(questions.locator('textarea').or(questions).first())
    await press('Control+Home', 'ArrowDown')
    await page.locator('[role=row][data-at]', { hasText: 'And the venue?' }).waitFor()
    await say(t('ui.feedback.main'))
    await heard(id, (s) => s.figures.satisfaction.mean === 4 && s.figures.satisfaction.answered === 1)
    await press('Control+z')
    await heard(id, (s) => s.figures.satisfaction.answered === 3)
  },
  { locale: 'en-GB' },
)
