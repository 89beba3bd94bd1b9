// Whom of the library a campaign takes over: who is in it already is said, and cannot be taken twice.
import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type ID, LISTS, lend, type Partner, type Person, type SharedKind, useShared } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FormFailure, useSubmit } from '~/components/form'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { rank } from '~/lib/match'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './FromLibrary.module.css'

export default function FromLibrary({ kind, onClose }: { kind: SharedKind; onClose: () => void }) {
  const t = useT()
  useReturnFocus()
  const { book } = useCampaign()
  const shared = useShared()
  const [chosen, choose] = useState<ReadonlySet<ID>>(new Set())
  const [text, search] = useState('')
  const form = useForm({ initialValues: {} })
  const { busy, failure, submit } = useSubmit(form, async () => {
    const applied = await lend(kind, [...chosen], book.campaign.id)
    onClose()
    tell.step(applied)
  })
  const all: readonly (Person | Partner)[] | undefined = kind === 'person' ? shared.data?.people : shared.data?.partners
  const here = new Set<ID>((book[LISTS[kind]] as readonly { id: ID; source: ID }[]).flatMap((x) => [x.id, x.source]))
  const about = (x: Person | Partner) =>
    'role' in x ? [x.role, x.organisation].filter(Boolean).join(' · ') : x.contact
  const shown = text ? rank(all ?? [], text, (x) => ({ text: x.name, words: about(x) })) : (all ?? [])
  const toggle = (id: ID) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`ui.sheet.library.${kind}`)}
      size={480}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit} className={css.form} noValidate>
        {shared.error && <ErrorState within error={shared.error} onRetry={() => void shared.refetch()} />}
        {all?.length === 0 && <p className="qd-2 qd-13">{t('ui.sheet.library.none')}</p>}
        {all && all.length > 0 && (
          <>
            <TextInput
              data-autofocus
              aria-label={t('ui.filter')}
              placeholder={t('ui.filter')}
              autoComplete="off"
              value={text}
              onChange={(e) => search(e.currentTarget.value)}
            />
            <fieldset className={css.rows} aria-label={t(`ui.sheet.library.${kind}`)}>
              {shown.map((x) => (
                <Checkbox
                  key={x.id}
                  checked={chosen.has(x.id)}
                  disabled={here.has(x.id)}
                  onChange={() => toggle(x.id)}
                  label={
                    <>
                      {x.name}{' '}
                      <span className="qd-2 qd-12">{here.has(x.id) ? t('ui.sheet.library.here') : about(x)}</span>
                    </>
                  }
                />
              ))}
            </fieldset>
          </>
        )}
        <FormFailure error={failure} />
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={chosen.size === 0}>
            {t('ui.sheet.library.take', { count: chosen.size })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
