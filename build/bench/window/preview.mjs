// The first page of a preview, from choosing an option to the page drawn, against pdf.js alone on the same bytes at the
// same scale with a worker of its own. Both in the real window, warm, and in turns.
//
//   node --experimental-websocket preview.mjs ROUNDS PROGRAM CAMPAIGN CHUNK   # QINGDAN_WORKSPACE, XDG_CONFIG_HOME
import { cleanUp, program, screen } from '../../window/screen.mjs'

const [rounds, path, campaign, chunk] = process.argv.slice(2)

/** Keeps the bytes of each preview as they come from Go. */
const listen = async () => {
  const { Print } = window.go.app
  const make = Print.Preview
  Print.Preview = async (...args) => {
    const answer = await make(...args)
    window.bytes = answer.pdf
    return answer
  }
}

/** Chooses the next order; when its first page is drawn, how long that took, and how many bytes it was. */
const choose = async () => {
  const shown = document.querySelector('main canvas')
  const orders = [...document.querySelector('aside fieldset').querySelectorAll('input')]
  const next = orders[(orders.findIndex((o) => o.checked) + 1) % orders.length]
  const began = performance.now()
  next.click()
  for (let now = shown; now === shown || now.closest('[data-stale]'); now = document.querySelector('main canvas')) {
    await new Promise(requestAnimationFrame)
  }
  return { took: performance.now() - began, bytes: (window.bytes.length * 3) / 4 }
}

/** How long pdf.js alone takes from the bytes to the page. `chunk` is the file that holds it. */
const alone = async (chunk) => {
  const { getDocument, GlobalWorkerOptions, PDFWorker } = await import(new URL(chunk, location.href).href)
  if (!window.ownWorker) {
    const port = new Worker(GlobalWorkerOptions.workerSrc, { type: 'module' })
    await new Promise((awake) => port.addEventListener('message', awake, { once: true }))
    window.ownWorker = PDFWorker.create({ port })
  }
  const { width, height } = document.querySelector('main canvas')
  const data = Uint8Array.from(atob(window.bytes), (c) => c.charCodeAt(0))
  const began = performance.now()
  const doc = await getDocument({ data, worker: window.ownWorker }).promise
  const page = await doc.getPage(1)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  await page.render({ canvas, viewport }).promise
  await new Promise(requestAnimationFrame)
  const took = performance.now() - began
  await doc.loadingTask.destroy()
  return took
}

try {
  const env = await screen(process.env.XDG_CONFIG_HOME)
  const page = await program(path, env)
  await page.until(`document.querySelector('[role=treegrid]')`) // it chooses its first place itself
  await page.evaluate(`location.hash = '#/campaigns/${campaign}/print'`)
  await page.until(`document.querySelector('main canvas')`)
  await page.run(listen)
  const took = { ours: [], alone: [], kb: 0 }
  for (let round = -3; round < Number(rounds); round++) {
    const ours = await page.run(choose)
    const bare = await page.run(alone, chunk)
    took.kb = Math.round(ours.bytes / 1000)
    if (round < 0) continue
    took.ours.push(ours.took)
    took.alone.push(bare)
  }
  await page.quit()
  console.log(JSON.stringify(took))
} finally {
  cleanUp()
}
