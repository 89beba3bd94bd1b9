// What grid.mjs has done in the page: each function runs there and knows nothing of this file.

/** Gives the page its clock: `painted` is when the frame that is being made has been handed over. */
export const begin = async () => {
  window.handedOver = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(0)
    })
  window.frame = () => new Promise(requestAnimationFrame)
  window.painted = async () => {
    await window.frame()
    return window.handedOver()
  }
  /** What the lines are: another answer when they are others, or in another order. */
  window.order = () => {
    const grid = document.querySelector('[role=treegrid]')
    const lines = [...(grid?.querySelectorAll('[data-line]') ?? [])].sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
    return `${grid?.ariaRowCount} ${lines.map((l) => l.dataset.line)}`
  }
}

/** From each key to the frame that shows its letter. */
export const hearKeys = async () => {
  window.typed = []
  const field = document.querySelector('[role=treegrid] ~ textarea')
  let began
  field.addEventListener('keydown', () => { began = performance.now() }, true)
  field.addEventListener('input', () => { window.painted().then((now) => window.typed.push(now - began)) })
}

/** From the jump to another place to its rows. */
export const mount = async (hash) => {
  const began = performance.now()
  location.hash = hash
  while (document.querySelectorAll('[role=treegrid] [data-line]').length < 10) await window.frame()
  return (await window.handedOver()) - began
}

/**
 * Scrolls by five rows a frame and answers what each frame took: the grid itself, or a plain table without a script
 * lying over it, of as many rows of the texts in sight as come by.
 */
export const scroll = async (plain) => {
  const [steps, step] = [60, 160]
  const grid = document.querySelector('[role=treegrid]').parentElement
  let box = grid
  if (plain) {
    grid.scrollTop = 0
    await window.painted()
    const shown = [...grid.querySelectorAll('[data-line]:not([aria-expanded])')]
    const { left, top, width, height } = grid.getBoundingClientRect()
    box = document.createElement('div')
    box.style.cssText = `position:fixed;z-index:9;overflow:auto;contain:strict;background:white;left:${left}px;top:${top}px;width:${width}px;height:${height}px`
    const row = (n) =>
      `<tr style="height:32px">${[...shown[n % shown.length].children]
        .map((c) => `<td style="padding:0 8px;border-bottom:1px solid #ddd;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;width:${c.offsetWidth}px">${c.innerText.replaceAll('<', '&lt;')}</td>`)
        .join('')}</tr>`
    const rows = Math.ceil((steps * step + height) / 32)
    box.innerHTML = `<table style="border-collapse:collapse;table-layout:fixed;width:100%">${Array.from({ length: rows }, (_, n) => row(n)).join('')}</table>`
    document.body.append(box)
  }
  box.scrollTop = 0
  await new Promise((rest) => setTimeout(rest, 300))
  await window.frame()
  const took = []
  let last = performance.now()
  for (let n = 0; n < steps; n++) {
    box.scrollTop += step
    await window.frame()
    const now = performance.now()
    took.push(now - last)
    last = now
  }
  if (box.scrollTop !== steps * step) throw new Error(`scrolled to ${box.scrollTop}`)
  if (plain) box.remove()
  else box.scrollTop = 0
  return took
}

/** The middle of the last of these, in the window. */
export const middleOf = async (selector) => {
  const r = [...document.querySelectorAll(selector)].at(-1).getBoundingClientRect()
  return [r.x + r.width / 2, r.y + r.height / 2]
}

/** Notes the next press, and when the lines that stand otherwise after it are handed over. */
export const watch = async () => {
  const before = window.order()
  window.took = new Promise((tell, fail) => {
    addEventListener('pointerup', async () => {
      const began = performance.now()
      while (window.order() === before) {
        if ((await window.frame()) - began > 5000) fail(new Error('nothing stands otherwise'))
      }
      tell((await window.handedOver()) - began)
    }, { capture: true, once: true })
  })
}

/** These columns alone, from the next visit on. */
export const arrange = async (columns) => {
  const all = ['title', 'group', 'owner', 'starts', 'due', 'due_time', 'd', 'state', 'deliverable', 'items', 'acceptance', 'stage', 'key_action', 'critical', 'milestone', 'notes']
  localStorage.setItem('qingdan.checklist.columns', JSON.stringify({ hidden: all.filter((c) => !columns.includes(c)) }))
}

/** What the next copying puts on the clipboard: a block for the columns of `arrange`, another each round. */
export const offer = async (rows, round) => {
  const text = (line, column) => document.querySelector(`[data-line="${line.dataset.line}"] [aria-colindex="${column}"]`).innerText.trim()
  const [line] = document.querySelectorAll('[data-line]:not([aria-expanded])')
  const [group, owner] = [text(line, 3), text(line, 4)]
  const states = ['未开始', '进行中']
  const lines = Array.from({ length: rows }, (_, n) =>
    [`第 ${round} 轮的任务 ${n}`, group, owner, `2027-03-0${1 + (round % 9)}`, `2027-04-1${n % 9}`, states[round % 2], `交付物 ${round}-${n}`, `验收 ${round}-${n}`].join('\t'))
  window.offered = ''
  addEventListener('copy', (e) => {
    e.clipboardData.setData('text/plain', lines.join('\n'))
    e.preventDefault()
    e.stopImmediatePropagation()
    window.offered = lines[0].split('\t')[0]
  }, { capture: true, once: true })
}

/** From the keys of pasting to the block shown, and to the frame after Go has written it. */
export const watchPaste = async () => {
  const { Edits } = window.go.app
  const enter = Edits.Enter
  let began
  let shown
  addEventListener('keydown', (e) => { if (e.key === 'v') began = performance.now() }, true)
  addEventListener('paste', () => { window.painted().then((now) => { shown = now - began }) }, { capture: true, once: true })
  window.took = new Promise((tell, fail) => {
    Edits.Enter = async (...args) => {
      Edits.Enter = enter
      const answer = await enter(...args)
      const asked = performance.now() - began
      setTimeout(async () => {
        const written = (await window.painted()) - began
        if (answer.refused.length > 0) fail(new Error(answer.refused[0].message))
        else if (!document.querySelector('[role=treegrid]').innerText.includes(window.offered)) fail(new Error('not shown'))
        else tell({ shown, answered: asked, written })
      })
      return answer
    }
  })
}
