// Your name, as history will have it: kept when the field is left or Enter is pressed, put back by Escape. What Go refuses
// stands at the field.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { fieldErrors, readError, setPreferences, useAbout, usePreferences } from '~/api'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { Row } from './Form'

export function NameField() {
  const t = useT()
  const id = useId()
  const { name } = usePreferences()
  const account = useAbout()?.account
  // null: what is kept is what is shown
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState('')
  const asked = useSearchParams()[0].has('name') // somebody came for the name

  const keep = async () => {
    if (typed === null) return
    try {
      if (typed !== name) await setPreferences({ name: typed })
      setTyped((now) => (now === typed ? null : now)) // more may have been typed since
      setError('')
    } catch (e) {
      setError(fieldErrors(e).name ?? readError(e).message)
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
    <Row
      label={t('ui.settings.name')}
      field={id}
      hint={account ? t('ui.settings.nameHint', { account }) : t('ui.settings.nameHintPlain')}
    >
      <TextInput
        id={id}
        w={320}
        autoComplete="off"
        autoFocus={asked}
        placeholder={account || t('ui.first.namePlaceholder')}
        value={typed ?? name}
        error={error}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={hear}
      />
    </Row>
  )
}
