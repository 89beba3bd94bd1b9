// Actions of the list folded into a menu, where there is no room for their buttons.
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import { act, can, useHere } from './Actions'
import { actionOf } from './list'

export function ActionMenu({ label, ids }: { label: string; ids: readonly string[] }) {
  const t = useT()
  const here = useHere()
  const [opened, setOpened] = useState<boolean>()
  const look = { 'aria-label': label, square: true, icon: <Icon name="more" size={14} /> }
  if (opened === undefined) {
    // The menu is made when it is first wanted, and stays: its button gets the focus back.
    return <PlainButton {...look} aria-haspopup="menu" aria-expanded={false} onClick={() => setOpened(true)} />
  }
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <PlainButton {...look} />
      </Menu.Target>
      <Menu.Dropdown>
        {ids.flatMap((id) => {
          const action = actionOf(id)
          if (!action) return []
          const key = action.keys?.[0]
          return (
            <Menu.Item
              key={id}
              disabled={!can(action, here)}
              onClick={() => act(action, here)}
              rightSection={key && <kbd>{keyLabel(key)}</kbd>}
            >
              {t(action.label)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
