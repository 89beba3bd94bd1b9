// What was ticked with a pen, entered by the code of the page and the numbers beside the boxes. What the numbers stand for
// is shown before anything is written.
import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ApiError, enterTicks, type ID, readTicks, type TickSheet, usePaperCode } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useLater } from '~/lib/useLater'
import { useT } from '~/locale'
import { handoutOf } from '~/paper/handouts'
import css from './Print.module.css'

export default function TicksDialog({ campaign, onClose }: { campaign: ID; onClose: () => void }) {
  const t = useT()
  useReturnFocus()
  const like = usePaperCode(campaign).data ?? ''
  const [code, setCode] = useState('')
  const [numbers, setNumbers] = useState('')
  const order = { campaign, code: code.trim(), numbers: numbers.trim() }
  const [lateCode, lateNumbers] = [useLater(order.code), useLater(order.numbers)]
  const sheet = useQuery<TickSheet, ApiError>({
    queryKey: ['ticks', campaign, lateCode, lateNumbers],
    queryFn: () => readTicks({ campaign, code: lateCode, numbers: lateNumbers }),
    enabled: lateCode !== '' && lateNumbers !== '',
    gcTime: 0,
    retry: false,
  })
  const known = lateCode === order.code && lateNumbers === order.numbers ? sheet.data : undefined
  const open = known?.ticks.filter((x) => !x.done).length ?? 0
  const submit = (e: FormEvent) => {
    e.preventDefault()
    if (open === 0) return
    tell.failure(
      enterTicks(order).then((applied) => {
        tell.step(applied)
        onClose()
      }),
    )
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('ui.ticks')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit} className={css.ticks}>
        <TextInput
          data-autofocus
          label={t('ui.ticks.code')}
          description={t('ui.ticks.codeHint')}
          placeholder={like && `${like}-CL-1-01`}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(e) => setCode(e.currentTarget.value)}
        />
        <TextInput
          label={t('ui.ticks.numbers')}
          description={t('ui.ticks.numbersHint')}
          placeholder="3, 5, 7-12"
          autoComplete="off"
          value={numbers}
          onChange={(e) => setNumbers(e.currentTarget.value)}
        />
        <div role="status" className={css.found}>
          {sheet.error ? (
            <StatusMark status="warning">{sheet.error.message}</StatusMark>
          ) : (
            sheet.data && <Found sheet={sheet.data} />
          )}
        </div>
        <div className={css.enter}>
          <PlainButton look="filled" disabled={open === 0} type="submit" shortcut="Enter">
            {t('ui.ticks.enter', { count: open })}
          </PlainButton>
        </div>
      </form>
    </Modal>
  )
}

function Found({ sheet }: { sheet: TickSheet }) {
  const t = useT()
  const { ticks, unknown, gone } = sheet
  return (
    <>
      <p className="qd-2">
        {t(sheet.page > 0 ? 'ui.ticks.of' : 'ui.ticks.ofAll', {
          handout: t(handoutOf(sheet.handout).label),
          revision: sheet.revision,
          page: sheet.page,
        })}
      </p>
      {sheet.outdated && <StatusMark status="warning">{t('ui.ticks.outdated', { revision: sheet.latest })}</StatusMark>}
      {unknown.length > 0 && (
        <StatusMark status="late">{t('ui.ticks.unknown', { numbers: unknown.join(', ') })}</StatusMark>
      )}
      {gone.length > 0 && <StatusMark status="late">{t('ui.ticks.gone', { numbers: gone.join(', ') })}</StatusMark>}
      <ol className={css.ticked}>
        {ticks.map((x) => (
          <li key={x.number} data-done={x.done || undefined}>
            <b>{x.number}</b>
            <span className="qd-grow">{x.title}</span>
            <small>{x.done ? t('ui.ticks.done') : x.moved ? t('ui.ticks.moved') : ''}</small>
          </li>
        ))}
      </ol>
    </>
  )
}
