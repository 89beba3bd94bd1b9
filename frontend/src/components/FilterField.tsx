// The words a list is filtered by: a chip until somebody wants it, then a field. Escape empties and closes it.
import { TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { composing } from '~/lib/keys'
import { Chip } from './Chip'
import { Icon } from './Icon'

interface Props {
  /** The action whose keys open the field. */
  action: string
  label: string
  /** What the words are looked for in. */
  placeholder: string
  text: string
  onText: (text: string) => void
}

export function FilterField({ action, label, placeholder, text, onText }: Props) {
  const [open, setOpen] = useState(text !== '')
  const [asked, ask] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const begin = () => {
    setOpen(true)
    ask((n) => n + 1)
  }
  // Before the next key is heard: what is typed now belongs into the field.
  useLayoutEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useAction(action, begin)
  if (!open) {
    return (
      <Chip on={false} opens mark={<Icon name="filter" size={12} />} onToggle={begin}>
        {label}
      </Chip>
    )
  }
  return (
    <TextInput
      ref={field}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Icon name="filter" size={12} />}
      w={200}
      value={text}
      onChange={(e) => onText(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || composing(e.nativeEvent)) return
        onText('')
        setOpen(false)
      }}
      onBlur={() => !text && setOpen(false)}
    />
  )
}
