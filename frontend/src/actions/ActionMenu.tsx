// Actions of the list folded into a menu, where there is no room for their buttons.
import { ActionIcon, Menu } from '@mantine/core'
import { Icon } from '~/components/Icon'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import { act, can, useHere } from './Actions'
import { actionOf } from './list'

export function ActionMenu({ label, ids }: { label: string; ids: readonly string[] }) {
  const t = useT()
  const here = useHere()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} variant="default">
          <Icon name="more" size={14} />
        </ActionIcon>
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
