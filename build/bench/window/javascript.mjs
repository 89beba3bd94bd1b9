// What scripts a browser has loaded when the first row of the list of campaigns is there, and how large they are as they
// would travel, gzipped. What is loaded ahead comes after that, and is not counted.
//
//   node javascript.mjs URL
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'

const { chromium } = createRequire(new URL('../../../frontend/package.json', import.meta.url))('playwright-core')
const [url] = process.argv.slice(2)

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
try {
  const page = await browser.newPage({ locale: 'zh-CN' })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=treegrid] [role=row][aria-selected]')) return
      observer.disconnect()
      window.loaded = performance.getEntriesByType('resource').map((r) => r.name)
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(url)
  await page.waitForFunction(() => window.loaded)
  // The bridge of a browser to Go is no part of the program.
  const scripts = (await page.evaluate(() => window.loaded)).filter((s) => /\.m?js$/.test(s) && !s.includes('/journey/'))
  let kb = 0
  for (const script of scripts) {
    kb += gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length / 1000
  }
  console.log(JSON.stringify({ kb, scripts: scripts.length }))
} finally {
  await browser.close()
}
