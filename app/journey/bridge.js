// What Wails puts into the page of a window, for a page in a browser: window.go calls the bound methods, window.runtime
// hears what they emit. Errors arrive as the texts that the window's ErrorFormatter makes.
(() => {
  const call = async (name, args) => {
    const response = await fetch(`./journey/call/${name}`, { method: 'POST', body: JSON.stringify(args) })
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
    const answer = await response.json()
    if ('error' in answer) throw answer.error
    return answer.result
  }
  const names = (build) => new Proxy({}, { get: (_, name) => build(String(name)) })
  window.go = names((pkg) => names((struct) => names((method) => (...args) => call(`${pkg}.${struct}.${method}`, args))))

  const listeners = new Map() // event → functions
  const off = (event, callback) => listeners.get(event)?.delete(callback)
  const on = (event, callback, times) => {
    let left = times
    const once = (data) => {
      if (left > 0 && --left === 0) off(event, once)
      callback(data)
    }
    if (!listeners.has(event)) listeners.set(event, new Set())
    listeners.get(event).add(once)
    return () => off(event, once)
  }
  // Only a window learns where the files of a drop lie: a journey says it, as window.drop(x, y, paths).
  let dropped
  window.drop = (x, y, paths) => dropped?.(x, y, paths)
  new EventSource('./journey/events').onmessage = (message) => {
    const { name, data } = JSON.parse(message.data)
    for (const callback of [...(listeners.get(name) ?? [])]) callback(data)
  }
  window.runtime = {
    EventsOn: (event, callback) => on(event, callback, -1),
    EventsOnMultiple: on,
    EventsOnce: (event, callback) => on(event, callback, 1),
    EventsOff: (...events) => events.forEach((event) => listeners.delete(event)),
    EventsOffAll: () => listeners.clear(),
    EventsEmit() {},
    OnFileDrop: (hear) => {
      dropped = hear
    },
    OnFileDropOff: () => {
      dropped = undefined
    },
    LogPrint: console.log,
    LogDebug: console.debug,
    LogInfo: console.info,
    LogWarning: console.warn,
    LogError: console.error,
    WindowSetTitle: (title) => {
      document.title = title
    },
    WindowSetLightTheme() {},
    WindowSetDarkTheme() {},
    WindowSetSystemDefaultTheme() {},
    BrowserOpenURL() {},
    Quit() {},
  }
})()
