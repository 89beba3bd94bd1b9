// The ways from the preview to paper: the system's viewer, one file, all files.
import { useState } from 'react'
import { go, type Handout, type ID, type PrintOptions, runJob } from '~/api'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'

export interface Output {
  /** One of them is under way. */
  busy: boolean
  /** Opens the handout in the system's viewer, which prints. */
  print: () => void
  /** Asks for a file, beginning with a name, and saves there. */
  save: (name: string) => void
  /** Asks for a folder and saves the handout there in every order. */
  saveAll: () => void
}

export function useOutput(campaign: ID, handout: Handout, options: PrintOptions, since = 0): Output {
  const t = useT()
  const [busy, setBusy] = useState(false)

  const once = (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    tell.failure(work().finally(() => setBusy(false)))
  }
  const reveal = (path: string) => ({ label: t('ui.print.reveal'), run: () => tell.failure(go.Files.Reveal(path)) })

  return {
    busy,
    print: () =>
      once(async () => {
        await runJob(t('ui.print.printing'), (job) => go.Print.OpenInViewer({ campaign, handout, options, since, job }))
        tell.done(t('ui.print.opened'))
      }),
    save: (name) =>
      once(async () => {
        const path = await go.Files.PickSave(name)
        if (!path) return
        const saved = await runJob(t('ui.print.saving'), (job) =>
          go.Print.Save({ campaign, handout, options, since, job }, path),
        )
        tell.done(t('ui.print.saved', { path: saved }), reveal(saved))
      }),
    saveAll: () =>
      once(async () => {
        const folder = await go.Files.PickFolder()
        if (!folder) return
        const paths = await runJob(t('ui.print.saving'), (job) =>
          go.Print.SaveAll({ campaign, handout, options, since: 0, job }, folder),
        )
        const [first = folder] = paths
        tell.done(t('ui.print.savedAll', { count: paths.length, path: folder }), reveal(first))
      }),
  }
}
