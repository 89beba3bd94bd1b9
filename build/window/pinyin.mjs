// A Chinese input method on a screen that nobody sees: libpinyin of ibus, as on a new machine. Its daemon has an address,
// a memory and settings of its own, so nobody else's is asked or ended, and it stops with the screen. Programs reach it
// over XIM, for which GTK and ibus bring what it takes.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from './inspector.mjs'
import { stops } from './screen.mjs'

/** Starts it on the screen of `env` and answers the environment of programs that write with it. `home` is what it keeps. */
export async function pinyin(env, home, within = 15_000) {
  const file = join(home, 'ibus-address')
  const own = { ...env, IBUS_ADDRESS_FILE: file }
  for (const [name, folder] of [['XDG_CACHE_HOME', 'cache'], ['XDG_DATA_HOME', 'data'], ['XDG_RUNTIME_DIR', 'run']]) {
    own[name] = join(home, folder)
    mkdirSync(own[name], { mode: 0o700 })
  }
  const words = ['--xim', '--panel=disable', '--emoji-extension=disable', '--config=/usr/libexec/ibus-memconf']
  const daemon = spawn('ibus-daemon', [...words, `--address=unix:path=${join(home, 'ibus')}`], {
    env: own,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  stops(daemon)
  let said = ''
  daemon.stderr.on('data', (text) => {
    said += text
  })
  const end = Date.now() + within
  /** The first answer that is one. */
  const wait = async (ask, what) => {
    for (; ; await pause(50)) {
      const answer = ask()
      if (answer) return answer
      if (Date.now() > end) throw new Error(`no ${what}: ${said}`)
    }
  }
  const address = () => existsSync(file) && /^IBUS_ADDRESS=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]
  own.IBUS_ADDRESS = await wait(address, 'ibus-daemon')
  const ibus = (...args) => spawnSync('ibus', args, { env: own, encoding: 'utf8' }).stdout.trim()
  const chosen = () => {
    ibus('engine', 'libpinyin') // what it exits with says nothing
    return ibus('engine') === 'libpinyin'
  }
  await wait(chosen, 'libpinyin')
  return { ...own, GTK_IM_MODULE: 'xim', XMODIFIERS: '@im=ibus' }
}
