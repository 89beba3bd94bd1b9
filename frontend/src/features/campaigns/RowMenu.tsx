// What can be done with one campaign of the list, undoable each.
import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { apply, type Campaign, type Summary } from '~/api'
import { Icon } from '~/components/Icon'
import { tell } from '~/components/Toast'
import { say, useT } from '~/locale'

/** Changes one campaign's own row, with the way back in a toast. */
async function patch(campaign: Summary, set: Partial<Campaign>, message: string) {
  const applied = await apply(campaign.id, [{ op: 'patch', kind: 'campaign', row: campaign.id, set }])
  tell.step(applied, message)
}

export const archive = (c: Summary) =>
  tell.failure(patch(c, { stage: 'archived' }, say('ui.campaigns.archived', { name: c.name })))

export const unarchive = (c: Summary) =>
  tell.failure(patch(c, { stage: 'review' }, say('ui.campaigns.unarchived', { name: c.name })))

export const trash = (c: Summary) =>
  tell.failure(patch(c, { trashed: true }, say('ui.campaigns.trashed', { name: c.name })))

export function RowMenu({ campaign }: { campaign: Summary }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const archived = campaign.stage === 'archived'
  const button = (
    <ActionIcon
      aria-label={t('ui.campaigns.menu', { name: campaign.name })}
      tabIndex={-1}
      style={{ '--ai-size': '24px' }}
      onClick={(e) => {
        e.stopPropagation()
        setOpen(!open)
      }}
      onDoubleClick={(e) => e.stopPropagation()}
    >
      <Icon name="more" size={14} />
    </ActionIcon>
  )
  if (!open) return button // a menu is made when it is wanted: there is one for each row
  return (
    <Menu opened onChange={setOpen} position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown onClick={(e) => e.stopPropagation()}>
        <Menu.Item onClick={() => (archived ? unarchive : archive)(campaign)} rightSection={!archived && <kbd>E</kbd>}>
          {archived ? t('ui.campaigns.unarchive') : t('ui.campaigns.archive')}
        </Menu.Item>
        <Menu.Item onClick={() => trash(campaign)} rightSection={<kbd>Delete</kbd>}>
          {t('ui.campaigns.trash')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
