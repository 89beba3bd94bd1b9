// A moment that can be corrected: it reads as a time, and is typed as one. What Go cannot read stands at it.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { type ID, type Kind, readError, setIncidentTime } from '~/api'
import { tell } from '~/components/Toast'
import { useThisDay } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { composing } from '~/lib/keys'
import { useLang } from '~/locale'
import css from './Incidents.module.css'

interface Props {
  campaign: ID
  kind: Kind
  row: ID
  field: string
  label: string
  at: number | null
}

export function TimeField({ campaign, kind, row, field, label, at }: Props) {
  const lang = useLang()
  const today = useThisDay()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState('')
  const said = at === null ? '' : formatInstant(at, lang, today)

  const rest = () => {
    setTyped(null)
    setError('')
  }
  const write = async () => {
    if (typed === null) return
    if (typed.trim() === said || typed.trim() === '') return rest()
    try {
      tell.step(await setIncidentTime(campaign, kind, row, field, typed))
      rest()
    } catch (e) {
      setError(readError(e).message)
    }
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter') void write()
    else if (e.key === 'Escape' && typed !== null) rest()
    else return
    e.preventDefault()
    e.stopPropagation()
  }
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      title={label}
      className={css.time ?? ''}
      data-resting={typed === null || undefined}
      autoComplete="off"
      placeholder="—"
      value={typed ?? said}
      error={error || undefined}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onKeyDown={hear}
      onBlur={() => void write()}
    />
  )
}
