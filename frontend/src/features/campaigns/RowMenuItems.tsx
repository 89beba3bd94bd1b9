// The menu of one campaign of the list, while it is open.
import { Menu } from '@mantine/core'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router-dom'
import type { Summary } from '~/api'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { archive, putBack, trash, unarchive } from '~/shell/campaign'
import { savePath } from './begin'

interface Props {
  campaign: Summary
  button: ReactElement
  onChange: (open: boolean) => void
}

export default function RowMenuItems({ campaign, button, onChange }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const archived = campaign.stage === 'archived'
  return (
    <Menu opened onChange={onChange} position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown onClick={(e) => e.stopPropagation()}>
        {campaign.trashed ? (
          <Menu.Item onClick={() => tell.failure(putBack(campaign))} rightSection={<kbd>P</kbd>}>
            {t('ui.campaigns.putback')}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              onClick={() => tell.failure((archived ? unarchive : archive)(campaign))}
              rightSection={!archived && <kbd>E</kbd>}
            >
              {archived ? t('ui.campaigns.unarchive') : t('ui.campaigns.archive')}
            </Menu.Item>
            <Menu.Item onClick={() => navigate(savePath(campaign.id))} rightSection={<kbd>T</kbd>}>
              {t('ui.library.saveCampaign')}
            </Menu.Item>
            <Menu.Item onClick={() => tell.failure(trash(campaign))} rightSection={<kbd>Delete</kbd>}>
              {t('ui.campaigns.trash')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
