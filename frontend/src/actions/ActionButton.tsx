// A button of the list: its label, its key, and what it does come from the action. Where the action does not exist, or
// no screen does it, there is no button.
import { Icon, type IconName } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import { act, useHere } from './Actions'
import { reaches } from './action'
import { useBound } from './bound'
import { actionOf } from './list'

interface Props {
  id: string
  variant?: 'default' | 'filled' | 'subtle'
  disabled?: boolean
  icon?: IconName
  /** Shows the key beside the label, as the one filled button of a bar does. */
  withKey?: boolean
  /** In another form than the label: the words of the button. */
  children?: string
}

export function ActionButton({ id, icon, withKey, variant = 'default', disabled, children }: Props) {
  const t = useT()
  const here = useHere()
  const bound = useBound(id)
  const action = actionOf(id)
  if (!action || (!action.run && !bound)) return null
  const off = disabled || (action.when !== undefined && !action.when(here))
  const key = reaches(action, here) && action.keys?.[0] // elsewhere the key does nothing
  return (
    <PlainButton
      look={variant}
      disabled={off}
      onClick={() => act(action, here)}
      icon={icon && <Icon name={icon} size={14} />}
      shortcut={withKey && key && keyLabel(key)}
      hint={!withKey && key && keyLabel(key)}
    >
      {children ?? t(action.label)}
    </PlainButton>
  )
}

/** The same as a link in running text. */
export function ActionLink({ id, children }: { id: string; children?: string }) {
  const t = useT()
  const here = useHere()
  const bound = useBound(id)
  const action = actionOf(id)
  if (!action || (!action.run && !bound)) return null
  return (
    <button type="button" className="qd-link" onClick={() => act(action, here)}>
      {children ?? t(action.label)}
    </button>
  )
}
