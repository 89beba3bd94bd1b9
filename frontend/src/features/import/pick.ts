// Choosing a spreadsheet: it stands in the URL, so that going back and opening again find it.
import { useSearchParams } from 'react-router-dom'
import { go } from '~/api'
import { tell } from '~/components/Toast'

/** Asks for a file and puts it into the URL of the place. */
export function usePick(): () => void {
  const [, setParams] = useSearchParams()
  const pick = async () => {
    const file = await go.Files.PickSpreadsheet()
    if (file) setParams({ file })
  }
  return () => tell.failure(pick())
}
