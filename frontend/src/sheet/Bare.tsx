// A field that reads as text until it is written in, in a line beside others. What is written is a text, read by Go; what
// Go could not take stays, with the reason below the line.
import { type KeyboardEvent, useState } from 'react'
import { composing } from '~/lib/keys'
import side from './Side.module.css'

interface Props {
  label: string
  value: string
  placeholder?: string
  number?: boolean
  bad?: boolean
  onWrite: (text: string) => void
}

export function Bare({ label, value, placeholder, number, bad, onWrite }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const write = () => {
    if (typed !== null && typed !== value) onWrite(typed)
    setTyped(null)
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter') write()
    else if (e.key === 'Escape' && typed !== null) {
      e.stopPropagation()
      setTyped(null)
    }
  }
  return (
    <input
      type="text"
      className={side.bare}
      style={number ? { textAlign: 'right' } : undefined}
      aria-label={label}
      aria-invalid={bad || undefined}
      placeholder={placeholder}
      title={value}
      value={typed ?? value}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onKeyDown={hear}
      onBlur={write}
    />
  )
}
