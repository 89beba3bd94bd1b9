// A screen that nobody sees, the program on it, and the hand that points and types.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { inspect, pause } from './inspector.mjs'

const started = []

/** Ends whatever was started. */
export function cleanUp() {
  for (const child of started) child.kill()
}

/** Has cleanUp end a process too. */
export const stops = (child) => started.push(child)

/**
 * Starts a screen, and answers the environment of programs on it. `home` is where they keep what is theirs; `more` are
 * further words for Xvfb.
 */
export async function screen(home, ...more) {
  // It is the same screen after its last window has closed: the next may come before a new one would be ready.
  const words = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-noreset', '-nolisten', 'tcp', ...more]
  const xvfb = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  started.push(xvfb)
  const [number] = await once(xvfb.stdio[3], 'data')
  const env = {
    ...process.env,
    DISPLAY: `:${String(number).trim()}`,
    XDG_CONFIG_HOME: home,
    LANG: 'C.UTF-8',
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  }
  delete env.DBUS_SESSION_BUS_ADDRESS // one window to a workspace, also where there is no session bus
  return env
}

/** A screen's hand and eye. */
export function handOn(env) {
  const run = (command, ...args) => execFileSync(command, args, { env, encoding: 'utf8' }).trim()
  const xdotool = (...args) => run('xdotool', ...args)
  /** The window of that title, once it stands. */
  const find = async (title, within = 20_000) => {
    for (const end = Date.now() + within; ; await pause(100)) {
      try {
        const all = xdotool('search', '--onlyvisible', '--name', title).split('\n')
        return all[all.length - 1]
      } catch {
        if (Date.now() > end) throw new Error(`no window ${title}`)
      }
    }
  }
  return {
    find,
    gone: async (title) => {
      for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
        try {
          xdotool('search', '--onlyvisible', '--name', title)
        } catch {
          return
        }
      }
      throw new Error(`${title} stays`)
    },
    focus: (id) => xdotool('windowfocus', '--sync', id),
    keys: (...keys) => xdotool('key', '--clearmodifiers', ...keys),
    type: (text) => xdotool('type', '--clearmodifiers', '--delay', '15', text),
    point: (x, y) => xdotool('mousemove', '--sync', String(x), String(y)),
    click: (x, y) => xdotool('mousemove', '--sync', String(x), String(y), 'click', '1'),
    place: (id, x, y, width, height) =>
      xdotool('windowmove', '--sync', id, x, y, 'windowsize', '--sync', id, width, height),
    geometry: (id) =>
      Object.fromEntries(
        xdotool('getwindowgeometry', '--shell', id)
          .split('\n')
          .map((line) => line.split('=')),
      ),
    picture: (path) => run('import', '-window', 'root', path),
  }
}

/** Starts the program on the screen and answers its page. */
export async function program(path, env, args = []) {
  return (await start(path, env, args)).page()
}

/** Starts the program on the screen. Nobody looks into its page until it is asked for. */
export async function start(path, env, args = []) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(path, args, {
    env: { ...env, WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}` },
    stdio: 'inherit',
  })
  started.push(child)
  const page = async () => {
    const inspected = await inspect(port)
    return {
      ...inspected,
      /** Closes the window as its user would, and answers the exit status. */
      quit: async () => {
        const over = once(child, 'exit')
        inspected.evaluate('window.runtime.Quit()').catch(() => {}) // the page may be gone before it answers
        const [status] = await over
        return status
      },
    }
  }
  return { began, pid: child.pid, page }
}

/** A port that nobody uses, below those that the system hands out by itself: it stays free until the program takes it. */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const server = createServer().listen(port, '127.0.0.1')
    try {
      await once(server, 'listening')
    } catch {
      continue // somebody's
    }
    server.close()
    await once(server, 'close')
    return port
  }
}
