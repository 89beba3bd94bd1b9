// Drives a page of WebKitGTK over its remote inspector (WEBKIT_INSPECTOR_HTTP_SERVER). The socket speaks of targets; what
// is meant for the page is wrapped in messages to it.
export async function inspect(port, within = 20_000) {
  const end = Date.now() + within
  const socket = new WebSocket(`ws://127.0.0.1:${port}${await path(port, end)}`)
  const waiting = new Map()
  const violations = []
  const workers = new Set()
  let id = 0
  let target

  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject })
      const message = JSON.stringify({ id, method, params })
      socket.send(
        JSON.stringify({ id: ++id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } }),
      )
    })
  const take = ({ id, error, result, method, params }) => {
    // "ResizeObserver loop" says that sizes are told with the next frame, as the standard has it: nothing is lost.
    if (method === 'Console.messageAdded' && params.message.level === 'error') {
      if (!params.message.text.startsWith('ResizeObserver loop')) violations.push(params.message.text)
    }
    if (method === 'Worker.workerCreated') {
      workers.add(params.workerId)
      send('Worker.initialized', { workerId: params.workerId }).catch(() => {}) // it may be over already
    }
    if (method === 'Worker.workerTerminated') workers.delete(params.workerId)
    const call = waiting.get(id)
    waiting.delete(id)
    if (error) call?.reject(new Error(error.message))
    else call?.resolve(result)
  }
  await new Promise((resolve, reject) => {
    socket.onerror = () => reject(new Error('the inspector refused'))
    setTimeout(() => reject(new Error('no page to inspect')), end - Date.now()).unref()
    socket.onmessage = ({ data }) => {
      const { method, params } = JSON.parse(data)
      if (method === 'Target.targetCreated' && params.targetInfo.type === 'page') {
        target = params.targetInfo.targetId
        resolve()
      }
      if (method === 'Target.dispatchMessageFromTarget') take(JSON.parse(params.message))
    }
  })
  await send('Console.enable')

  /** The value of an expression in the page. */
  const evaluate = async (expression) => {
    const { result, wasThrown } = await send('Runtime.evaluate', { expression, returnByValue: true })
    if (wasThrown) throw new Error(`${expression}: ${result.description ?? result.value}`)
    return result.value
  }
  /** Waits until an expression in the page holds. */
  const until = async (expression, within = 20_000) => {
    for (const end = Date.now() + within; ; await pause(50)) {
      if (await evaluate(`Boolean(${expression})`)) return
      if (Date.now() > end) throw new Error(`in vain: ${expression}`)
    }
  }
  /** Runs a function in the page, with arguments that JSON can carry, and answers what its promise comes to. */
  const run = async (work, ...args) => {
    await evaluate(`window.outcome = undefined;
      (${work})(...${JSON.stringify(args)}).then((value) => { window.outcome = { value } }, (e) => { window.outcome = { error: String(e) } }); 0`)
    await until('window.outcome', 30 * 60_000)
    const { value, error } = JSON.parse(await evaluate('JSON.stringify(window.outcome)'))
    if (error) throw new Error(error)
    return value
  }
  /** Has the page and its workers give up what nobody holds any more. */
  const collect = async () => {
    await send('Heap.enable')
    await send('Worker.enable') // says which there are
    await pause(500)
    await send('Heap.gc')
    for (const workerId of workers) {
      const message = JSON.stringify({ id: ++id, method: 'Heap.gc' })
      await send('Worker.sendMessageToWorker', { workerId, message })
    }
    await send('Heap.disable')
    await send('Worker.disable')
    workers.clear()
  }
  return { evaluate, until, run, collect, violations, close: () => socket.close() }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** The socket of the first page, from the list that the inspector shows a browser. */
async function path(port, end) {
  for (;;) {
    try {
      const list = await (await fetch(`http://127.0.0.1:${port}/`)).text()
      const found = list.match(/\/socket\/\d+\/\d+\/\w+/)
      if (found) return found[0]
    } catch {
      // not listening yet
    }
    if (Date.now() > end) throw new Error('no page to inspect')
    await pause(100)
  }
}
