// Whatever is typed on the search screen outside a field belongs to the search: the focus goes there before the letter
// does. Escape comes back to it too. "?" stays what it is everywhere, the page of keys.
import { composing, inField, underDialog } from '~/lib/keys'
import { useKeydown } from '~/lib/useKeydown'

export function useTyping(toField: () => void): void {
  useKeydown((e) => {
    if (e.defaultPrevented || composing(e) || e.ctrlKey || e.metaKey || e.altKey || inField(e.target)) return
    if (underDialog()) return
    const letter = e.key.length === 1 && !' ?？'.includes(e.key)
    if (!letter && e.key !== 'Escape') return
    if (!letter) e.preventDefault()
    toField()
  })
}
