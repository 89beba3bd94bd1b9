// A picture of every screen, in one language and one scheme, crowded as an agency's year is: into QINGDAN_PICTURES, the
// language and the scheme in each name. For looking at, and the README shows two of them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { command, control, journey, now, overview, words } from '../lib/journey.mjs'

const { QINGDAN_DIR, QINGDAN_PICTURES, QINGDAN_LANG = 'zh', QINGDAN_SCHEME = 'light' } = process.env
const zh = QINGDAN_LANG === 'zh'
const t = await words(QINGDAN_LANG)
const pick = (inChinese, inEnglish) => (zh ? inChinese : inEnglish)

/** Name, client, lead, template, first live day, stage. */
const campaigns = [
  [pick('618 会员加倍季', 'Members’ double week'), pick('禾木家居', 'Hemu Home'), 'launch', '2026-06-16', 'execute'],
  [pick('端午龙舟联名礼盒', 'Dragon boat gift box'), pick('稻香里', 'Daoxiangli'), 'launch', '2026-06-17', 'execute'],
  [pick('城市露台爵士沙龙', 'Roof-top jazz salon'), pick('云栖酒店', 'Yunqi Hotels'), 'blank', '2026-07-04', 'plan'],
  [pick('深空耳机 X2 发布', 'Deep Space X2 launch'), pick('听涛科技', 'Tingtao Tech'), 'launch', '2026-07-22', 'plan'],
  [pick('七夕限定 · 星河杯', 'Qixi special: Galaxy Cup'), pick('屿山茶', 'Yushan Tea'), 'launch', '2026-08-18', 'plan'],
  [pick('五一露营季快闪', 'May Day camping pop-up'), pick('山野集', 'Shanye'), 'launch', '2026-05-01', 'review'],
  [pick('春茶品鉴会 · 明前', 'Spring tea tasting'), pick('屿山茶', 'Yushan Tea'), 'blank', '2026-04-18', 'review'],
  [pick('元宵灯市快闪', 'Lantern Festival pop-up'), pick('山野集', 'Shanye'), 'blank', '2026-03-03', 'archived'],
  [pick('双旦会员答谢', 'Year-end members’ thanks'), pick('小满母婴', 'Xiaoman'), 'blank', '2025-12-24', 'archived'],
]

/** Whose tasks are pictured: of the sample's team and of all the others. */
const busy = pick('苏冉', 'Su Ran')

async function fill() {
  for (const [name, client, template, live, stage] of campaigns) {
    const id = await command('new', name, '--template', template, '--live', live, '--lang', QINGDAN_LANG)
    const book = JSON.parse(await command('show', id, '--json'))
    const over = ['review', 'archived'].includes(stage)
    const done = book.tasks.filter((t) => (over ? t.stage !== 'review' : t.due && t.due < '2026-05-22'))
    const edits = [
      { op: 'patch', kind: 'campaign', row: id, set: { client, stage } },
      { op: 'create', kind: 'person', row: 'busy', set: { name: busy } },
      ...book.groups.slice(0, 1).map((g) => ({ op: 'patch', kind: 'group', row: g.id, set: { lead: 'busy' } })),
      ...book.tasks
        .filter((_, i) => i % 4 === 1)
        .map((t) => ({ op: 'patch', kind: 'task', row: t.id, set: { owner: 'busy' } })),
      ...done.map((t) => ({ op: 'patch', kind: 'task', row: t.id, set: { state: 'done' } })),
    ]
    const path = join(QINGDAN_DIR, 'edits.json')
    await writeFile(path, JSON.stringify(edits))
    await command('apply', id, path)
  }
  await control({ look: true })
}

await mkdir(QINGDAN_PICTURES, { recursive: true })

