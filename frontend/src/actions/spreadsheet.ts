// A spreadsheet is chosen first; what its columns are is said on the page that looks at it.
import { go } from '~/api'
import { tell } from '~/components/Toast'
import type { Here } from './action'

/** An action that asks for a file and leads to the page of this name: within the campaign that is open, or of its own. */
export const fromSpreadsheet = (page: string) => (here: Here) => {
  const pick = async () => {
    const file = await go.Files.PickSpreadsheet()
    const within = here.campaign && `/campaigns/${here.campaign}`
    if (file) here.go(`${within}/${page}?${new URLSearchParams({ file })}`)
  }
  tell.failure(pick())
}
