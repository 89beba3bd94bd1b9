// A tag called otherwise, wherever it is; called as another, the two become one.
import { Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { renameTag } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Feedback.module.css'

interface Props {
  tag: string
  onClose: () => void
  onDone: (tag: string) => void
}

export function RenameTag({ tag, onClose, onDone }: Props) {
  const t = useT()
  useReturnFocus()
  const { book } = useCampaign()
  const [to, setTo] = useState(tag)
  const submit = (e: FormEvent) => {
    e.preventDefault()
    if (!to.trim()) return
    tell.failure(
      renameTag(book.campaign.id, tag, to).then((a) => {
        if (a.step) tell.step(a)
        onDone(to.trim().split(/\s+/).join(' '))
        onClose()
      }),
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ui.feedback.renameTag')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit} className={css.naming}>
        <TextInput
          data-autofocus
          label={t('ui.feedback.tagName')}
          description={t('ui.feedback.tagNameHint')}
          autoComplete="off"
          value={to}
          onChange={(e) => setTo(e.currentTarget.value)}
        />
        <div className={css.save}>
          <PlainButton look="filled" disabled={!to.trim()} type="submit" shortcut="Enter">
            {t('ui.feedback.rename')}
          </PlainButton>
        </div>
      </form>
    </Modal>
  )
}
