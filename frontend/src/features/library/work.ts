// What is done with templates, from the screen and from the palette: each says what came of it.
import { apply, go, make, type TemplateInfo } from '~/api'
import { tell } from '~/components/Toast'
import { say } from '~/locale'

/** Where a template of one's own is looked at. */
export const openPath = (id: string) => `/campaigns/${id}/checklist`

/** Makes a template of a campaign or of another template; its id. */
export const saveTemplate = (source: string, name: string, amounts: boolean) =>
  make(() => go.Campaigns.SaveTemplate(source, name, amounts))

/** Asks for a template's file and takes it in. */
export async function importTemplate(show: (to: string) => void): Promise<void> {
  const path = await go.Files.PickTemplate()
  if (!path) return
  const id = await make(() => go.Campaigns.ImportTemplate(path))
  show(`/library/templates?at=${id}`)
  tell.done(say('ui.library.imported'), { label: say('ui.open'), run: () => show(openPath(id)) })
}

/** Asks where to and writes a template's file. */
export async function exportTemplate(template: TemplateInfo): Promise<void> {
  const to = await go.Files.PickSaveTemplate(template.name)
  if (!to) return
  const { path, left } = await go.Campaigns.ExportTemplate(template.id, to)
  const said = say('ui.library.exported', { path })
  tell.done(left > 0 ? `${said} ${say('ui.library.left', { count: left })}` : said, {
    label: say('ui.settings.reveal'),
    run: () => tell.failure(go.Files.Reveal(path)),
  })
}

export async function renameTemplate({ id }: TemplateInfo, name: string): Promise<void> {
  tell.step(await apply(id, [{ op: 'patch', kind: 'campaign', row: id, set: { name } }]))
}
