// A choice as it is typed from paper: by number, letter or words; the options beside it show what was understood, and take the
// mouse.
import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { useT } from '~/locale'
import css from './Feedback.module.css'
import { chosenOf, toggled } from './view'

/** Where nothing is typed there is nothing to undo but steps: its undo is the window's. */
export const resting = (value: string) => (value === '' ? { 'data-resting': true } : {})

interface Props {
  label: string
  options: readonly string[]
  value: string
  fault?: string | undefined
  onChange: (text: string) => void
}

export function Choice({ label, options, value, fault, onChange }: Props) {
  const t = useT()
  const id = useId()
  const chosen = chosenOf(options, value)
  return (
    <div className={css.field}>
      <TextInput
        id={id}
        label={label}
        autoComplete="off"
        placeholder={t('ui.feedback.choiceTyped')}
        value={value}
        {...resting(value)}
        error={fault}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
      <Toggles
        label={label}
        options={options.map((o, i) => ({ id: o, label: `${i + 1} ${o}`, on: chosen.includes(o) }))}
        onToggle={(o) => onChange(toggled(options, value, o))}
      />
    </div>
  )
}

interface TogglesProps {
  label: string
  options: readonly { id: string; label: string; on: boolean }[]
  onToggle: (id: string) => void
}

/** Buttons for the mouse, out of the keyboard's way: it types. */
export function Toggles({ label, options, onToggle }: TogglesProps) {
  return (
    <fieldset className={css.toggles} aria-label={label}>
      {options.map((o) => (
        <button
          key={o.id}
          type="button"
          tabIndex={-1}
          aria-pressed={o.on}
          onMouseDown={(e) => e.preventDefault()}
          onClick={() => onToggle(o.id)}
        >
          {o.label}
        </button>
      ))}
    </fieldset>
  )
}
