// Little room: the least window, and a zoom of 150 and 200 %. On every place, in both languages, everything that can be
// pressed can be brought into sight and is covered by nothing; no place is wider or higher than the window.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { command, control, journey, overview, words } from './lib/journey.mjs'

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
    const r = e.getBoundingClientRect()
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
      const id = await command('new', long(lang), '--template', 'launch', '--live', '2026-06-16')
      await control({ look: true })
      const sheet = join(process.env.QINGDAN_DIR, 'sheet.csv')
      await writeFile(sheet, 'When,Team,Task,Owner\nsome day,PR,Brief press,Bo\n')
      const file = new URLSearchParams({ file: sheet })
      const places = [
        '/campaigns',
        '/campaigns?new',
        '/campaigns?trash',
        '/calendar',
        '/calendar?view=campaigns',
        '/search?q=a',
        '/settings',
        '/settings/workspace',
        '/settings/backups',
        `/import?${file}`,
        `/import?${file}&${new URLSearchParams({ name: long(lang), live: '2026-09-10' })}&look`,
        ...['overview', 'print', 'history', `import?${file}`].map((s) => `/campaigns/${id}/${s}`),
      ]
      for (const place of places) {
        await page.goto(new URL(`#${place}`, page.url()).href)
        await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' })
        if (place.endsWith('?new')) await page.getByRole('dialog').waitFor()
        if (place.endsWith('/print')) await page.locator('main canvas').waitFor()
        await page.getByText(t('ui.loading')).waitFor({ state: 'hidden' })
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height })
          assert.deepEqual(await page.evaluate(hidden), [], `${lang} ${place} at ${width} × ${height}`)
        }
      }
    },
    { locale: lang === 'zh' ? 'zh-CN' : 'en-GB' },
  )
}
