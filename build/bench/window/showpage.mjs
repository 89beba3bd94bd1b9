// The promotion calendar coming up in a browser, and the page's heap after hours of live mode: its clock is wound on minute
// by minute, so that every second is drawn and the day is re-timed as often as on the day; every ten minutes the next item
// begins. Garbage is collected before each look.
//
//   node showpage.mjs URL CAMPAIGN DAY HOURS
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../../frontend/package.json', import.meta.url))('playwright-core')
const [url, campaign, day, hours] = process.argv.slice(2)
const rounds = 5

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
try {
  const open = async () => {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    return page
  }
  const place = (page, section) => page.evaluate((to) => { location.hash = to }, `#/campaigns/${campaign}/${section}`)

  const page = await open()
  await page.goto(url)
  await page.getByRole('navigation').first().waitFor()
  const calendar = []
  for (let round = -1; round < rounds; round++) {
    await place(page, 'overview')
    await page.locator('main h3').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('[data-post]'))
    const took = await page.evaluate(async (to) => {
      const frame = () => new Promise(requestAnimationFrame)
      const began = performance.now()
      location.hash = to
      while (document.querySelectorAll('[data-post]').length < 20) await frame()
      return new Promise((done) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - began)
        port2.postMessage(0)
      })
    }, `#/campaigns/${campaign}/promotion?by=calendar`)
    if (round >= 0) calendar.push(took)
  }
  await page.close()

  const show = await open()
  await show.clock.install({ time: new Date(`${day}T09:00`) })
  await show.goto(`${url}/#/campaigns/${campaign}/live?day=${day}`)
  const region = show.locator('[data-live-mode] section').first()
  await region.waitFor()
  const cdp = await show.context().newCDPSession(show)
  await cdp.send('Performance.enable')
  const heap = async () => {
    for (let n = 0; n < 3; n++) await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find((m) => m.name === 'JSHeapUsedSize').value / 1024
  }
  const live = []
  for (let hour = 0; hour <= Number(hours); hour++) {
    for (let minute = 0; minute < 60; minute++) {
      await show.clock.runFor(60_000)
      if (minute % 10 === 0) await show.keyboard.press(' ')
    }
    live.push(await heap())
  }
  console.log(JSON.stringify({ calendar, live }))
} finally {
  await browser.close()
}
