// Into which campaign: people or partners of the library are copied there.
import { Button, Modal } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type ID, lend, type SharedKind } from '~/api'
import { FormFailure, useSubmit } from '~/components/form'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useT } from '~/locale'
import { CampaignField } from './CampaignField'
import css from './Library.module.css'

interface Props {
  kind: SharedKind
  rows: readonly ID[]
  onClose: () => void
}

export default function LendDialog({ kind, rows, onClose }: Props) {
  const t = useT()
  useReturnFocus()
  const [to, choose] = useState('')
  const form = useForm({ initialValues: {} })
  const { busy, failure, submit } = useSubmit(form, async () => {
    const applied = await lend(kind, [...rows], to)
    onClose()
    if (applied.step) tell.step(applied)
    else tell.done(t('ui.library.allThere'))
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ui.library.lendTitle', { count: rows.length })}
      size={480}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit} className={css.form} noValidate>
        <CampaignField value={to} onChange={choose} />
        <p className="qd-2 qd-13">{t('ui.library.lendHint')}</p>
        <FormFailure error={failure} />
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={!to}>
            {t('ui.library.add')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