await journey(
  async (page) => {
    const shoot = async (name) => {
      await page.evaluate(() => document.fonts.ready)
      await page.mouse.move(700, 890)
      await page.screenshot({ path: join(QINGDAN_PICTURES, `${name}-${QINGDAN_LANG}-${QINGDAN_SCHEME}.png`) })
    }
    const go = (place) => page.goto(new URL(`#${place}`, page.url()).href)
    /** The place is there once its heading is. */
    const at = (title, level = 1) => page.getByRole('heading', { level, name: title, exact: true }).waitFor()

    await page.getByText(t('ui.first.title')).waitFor()
    await shoot('01-first-start')
    await page.getByText(t('ui.first.sample')).click()
    await overview(page)
    const sample = page.url().match(/campaigns\/([^/]+)/)[1]
    await fill()
    // The same campaign, executed and reviewed: for what is seen of it afterwards.
    const finished = await command('sample', '--lang', QINGDAN_LANG)
    const reviewed = JSON.parse(await command('show', finished, '--json'))
    await control({ look: true })
    await shoot('02-overview')
    await go(`/campaigns/${sample}/checklist?only=open`)
    const due = await page
      .getByRole('columnheader', { name: t('ui.checklist.col.due'), exact: true })
      .getAttribute('aria-colindex')
    await page.locator(`[role=gridcell][aria-colindex="${due}"]`).nth(5).click()
    for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.type('5/28')
    await page.getByText(t('ui.grid.writeAll', { count: 5 })).waitFor()
    await shoot('02-checklist')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await go(`/campaigns/${sample}/readiness`)
    await page.getByRole('treegrid', { name: t('ui.readiness') }).waitFor()
    await shoot('02-readiness')
    await go(`/campaigns/${sample}/overview`)
    await overview(page)
    await page.keyboard.press('Control+p')
    await page.locator('main canvas').waitFor()
    await page.getByText(t('ui.print.firstPrint', { revision: 1 })).waitFor()
    await shoot('03-print')
    await go('/campaigns')
    await at(t('ui.campaigns'))
    await page.getByText(campaigns[0][0]).waitFor()
    await shoot('04-campaigns')
    for (const [keys, name] of [
      ['n', '05-new-campaign'],
      ['?', '06-keys'],
      ['Control+k', '07-palette'],
    ]) {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      if (name.endsWith('palette')) await page.keyboard.type(pick('hd', 'new'))
      await shoot(name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }

    const sheet = join(QINGDAN_DIR, pick('冰爽节.csv', 'ice-fair.csv'))
    await writeFile(
      sheet,
      pick(
        '时间,小组,任务,负责人,检查项,预算备注\nT-30,物料组,订杯套,何苗,确认数量,\n某天,推广组,预约推文,周可,,\nT-12,后勤组,冷链签约,罗小北,三方比价,含押金\n',
        'When,Team,Task,Owner,Item,Budget note\nT-30,Materials,Order cup sleeves,He Miao,Confirm quantity,\nsome day,Promotion,Schedule the post,Zhou Ke,,\nT-12,Logistics,Sign cold chain,Luo Xiaobei,Three quotes,with deposit\n',
      ),
    )
    await go(`/import?${new URLSearchParams({ file: sheet })}`)
    await page.getByRole('heading', { level: 2 }).waitFor()
    await shoot('08-import-where')
    await go(`/campaigns/${sample}/import?${new URLSearchParams({ file: sheet })}`)
    await page.getByRole('table').waitFor()
    await shoot('09-import')
    await go(`/campaigns/${sample}/history`)
    await at(t('ui.history'), 2)
    await page
      .getByRole('region', { name: t('ui.history.detail') })
      .getByRole('listitem')
      .first()
      .waitFor()
    await shoot('10-history')
    await go('/settings/general')
    await at(t('ui.settings'))
    await shoot('11-settings')
    await go('/settings/readiness')
    await page.getByText(t('ui.settings.rules.lead')).waitFor()
    await shoot('11-settings-readiness')
    await go('/settings/workspace')
    await page.getByText(t('ui.settings.nextSame')).waitFor()
    await shoot('12-settings-workspace')
    for (let i = 0; i < 3; i++) await command('backup')
    await go('/settings/backups')
    await page.getByRole('treegrid').waitFor()
    await shoot('13-settings-backups')
    await go('/settings/check?run')
    await page.getByText(t('ui.settings.sound').split(/[:：]/)[0]).first().waitFor()
    await shoot('14-settings-check')
    await go('/calendar')
    await at(t('ui.calendar'))
    await page.getByRole('main').getByText(campaigns[0][0]).first().waitFor()
    await shoot('15-calendar-month')
    await page.keyboard.press('v')
    await page.waitForURL(/view=/)
    await page.getByRole('main').getByText(campaigns[0][0]).first().waitFor()
    await shoot('16-calendar-campaigns')
    await go(`/search?${new URLSearchParams({ q: pick('场地', 'venue') })}`)
    await page.getByRole('complementary').locator('mark').first().waitFor()
    await shoot('17-search')
    await go(`/mine?${new URLSearchParams({ whose: busy })}`)
    await page.getByRole('treegrid').first().waitFor()
    await shoot('18-mine')
    await go(`/campaigns/${sample}/schedule`)
    await page.getByText(/^(关键路径 \d+ 个工作日|Critical path \d+ work days)$/).waitFor()
    const moving = page.locator('[data-bar][data-look=doing]').first()
    await moving.click()
    for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowRight')
    await page.getByText(t('ui.schedule.later', { count: 4 })).waitFor()
    await shoot('19-schedule')
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await page.keyboard.type('6/20')
    await page
      .getByRole('complementary')
      .getByText(/^(移动 \d+ 项|\d+ rows move)/)
      .waitFor()
    await shoot('20-schedule-move')
    await go('/settings/workdays')
    await page.getByRole('table').waitFor()
    await shoot('21-settings-workdays')
    await go(`/campaigns/${sample}/budget`)
    await page.getByRole('treegrid', { name: t('ui.budget') }).waitFor()
    await page.getByText(t('ui.budget.goes')).waitFor()
    await shoot('22-budget')
    await go(`/campaigns/${sample}/brief`)
    await page.locator('#brief-theme').waitFor()
    await shoot('23-brief')
    // A rate too low, and a goal that says nothing yet: what the screen is for.
    const book = JSON.parse(await command('show', sample, '--json'))
    const rate = book.goals.findLast((g) => g.unit === '%').id
    const vague = { name: pick('让更多人知道冰川茉莉', 'Let more people know Glacier Jasmine'), position: 'zz' }
    const edits = join(QINGDAN_DIR, 'goals.json')
    await writeFile(
      edits,
      JSON.stringify([
        { op: 'patch', kind: 'goal', row: rate, set: { target: 36 } },
        { op: 'create', kind: 'goal', row: 'vague', set: vague },
      ]),
    )
    await command('apply', sample, edits)
    await control({ look: true })
    await go(`/campaigns/${sample}/goals?row=${rate}`)
    await page.getByText(t('ui.goals.ways')).waitFor()
    await shoot('24-goals')
    await go(`/campaigns/${sample}/metrics`)
    await page.getByRole('treegrid', { name: t('ui.metrics') }).waitFor()
    await shoot('25-metrics')
    await go(`/campaigns/${finished}/data`)
    await page
      .getByRole('complementary', { name: t('ui.data.beside') })
      .getByRole('slider')
      .waitFor()
    await shoot('34-data')
    await go(`/campaigns/${sample}/risks`)
    await page.getByRole('region', { name: t('ui.risks.card') }).waitFor()
    await shoot('26-risks')
    await page.getByRole('button', { name: t('ui.risks.incidentShort') }).click()
    await page.getByRole('timer').waitFor()
    for (const line of [
      pick('城管来电，要求外场十分钟内停用', 'Call from the city: the outdoor area is to stop within ten minutes'),
      pick('外场已断电，观众引导至室内', 'Outdoor power is off, visitors are led inside'),
    ]) {
      await page.getByLabel(t('ui.incidents.line')).fill(line)
      await page.keyboard.press('Enter')
      await page.getByTitle(line, { exact: true }).waitFor()
    }
    await shoot('26-incidents')
    await page.keyboard.press('F9')
    await page.getByRole('combobox', { name: t('ui.incidents.what') }).waitFor()
    await shoot('26-incident-start')
    await go(`/campaigns/${sample}/day?day=2026-06-04`)
    await page.getByRole('checkbox').first().waitFor()
    await shoot('26-day')
    await go(`/campaigns/${sample}/incidents`)
    await page.getByRole('button', { name: t('ui.incidents.answer') }).click()
    await page.getByText(t('ui.incidents.says.met'), { exact: true }).last().waitFor()
    await go(`/campaigns/${sample}/premortem`)
    await page.getByRole('treegrid').waitFor()
    await shoot('27-premortem')
    await go(`/campaigns/${sample}/team`)
    await page.getByRole('treegrid').waitFor()
    await shoot('28-team')
    await go(`/campaigns/${sample}/team?by=groups`)
    await page.getByRole('treegrid', { name: t('ui.team.groups') }).waitFor()
    await shoot('29-team-groups')
    await go(`/campaigns/${sample}/team?by=groups&do=give`)
    await page.getByRole('dialog', { name: t('ui.team.give') }).waitFor()
    await shoot('29-team-give')
    await go(`/campaigns/${sample}/partners?by=status`)
    await page.getByRole('treegrid').waitFor()
    await page.getByRole('button', { name: t('ui.partners.split') }).click()
    await page.getByRole('menuitem', { name: '30% / 60% / 10%' }).click()
    await page.getByRole('checkbox', { name: /30%/ }).click()
    await shoot('30-partners')
    await go(`/campaigns/${sample}/guests`)
    await page.getByRole('treegrid').waitFor()
    await shoot('30-guests')
    // The launch, an hour into its afternoon: the opening began six minutes late.
    const launch = JSON.parse(await command('show', sample, '--json'))
    const [, month, date] = launch.periods
      .find((p) => p.kind === 'live')
      .starts.split('-')
      .map(Number)
    const moment = (clock) => {
      const [h, m] = clock.split(':').map(Number)
      return new Date(2026, month - 1, date, h, m).getTime()
    }
    const opening = launch.run_items.find((r) => r.starts === '14:00' && r.minutes === 10)
    const done = join(QINGDAN_DIR, 'show.json')
    await writeFile(
      done,
      JSON.stringify(
        launch.run_items
          .filter((r) => r.starts <= '14:00')
          .map((r) => {
            const [started, ended] = [moment(r.starts), moment(r.starts) + r.minutes * 60_000]
            const set =
              r === opening ? { started: moment('14:06') } : { started, ...(ended <= moment('14:00') && { ended }) }
            return { op: 'patch', kind: 'run_item', row: r.id, set }
          }),
      ),
    )
    await command('apply', sample, done)
    await control({ look: true })
    await go(`/campaigns/${sample}/show?by=ruler`)
    await page.getByRole('slider', { name: opening.title }).click()
    await page.getByRole('complementary').waitFor()
    await shoot('34-show')
    await go(`/campaigns/${finished}/show?by=ran`)
    await page.getByRole('treegrid').waitFor()
    await shoot('35-show-ran')
    await page.clock.setSystemTime(new Date(moment('14:12') + 27_000))
    await go(`/campaigns/${sample}/live?${new URLSearchParams({ area: opening.area })}`)
    await page.getByRole('listitem').first().waitFor()
    await shoot('36-live')
    await page.clock.setSystemTime(now)
    const saved = await command('template', 'save', sample, pick('冰饮上新 · 快闪店', 'Iced drinks: pop-up store'))
    await control({ look: true })
    await go('/library/templates')
    await page.getByRole('treegrid').getByText(pick('冰饮上新', 'Iced drinks')).waitFor()
    await shoot('31-library')
    await go(`/campaigns/${saved}/checklist`)
    await page.getByRole('treegrid').waitFor()
    await shoot('32-template')
    await page.evaluate(async (from) => {
      const { Campaigns } = window.go.app
      const { people } = await Campaigns.Show(from)
      await Campaigns.Keep(
        from,
        'person',
        people.map((p) => p.id),
      )
    }, sample)
    await go('/library/people')
    await page
      .getByRole('gridcell', { name: pick('林若溪', 'Lin Ruoxi') })
      .first()
      .click()
    await page.getByRole('complementary').waitFor()
    await shoot('33-library-people')
    await go(`/campaigns/${sample}/materials?by=due`)
    await page.getByRole('region', { name: t('ui.materials.strip') }).waitFor()
    await shoot('34-materials')
    const gifts = JSON.parse(await command('show', sample, '--json')).materials.filter((m) => m.kind === 'gift')
    await writeFile(
      edits,
      JSON.stringify(
        gifts.map(({ id, quantity }, n) => ({
          op: 'patch',
          kind: 'material',
          row: id,
          set: { state: 'accepted', accepted: quantity - n, promised: quantity - 30 * n },
        })),
      ),
    )
    await command('apply', sample, edits)
    await control({ look: true })
    await go(`/campaigns/${sample}/materials?by=stock`)
    await page.locator('[role=row][data-at]').waitFor()
    await page.keyboard.type('42')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').locator('li b').first().waitFor()
    await shoot('35-materials-stock')
    await go(`/campaigns/${sample}/promotion?by=calendar`)
    const post = page.locator('[data-post][data-kind=teaser]:not([data-published])').first()
    await post.click()
    for (let n = 0; n < 5; n++) await page.keyboard.press('Alt+ArrowRight')
    await page.getByText(t('ui.schedule.later', { count: 5 })).waitFor()
    await shoot('36-promotion')
    await page.keyboard.press('Escape')
    await go(`/campaigns/${finished}/promotion?by=posts`)
    await page.getByRole('treegrid').waitFor()
    await shoot('37-promotion-list')
    await go(`/campaigns/${finished}/incidents`)
    await page.getByText(t('ui.incidents.says.missed'), { exact: true }).last().waitFor()
    await shoot('37-incidents-over')
    await go(`/campaigns/${finished}/results`)
    await page
      .getByRole('region', { name: t('ui.results.channels'), exact: true })
      .getByRole('button', { name: new RegExp(t('results.verdict.costly')) })
      .first()
      .click()
    await page.getByRole('complementary', { name: t('ui.results.from') }).waitFor()
    await shoot('38-results')
    const [problem] = reviewed.improvements
    await go(`/campaigns/${finished}/problems?row=${problem.id}`)
    await page.locator(`[data-line="${problem.id}"][data-at]`).waitFor()
    await page
      .getByRole('complementary')
      .getByLabel(t('ui.problems.why', { n: 2 }))
      .waitFor()
    await shoot('38-problems')
    await page.evaluate(
      ([from, text, lang]) => window.go.app.Report.Write(from, 'results', lang, text),
      [
        finished,
        pick(
          '报名和到场都超额。成交差在周一周二的门店：两家店的店员没有实际核销过券。',
          'Sign-ups and arrivals beat their goals. Sales were lost in the stores on Monday and Tuesday: staff of two had never redeemed a coupon.',
        ),
        QINGDAN_LANG,
      ],
    )
    await go(`/campaigns/${finished}/report`)
    await page
      .getByRole('complementary', { name: t('ui.report.page') })
      .locator('canvas')
      .waitFor()
    await shoot('38-report')
    await go(`/campaigns/${finished}/archive`)
    await page.getByRole('region', { name: t('ui.archive.kept') }).waitFor()
    await shoot('39-archive')
    const kept = reviewed.improvements.map((x) => x.id)
    await page.evaluate(([from, rows]) => window.go.app.Improvements.KeepLessons(from, rows), [finished, kept])
    await go('/library/lessons')
    await page
      .getByRole('gridcell', { name: pick('流程表标出每个', 'Mark in the run of show') })
      .first()
      .click()
    await page.getByRole('complementary').waitFor()
    await page.keyboard.press('Control+.')
    await page.getByRole('dialog').getByRole('table').waitFor()
    await shoot('40-lesson')
    const answers = join(QINGDAN_DIR, 'answers.csv')
    const said = pick(
      ['排队时间太长，希望多开几个通道', '礼品很好看', '停车难，找了很久', '排队时间长，店员很热情', '停车难', ''],
      ['The queue was long', 'Lovely gift', 'Parking was hard', 'Long queue, friendly staff', 'Parking was hard', ''],
    )
    const head = pick('姓名,满意度,推荐度,意见和建议', 'Name,Satisfaction,NPS,Comments')
    const answer = (n) => [
      pick(`来宾 ${n + 1}`, `Guest ${n + 1}`),
      [5, 4, 5, 3, 4, 5, 2][n % 7],
      [10, 9, 8, 6, 9, 10, 3][n % 7],
      `"${said[n % 6]}"`,
    ]
    await writeFile(answers, [head, ...Array.from({ length: 60 }, (_, n) => answer(n).join(','))].join('\n'))
    await command('import', sample, 'responses', answers)
    await control({ look: true })
    await go(`/campaigns/${sample}/feedback?by=figures`)
    await page
      .getByRole('region', { name: t('ui.feedback.suggested') })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('table', { name: t('ui.feedback.tags') }).waitFor()
    await shoot('41-feedback')
    await page.getByRole('link', { name: t('ui.feedback.detractors') }).click()
    await page
      .getByRole('complementary', { name: t('ui.feedback.response') })
      .getByLabel(t('ui.feedback.addTag'))
      .waitFor()
    await shoot('42-responses')
  },
  {
    locale: zh ? 'zh-CN' : 'en-GB',
    width: 1440,
    height: 900,
    colorScheme: QINGDAN_SCHEME,
  },
)
