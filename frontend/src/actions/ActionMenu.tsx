// Actions of the list folded into a menu, where there is no room for their buttons.
import { type ComponentProps, useState } from 'react'
import { Icon } from '~/components/Icon'
import { ahead, later } from '~/components/later'
import { PlainButton } from '~/components/PlainButton'

function MenuButton({ label, ...rest }: { label: string } & ComponentProps<typeof PlainButton>) {
  return <PlainButton {...rest} aria-label={label} aria-haspopup="menu" square icon={<Icon name="more" size={14} />} />
}

// Made when it is first wanted, and stays: its button gets the focus back.
const OpenMenu = later(
  () => import('./OpenMenu'),
  ({ label }) => <MenuButton label={label} aria-expanded />,
)

export function ActionMenu({ label, ids }: { label: string; ids: readonly string[] }) {
  const [opened, setOpened] = useState<boolean>()
  if (opened === undefined) {
    const press = () => setOpened(true)
    return <MenuButton label={label} aria-expanded={false} onClick={press} {...ahead(OpenMenu)} />
  }
  return <OpenMenu label={label} ids={ids} opened={opened} onChange={setOpened} />
}
