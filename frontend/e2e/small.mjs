// Little room: the least window, and a zoom of 150 and 200 %. On every place, in both languages, everything that can be
// pressed can be brought into sight and is covered by nothing; no place is wider or higher than the window.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { command, control, journey, now, overview, words } from './lib/journey.mjs'

const sizes = [
  [1024, 640],
  [Math.round(1280 / 1.5), Math.round(800 / 1.5)],
  [1280 / 2, 800 / 2],
]

const long = (lang) =>
  lang === 'zh'
    ? '没有空格的很长很长的活动名称'.repeat(15).slice(0, 200)
    : 'A name somebody pasted from a brief, with everything in it, '.repeat(4).slice(0, 200)

/** What cannot be brought into sight, or is covered there. */
function hidden() {
  const out = []
  const root = document.documentElement
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) {
    out.push(`the page is ${root.scrollWidth} × ${root.scrollHeight}`)
  }
  const reached = document.querySelector('[aria-modal=true]') ?? document // what a dialog lies over waits for it
  for (const e of reached.querySelectorAll('button, a[href], input, select, textarea, [role=treegrid], [role=grid]')) {
    if (e.disabled || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    e.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // What is wider than the box it is scrolled in is in sight with the box.
    const r = (
      e.matches('[role=treegrid]') && e.parentElement.scrollWidth > e.parentElement.clientWidth ? e.parentElement : e
    ).getBoundingClientRect()
    const [x, y] = [r.x + Math.min(r.width / 2, 40), r.y + Math.min(r.height / 2, 40)]
    const top = document.elementFromPoint(x, y)
    const own = top && (e.contains(top) || top.contains(e) || e.labels?.[0]?.contains(top))
    if (!own)
      out.push(
        `${e.outerHTML.slice(0, 160)} at ${Math.round(x)}, ${Math.round(y)} under ${top?.outerHTML.slice(0, 80)}`,
      )
  }
  return out
}

/** What is drawn over something else, or cut without a sign: in a month, in the lists and on the strip of an overview. */
function crossed() {
  const out = []
  const seen = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1
  const parts = [...document.querySelectorAll('[role=gridcell] > div > span, [role=gridcell] > span[aria-hidden]')]
    .filter((e) => e.textContent && seen(e))
    .map((e) => [e, e.getBoundingClientRect()])
  for (const [i, [a, r]] of parts.entries()) {
    for (const [b, s] of parts.slice(i + 1)) {
      const over = Math.min(r.right, s.right) - Math.max(r.left, s.left)
      const deep = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top)
      if (over > 1 && deep > 1) out.push(`${a.textContent} over ${b.textContent}`)
    }
  }
  const day = document.querySelector('[role=grid] [role=gridcell][aria-selected=true]')
  const box = day?.closest('[role=rowgroup]').getBoundingClientRect()
  const own = day?.getBoundingClientRect()
  if (day && (own.top < box.top - 1 || own.bottom > box.bottom + 1)) out.push('the day chosen is out of sight')
  for (const name of document.querySelectorAll('li:has(input[type=checkbox]) > .qd-grow')) {
    if (name.clientWidth < 96) out.push(`${name.clientWidth} px for “${name.textContent}”`)
  }
  for (const e of document.querySelectorAll('main li')) {
    const last = e.lastElementChild?.getBoundingClientRect()
    if (last && seen(e.lastElementChild) && last.right > e.getBoundingClientRect().right + 1)
      out.push(`${e.textContent} crosses`)
  }
  const view = document.querySelector('[data-view]')
  if (innerWidth >= 1024 && view?.scrollWidth > view?.clientWidth) out.push('filters are out of sight')
  for (const b of document.querySelectorAll('ol > li > b')) {
    if (seen(b) && b.getBoundingClientRect().right > b.parentElement.getBoundingClientRect().right + 1)
      out.push(`“${b.textContent}” is cut`)
  }
  return out
}

/** What the calendar of a day field covers of what belongs to the field. */
function covered() {
  const calendar = document.querySelector('.mantine-Popover-dropdown').getBoundingClientRect()
  const field = document.querySelector('[data-path=live]')
  const words = field
    .getAttribute('aria-describedby')
    .split(' ')
    .map((id) => document.getElementById(id))
  const out = calendar.top < 0 || calendar.bottom > innerHeight ? ['the calendar leaves the window'] : []
  for (const e of [field, ...words]) {
    const r = e.getBoundingClientRect()
    const apart =
      r.right <= calendar.left || r.left >= calendar.right || r.bottom <= calendar.top || r.top >= calendar.bottom
    if (!apart) out.push(e.textContent || 'the field')
  }
  return out
}

/** How wide marks and a character are in the page's own type, in ems. */
async function widths() {
  await document.fonts.load('14px "Close marks"', '“') // it comes when it is first asked for
  const probe = document.createElement('span')
  const em = Number.parseFloat(getComputedStyle(document.body).fontSize)
  document.body.append(probe)
  const wide = [...'，。字“'].map((c) => {
    probe.textContent = c
    return probe.getBoundingClientRect().width / em
  })
  probe.remove()
  return wide
}

