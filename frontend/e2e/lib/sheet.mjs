// What journeys through lists of a campaign share: what is stored, what somebody writes beside the window, cells and pastes.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { command, control, until } from './journey.mjs'

export const show = async (id) => JSON.parse(await command('show', id, '--json'))
export const make = async (...args) => JSON.parse(await command('new', ...args, '--json')).id

export const create = (kind, row, set) => ({ op: 'create', kind, row, set })
export const patch = (kind, row, set) => ({ op: 'patch', kind, row, set })
export const remove = (kind, row) => ({ op: 'delete', kind, row })

/** Waits until what is stored is so, and answers it. */
export function stored(id, holds) {
  return until(async () => {
    const book = await show(id)
    return holds(book) && book
  }, holds)
}

/** Edits a campaign beside the window, and lets the window look. */
export async function edit(id, ...edits) {
  const file = join(process.env.QINGDAN_DIR, 'edits.json')
  await writeFile(file, JSON.stringify(edits))
  await command('apply', id, file)
  await control({ look: true })
}

/** Pastes into what has the focus, as the clipboard of another program holds it. */
export const paste = (page, data) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) {
      if (type === 'file') clipboardData.items.add(new File(['x'], text, { type: 'image/png' }))
      else clipboardData.setData(type, text)
    }
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, data)

export const cell = (page, title, column) =>
  page.getByRole('row').filter({ hasText: title }).locator(`[role=gridcell][aria-colindex="${column}"]`)
