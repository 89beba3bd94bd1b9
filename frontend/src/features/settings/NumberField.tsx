// One number of a readiness rule: kept when the field is left or Enter is pressed, put back by Escape; emptied it is the
// standard again. What cannot be taken stays in the field with the reason.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { type RuleNumber, readError } from '~/api'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import css from './Readiness.module.css'
import { saidNumber, shownNumber, typedNumber } from './rules'

interface Props {
  number: RuleNumber
  disabled: boolean
  /** null is the standard. */
  onKeep: (value: number | null) => Promise<void>
}

export function NumberField({ number, disabled, onKeep }: Props) {
  const t = useT()
  const id = useId()
  // null: what is kept is what is shown
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState('')
  const { value, standard, words, unit } = number

  const keep = async () => {
    if (typed === null) return
    const to = typedNumber(typed, number)
    if (to === undefined) {
      setError(t(unit === 'share' ? 'ui.settings.rules.notShare' : 'ui.settings.rules.notNumber'))
      return
    }
    try {
      if ((to ?? standard) !== value) await onKeep(to)
      setTyped((now) => (now === typed ? null : now)) // more may have been typed since
      setError('')
    } catch (e) {
      setError(readError(e).message)
    }
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter') void keep()
    if (e.key === 'Escape') {
      setTyped(null)
      setError('')
    }
  }
  return (
    <div className={css.number}>
      <label htmlFor={id}>{words}</label>
      <TextInput
        id={id}
        styles={{ wrapper: { width: 88 } }}
        disabled={disabled}
        autoComplete="off"
        inputMode="decimal"
        value={typed ?? shownNumber(value, number)}
        error={error}
        rightSection={unit === 'share' ? <span className="qd-3 qd-12">%</span> : undefined}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={hear}
      />
      {!error && value !== standard && (
        <span className="qd-3 qd-12">{t('ui.settings.rules.standard', { value: saidNumber(standard, number) })}</span>
      )}
    </div>
  )
}
