// From which campaign, and whom: people or partners of a campaign are taken into the library.
import { Button, Checkbox, Modal } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type ID, keep, LISTS, type SharedKind, useWorkbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FormFailure, useSubmit } from '~/components/form'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useT } from '~/locale'
import { CampaignField } from './CampaignField'
import css from './Library.module.css'

interface Props {
  kind: SharedKind
  onClose: () => void
}

export default function KeepDialog({ kind, onClose }: Props) {
  const t = useT()
  useReturnFocus()
  const [from, choose] = useState('')
  const [off, turn] = useState<ReadonlySet<ID>>(new Set())
  const form = useForm({ initialValues: {} })
  const { busy, failure, submit } = useSubmit(form, async () => {
    const applied = await keep(from, kind, taken)
    onClose()
    if (applied.step) tell.step(applied)
    else tell.done(t('ui.library.allKept'))
  })
  const rows = useRows(from, kind)
  const taken = rows.list.map((x) => x.id).filter((id) => !off.has(id))
  const toggle = (id: ID) => {
    const next = new Set(off)
    if (!next.delete(id)) next.add(id)
    turn(next)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(kind === 'person' ? 'ui.library.keepPeople' : 'ui.library.keepPartners')}
      size={480}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit} className={css.form} noValidate>
        <CampaignField value={from} onChange={choose} />
        {rows.error && <ErrorState within error={rows.error} onRetry={rows.again} />}
        {from && rows.known && rows.list.length === 0 && (
          <p className="qd-2 qd-13">{t(kind === 'person' ? 'ui.library.keepNobody' : 'ui.library.keepNone')}</p>
        )}
        {rows.list.length > 0 && (
          <fieldset className={css.rows} aria-label={t('ui.library.whom')}>
            {rows.list.map((x) => (
              <Checkbox
                key={x.id}
                checked={!off.has(x.id)}
                onChange={() => toggle(x.id)}
                label={
                  <>
                    {x.name} <span className="qd-3 qd-12">{'role' in x ? x.role : x.contact}</span>
                  </>
                }
              />
            ))}
          </fieldset>
        )}
        <p className="qd-2 qd-13">{t('ui.library.keepHint')}</p>
        <FormFailure error={failure} />
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={taken.length === 0}>
            {t('ui.library.take', { count: taken.length })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function useRows(from: ID, kind: SharedKind) {
  const book = useWorkbook(from, from !== '')
  return {
    known: book.data !== undefined,
    list: book.data?.[LISTS[kind]] ?? [],
    error: book.error,
    again: () => void book.refetch(),
  }
}
