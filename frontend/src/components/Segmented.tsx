// One of a few: a view switch, or a short choice in a form. Radio buttons underneath, so arrows and screen readers
// know what to do.
import { useId } from 'react'
import css from './Segmented.module.css'

interface Props<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: string; disabled?: boolean }[]
  onChange: (value: V) => void
}

export function Segmented<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <fieldset className={css.set} aria-label={label}>
      {options.map((o) => (
        <label key={o.value} className={css.part} data-on={o.value === value || undefined}>
          <input
            type="radio"
            name={name}
            value={o.value}
            checked={o.value === value}
            disabled={o.disabled}
            onChange={() => onChange(o.value)}
          />
          {o.label}
        </label>
      ))}
    </fieldset>
  )
}
