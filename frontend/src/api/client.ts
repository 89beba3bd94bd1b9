// The way to Go: window.go.app.STRUCT.METHOD, each call answered, refused in words, or given up aloud. A panic that Go
// did not catch would leave its promise pending for ever; a call without an answer ends here instead.
import { readError, windowError } from './error'
import type { Backend } from './types'

/** How long a call may take that shows no progress, in ms. */
export const PATIENCE = 30_000

type Method = (...args: unknown[]) => Promise<unknown>

interface Bridge {
  go?: { app?: Record<string, Record<string, Method> | undefined> }
  /** Answers to come of what was asked before this code was here (public/ahead.js), by AREA.METHOD. */
  ahead?: Record<string, Promise<unknown>>
  runtime?: {
    EventsOn(event: string, hear: (...data: unknown[]) => void): () => void
    WindowFullscreen?(): void
    WindowUnfullscreen?(): void
  }
}

const bridge = () => window as unknown as Bridge

/** Calls that take long and cannot tell how far they are. */
const LONG = new Set(['Workspace.Restore', 'Workspace.RestoreDamaged', 'Workspace.PutBack'])

/** Calls that tell their progress may take as long as they need: the user sees them and can stop them. */
function patient(args: unknown[]): boolean {
  return args.some((a) => typeof a === 'object' && a !== null && 'job' in a) || args.some(isJob)
}

const isJob = (arg: unknown) => typeof arg === 'string' && arg.startsWith('job-')

async function call(area: string, name: string, args: unknown[]): Promise<unknown> {
  const method = bridge().go?.app?.[area]?.[name]
  if (!method) throw windowError('missing')
  // A dialog of the system stays open as long as the user likes.
  if (area === 'Files' || LONG.has(`${area}.${name}`) || patient(args)) return await refuse(method(...args))
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(windowError('silent')), PATIENCE)
  })
  try {
    return await Promise.race([refuse(takeUp(`${area}.${name}`) ?? method(...args)), silence])
  } finally {
    clearTimeout(timer)
  }
}

/** What was asked ahead is answered once; who asks again wants to know how it is then. */
function takeUp(method: string): Promise<unknown> | undefined {
  const { ahead } = bridge()
  const answer = ahead?.[method]
  if (answer) delete ahead?.[method]
  return answer
}

const refuse = (answer: Promise<unknown>) =>
  answer.catch((thrown: unknown) => {
    throw readError(thrown)
  })

/** Package app as Go declares it. */
export const go = new Proxy({} as Backend, {
  get: (_, area: string) =>
    new Proxy(
      {},
      {
        get:
          (_, name: string) =>
          (...args: unknown[]) =>
            call(area, name, args),
      },
    ),
})

/** Hears an event of Go; the answer stops it. */
export function on<Data>(event: string, hear: (data: Data) => void): () => void {
  return bridge().runtime?.EventsOn(event, (data) => hear(data as Data)) ?? (() => {})
}

/** Gives the window the whole screen, or takes it back; in a browser there is no window to ask. */
export function fullScreen(on: boolean): void {
  const { runtime } = bridge()
  if (on) runtime?.WindowFullscreen?.()
  else runtime?.WindowUnfullscreen?.()
}
