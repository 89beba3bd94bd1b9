// What can be done with backups, from the screen and from the palette: each says what came of it and offers the way back.
import { exchange, go, keys, queries, runJob } from '~/api'
import { tell } from '~/components/Toast'
import { say } from '~/locale'

const listAnew = () => queries.invalidateQueries({ queryKey: keys.backups })

/** Shows a file in its folder. */
export const reveal = (path: string) => tell.failure(go.Files.Reveal(path))

let making = false

/** Makes a backup now; one at a time. */
export async function backUp(): Promise<void> {
  if (making) return // a key held down, a button pressed twice
  making = true
  const made = runJob(say('ui.settings.backingUp'), (job) => go.Workspace.Backup(job)).finally(listAnew)
  const path = await made.finally(() => {
    making = false
  })
  tell.done(say('ui.settings.backedUp', { path }), { label: say('ui.settings.reveal'), run: () => reveal(path) })
}

/** Makes the workspace what a backup was. What it was until then is in a backup of its own, whose path is answered. */
export async function restore(file: string): Promise<string> {
  const title = say('ui.settings.restoring')
  const saved = await exchange(() => runJob(title, () => go.Workspace.Restore(file))).finally(listAnew)
  tell.done(say('ui.settings.restored', { path: saved }), {
    label: say('ui.settings.restoreBack'),
    run: () => tell.failure(restore(saved)),
  })
  return saved
}

/** Asks for a backup that lies elsewhere and restores it. */
export async function restoreFile(): Promise<void> {
  const file = await go.Files.PickBackup()
  if (file) await restore(file)
}
