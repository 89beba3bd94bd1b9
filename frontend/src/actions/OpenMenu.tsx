// The menu of an ActionMenu, from when it is first wanted.
import { Menu } from '@mantine/core'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import { act, can, useHere } from './Actions'
import { actionOf } from './list'

interface Props {
  label: string
  ids: readonly string[]
  opened: boolean
  onChange: (opened: boolean) => void
}

export default function OpenMenu({ label, ids, opened, onChange }: Props) {
  const t = useT()
  const here = useHere()
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end">
      <Menu.Target>
        <PlainButton aria-label={label} square icon={<Icon name="more" size={14} />} />
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
