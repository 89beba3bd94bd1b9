// A key of live mode as a button: what it does can be pressed with a finger too.
import { useAct, useHere } from '~/actions/Actions'
import { useBound } from '~/actions/bound'
import { actionOf } from '~/actions/list'
import { keyLabel } from '~/lib/keys'
import css from './Live.module.css'

export function Key({ id, label }: { id: string; label: string }) {
  const act = useAct()
  const here = useHere()
  const bound = useBound(id)
  const action = actionOf(id)
  if (!action) return null
  const off = (!action.run && !bound) || (action.when !== undefined && !action.when(here))
  const [key] = action.keys ?? []
  return (
    <button type="button" className={css.key} disabled={off} onClick={() => act(id)}>
      {key && <kbd>{keyLabel(key)}</kbd>}
      {label}
    </button>
  )
}
