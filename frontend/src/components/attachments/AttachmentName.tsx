// The name of a file being changed in its place: Enter and leaving keep it, Escape does not. What Go refuses stands here.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Attachment, apply, fieldErrors, type ID, readError } from '~/api'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { cutName } from './fileName'

interface Props {
  campaign: ID
  attachment: Attachment
  /** It is over; byKey: the focus has nowhere to go. */
  onDone: (byKey: boolean) => void
}

export function AttachmentName({ campaign, attachment: { id, name }, onDone }: Props) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  const over = useRef(false) // Enter takes the field away, and so leaves it
  const [typed, setTyped] = useState(name)
  const [error, setError] = useState('')

  // The ending is seldom what somebody wants to change.
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(0, cutName(name)[0].length)
  }, [name])

  const end = (byKey: boolean) => {
    over.current = true
    onDone(byKey)
  }
  const keep = async (byKey: boolean) => {
    if (over.current) return
    if (typed === name) return end(byKey)
    over.current = true
    try {
      await apply(campaign, [{ op: 'patch', kind: 'attachment', row: id, set: { name: typed } }])
      onDone(byKey)
    } catch (e) {
      over.current = false
      setError(fieldErrors(e).name ?? readError(e).message)
      field.current?.focus()
    }
  }
  const hear = (e: KeyboardEvent) => {
    e.stopPropagation()
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter') void keep(true)
    if (e.key === 'Escape') end(true)
  }
  return (
    <TextInput
      ref={field}
      size="xs"
      className="qd-grow"
      aria-label={t('field.attachment.name')}
      autoComplete="off"
      value={typed}
      error={error}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onBlur={() => void keep(false)}
      onKeyDown={hear}
    />
  )
}
