import { ActionIcon } from '@mantine/core'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'

/** Closes a panel. */
export function Close({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <ActionIcon {...hint(`${t('ui.close')} ${keyLabel('escape')}`)} aria-label={t('ui.close')} onClick={onClose}>
      <Icon name="close" size={14} />
    </ActionIcon>
  )
}
