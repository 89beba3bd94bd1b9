// What can be done with one campaign of the list, undoable each.
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { Summary } from '~/api'
import { Icon } from '~/components/Icon'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { archive, putBack, trash, unarchive } from '~/shell/campaign'
import { savePath } from './begin'
import css from './RowMenu.module.css'

export function RowMenu({ campaign }: { campaign: Summary }) {
  const t = useT()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const archived = campaign.stage === 'archived'
  // A plain button: Mantine's computes some twenty variables, of each row again.
  const button = (
    <button
      type="button"
      aria-label={t('ui.campaigns.menu', { name: campaign.name })}
      tabIndex={-1}
      className={css.button}
      onClick={(e) => {
        e.stopPropagation()
        setOpen(!open)
      }}
      onDoubleClick={(e) => e.stopPropagation()}
    >
      <Icon name="more" size={14} />
    </button>
  )
  if (!open) return button // a menu is made when it is wanted: there is one for each row
  return (
    <Menu opened onChange={setOpen} position="bottom-end">
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
