// The filter by words: a chip that becomes a field when it is pressed or its action is asked for. Enter and the arrow
// down go on to the list; Escape, or leaving it empty, makes it a chip again.
import { TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { Chip } from './Chip'
import { Icon } from './Icon'

interface Props {
  /** The action that opens it: "campaigns.filter". */
  action: string
  /** What the words are looked for in. */
  placeholder: string
  value: string
  onChange: (text: string) => void
}

export function FilterField({ action, placeholder, value, onChange }: Props) {
  const t = useT()
  const [open, setOpen] = useState(value !== '')
  const [asked, ask] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const find = () => {
    setOpen(true)
    ask((n) => n + 1)
  }
  // Before the next key is heard: what is typed then belongs into the field.
  useLayoutEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useAction(action, find)
  const icon = <Icon name="filter" size={12} />
  if (!open) {
    return (
      <Chip on={false} opens mark={icon} onToggle={find}>
        {t('ui.filter')}
      </Chip>
    )
  }
  return (
    <TextInput
      ref={field}
      aria-label={t('ui.filter')}
      placeholder={placeholder}
      leftSection={icon}
      w={200}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (composing(e.nativeEvent)) return
        if (e.key === 'Enter' || e.key === 'ArrowDown') e.currentTarget.blur() // the list hears what nobody has
        if (e.key !== 'Escape') return
        onChange('')
        setOpen(false)
      }}
      onBlur={() => !value && setOpen(false)}
    />
  )
}