for (const lang of ['zh', 'en']) {
  const t = await words(lang)
  await journey(
    async (page) => {
      if (lang === 'zh') {
        await page.getByText(t('ui.first.sample')).click()
        await overview(page)
      } else {
        await page.evaluate(async () => {
          const { Preferences } = window.go.app
          await Preferences.Set({ ...(await Preferences.Get()), lang: 'en' })
        })
        await page.reload()
      }
      // What was written in Chinese keeps its marks in an English window too, whose own quotes stand close.
      await page.waitForFunction((l) => document.documentElement.lang.startsWith(l), lang)
      const [comma, stop, character, quote] = await page.evaluate(widths)
      assert.deepEqual([comma, stop].map(Math.round), [1, 1], lang)
      assert.equal(Math.round(character), 1)
      assert.equal(quote > 0.9, lang === 'zh', `a quote is ${quote} em`)
      const id = await command('new', long(lang), '--template', 'launch', '--live', '2026-06-16')
      const edits = join(process.env.QINGDAN_DIR, 'edits.json')
      const goal = { name: 'Next year', target: 12, unit: long(lang).slice(0, 4), deadline: '2027-02-20' }
      const person = { name: long(lang).slice(0, 60) }
      const task = { title: long(lang), due: '2026-05-26', owner: 'p' }
      const worry = { text: long(lang), theme: long(lang).slice(0, 60), person: 'p' }
      const incident = {
        name: long(lang),
        owner: 'p',
        started: now.getTime(),
        answered: now.getTime(),
        area: long(lang),
      }
      const response = {
        respondent: long(lang),
        text: long(lang),
        tags: long(lang).slice(0, 60),
        satisfaction: 4,
        recommend: 9,
      }
      await writeFile(
        edits,
        JSON.stringify(
          Object.entries({ goal, person, task, worry, incident, response }).map(([kind, set]) => ({
            op: 'create',
            kind,
            row: kind[0],
            set,
          })),
        ),
      )
      await command('apply', id, edits)
      const template = await command('template', 'save', id, long(lang))
      await control({ look: true })
      const sheet = join(process.env.QINGDAN_DIR, 'sheet.csv')
      await writeFile(sheet, 'When,Team,Task,Owner\nsome day,PR,Brief press,Bo\n')
      const file = new URLSearchParams({ file: sheet })
      const places = [
        '/campaigns',
        '/campaigns?new',
        '/campaigns?trash',
        '/calendar?day=2026-06-30',
        '/calendar?view=campaigns',
        '/search?q=a',
        '/library/templates',
        `/library/templates?save=${id}`,
        '/library/people',
        '/library/partners',
        '/library/lessons',
        '/library/improvements',
        '/mine?whose=Lin',
        '/settings',
        '/settings/readiness?rule=budget.reserve',
        '/settings/workspace',
        '/settings/backups',
        '/settings/workdays',
        `/import?${file}`,
        `/import?${file}&${new URLSearchParams({ name: long(lang), live: '2026-09-10' })}&look`,
        ...[
          'overview',
          'readiness',
          'brief',
          'goals',
          'budget',
          'metrics',
          'data',
          'data?by=deviations',
          'readings',
          'schedule',
          'checklist',
          'risks',
          'risks?mode=suggest',
          'premortem',
          'incidents',
          'incidents?start=1',
          'day',
          'day?day=2026-06-16',
          'print',
          'history',
          `import?${file}`,
        ].map((s) => `/campaigns/${id}/${s}`),
        ...[
          'team',
          'team?by=groups',
          'team?by=groups&do=give',
          'team?by=departments',
          'partners',
          'partners?by=payments',
          'guests',
        ].map((s) => `/campaigns/${id}/${s}`),
        ...['show?by=ruler', 'show?by=list', 'show?by=ran', 'live'].map((s) => `/campaigns/${id}/${s}`),
        ...['runs', `runs?${file}`, 'invited', `invited?${file}`].map((s) => `/campaigns/${id}/${s}`),
        ...['materials', 'materials?by=due', 'materials?by=stock'].map((s) => `/campaigns/${id}/${s}`),
        ...['calendar', 'posts', 'channels'].map((by) => `/campaigns/${id}/promotion?by=${by}`),
        ...['figures', 'responses', 'responses&do=type', 'questions'].map((by) => `/campaigns/${id}/feedback?by=${by}`),
        `/campaigns/${id}/responses`,
        ...['results', 'results?in=live', 'results?figure=return:net'].map((s) => `/campaigns/${id}/${s}`),
        ...['problems', 'problems?by=meetings', 'report', 'archive'].map((s) => `/campaigns/${id}/${s}`),
        ...['overview', 'checklist'].map((s) => `/campaigns/${template}/${s}`),
      ]
      for (const place of places) {
        await page.goto(new URL(`#${place}`, page.url()).href)
        await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' })
        if (/[?&](new|save=.*|do=give)$/.test(place)) await page.getByRole('dialog').waitFor()
        if (place.endsWith('/print')) await page.locator('main canvas').waitFor()
        await page.getByText(t('ui.loading')).waitFor({ state: 'hidden' })
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height })
          // What measures itself is drawn anew a frame later.
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
          const where = `${lang} ${place} at ${width} × ${height}`
          assert.deepEqual(await page.evaluate(hidden), [], where)
          await page
            .locator('[role=grid] [role=gridcell][aria-selected=true]')
            .evaluateAll(([e]) => e?.scrollIntoView({ block: 'nearest' }))
          assert.deepEqual(await page.evaluate(crossed), [], where)
          const day = page.locator('[data-path=live]')
          if ((await day.count()) === 0) continue
          await day.click()
          await day.fill('6/4')
          await page.getByText(' · D-9').waitFor()
          assert.deepEqual(await page.evaluate(covered), [], where)
          await page.keyboard.press('Escape')
          await day.fill('')
        }
      }
    },
    { locale: lang === 'zh' ? 'zh-CN' : 'en-GB' },
  )
}
