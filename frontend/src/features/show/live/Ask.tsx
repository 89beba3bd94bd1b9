// A short form over live mode: what is put in, or when something really began and ended. It stays dark, keeps what was typed when
// it is refused, and says why.
import { FocusTrap } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { type Applied, readError } from '~/api'
import { useT } from '~/locale'
import css from './Live.module.css'

interface Props {
  title: string
  /** What the button says. */
  does: string
  send: () => Promise<Applied>
  onDone: (applied: Applied) => void
  onClose: () => void
  children: ReactNode
}

export function Ask({ title, does, send, onDone, onClose, children }: Props) {
  const t = useT()
  const id = useId()
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      onDone(await send())
    } catch (thrown) {
      const { fields, message } = readError(thrown)
      setFault(fields[0]?.message ?? message)
      setBusy(false)
    }
  }
  return (
    <FocusTrap active>
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        className={css.ask}
        onKeyDown={(e) => {
          if (e.key !== 'Escape') return
          e.stopPropagation()
          onClose()
        }}
      >
        <form onSubmit={submit}>
          <h2 id={id}>{title}</h2>
          {children}
          {fault && (
            <p role="alert" className={css.overrun}>
              {fault}
            </p>
          )}
          <div className={css.buttons}>
            <button type="button" onClick={onClose}>
              {t('ui.cancel')}
            </button>
            <button type="submit" data-look="filled">
              {does}
            </button>
          </div>
        </form>
      </div>
    </FocusTrap>
  )
}

interface FieldProps {
  label: string
  value: string
  placeholder?: string
  first?: boolean
  onChange: (text: string) => void
}

export function AskField({ label, value, placeholder, first, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className={css.askField}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={placeholder}
        data-autofocus={first || undefined}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
    </div>
  )
}
