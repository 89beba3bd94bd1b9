// What can be done with one campaign of the list, undoable each.
import { useState } from 'react'
import type { Summary } from '~/api'
import { ahead, later } from '~/components/later'
import { useT } from '~/locale'
import css from './RowMenu.module.css'

// A menu is made when it is wanted: there is one for each row.
const RowMenuItems = later(
  () => import('./RowMenuItems'),
  ({ button }) => button,
)

export function RowMenu({ campaign }: { campaign: Summary }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  // A plain button: Mantine's computes some twenty variables, of each row again. Its dots are drawn by its style.
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
      {...ahead(RowMenuItems)}
    />
  )
  if (!open) return button
  return <RowMenuItems campaign={campaign} button={button} onChange={setOpen} />
}
