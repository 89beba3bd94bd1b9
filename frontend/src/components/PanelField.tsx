// One field of a row in a panel beside a list: it reads as text and is written where it stands. What is written is a
// text, read by whoever owns the row, as in a cell of the grid.
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { composing } from '~/lib/keys'
import css from './PanelField.module.css'

interface Props {
  /** The name of the field, for who looks for it. */
  field?: string
  label: string
  /** What it holds, as text. */
  value: string
  /** One of a few; `free`: or any other. */
  choices?: readonly { text: string; label: string }[]
  free?: boolean
  /** May have several lines. */
  lines?: boolean
  /** Shown where it holds nothing, or different things. */
  placeholder?: string
  /** Why what stands there could not be taken. */
  fault?: string | undefined
  /** A few words behind it. */
  note?: ReactNode
  onWrite: (text: string) => void
  /** What the text would be understood as, told while it is typed. */
  onHint?: ((text: string) => Promise<{ text?: string; note?: string; fault?: string } | null>) | undefined
  /** The row went away while this was typed. */
  onLost?: (text: string) => void
}

export function PanelField(props: Props) {
  const { label, value, choices, free, lines, placeholder, fault, note, onWrite, onHint, onLost } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [hint, setHint] = useState('')

  const asked = useRef('')
  const latest = useRef({ typed, onLost })
  useEffect(() => {
    latest.current = { typed, onLost }
  })
  useEffect(
    () => () => {
      const { typed, onLost } = latest.current
      if (typed !== null) onLost?.(typed)
    },
    [],
  )

  const write = (text: string) => {
    latest.current.typed = null

    setTyped(null)
    setHint('')
    if (text !== value) onWrite(text)
  }
  const type = (text: string) => {
    setTyped(text)
    asked.current = text
    onHint?.(text).then(
      // Answers may come in any order: one to what was typed before says nothing any more.
      (h) => asked.current === text && setHint(h?.fault ?? [h?.text, h?.note].filter(Boolean).join(' · ')),
      () => {},
    )
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Escape' && typed !== null) {
      e.stopPropagation()
      setTyped(null)
      setHint('')
    } else if (e.key === 'Enter' && !(lines && e.altKey) && !(lines && e.shiftKey)) {
      if (typed !== null) write(typed)
      if (!choices) e.preventDefault()
    }
  }
  const common = {
    id,
    'data-resting': typed === null ? true : undefined, // its undo is the window's
    variant: 'unstyled',
    ...(placeholder && { placeholder }),
    error: fault !== undefined && fault !== '',
    classNames: { input: css.input ?? '', wrapper: css.wrapper ?? '' },
    onKeyDown: hear,
    onBlur: () => typed !== null && write(typed),
  } as const
  return (
    <div className={css.field} data-field={props.field}>
      <label htmlFor={id}>{label}</label>
      <div>
        {choices && !free ? (
          <Select
            {...common}
            data={choices.map((c) => ({ value: c.text || ' ', label: c.label || '—' }))}
            value={value === '' ? null : value}
            allowDeselect={false}
            onBlur={() => {}}
            onChange={(v) => v !== null && write(v.trim())}
          />
        ) : choices ? (
          <Autocomplete
            {...common}
            data={[...new Set(choices.map((c) => c.text).filter(Boolean))]}
            limit={50}
            value={typed ?? value}
            onChange={type}
            onOptionSubmit={write}
          />
        ) : lines ? (
          <Textarea
            {...common}
            autosize
            minRows={1}
            maxRows={12}
            value={typed ?? value}
            onChange={(e) => type(e.currentTarget.value)}
          />
        ) : (
          <TextInput {...common} value={typed ?? value} onChange={(e) => type(e.currentTarget.value)} />
        )}
        {fault && (
          <p role="alert" className="qd-bad qd-12">
            {fault}
          </p>
        )}
        {hint && typed !== null && <p className="qd-3 qd-12">{hint}</p>}
        {note && <p className="qd-3 qd-12">{note}</p>}
      </div>
    </div>
  )
}
