// A text of the brief where it stands: as high as what is in it, written on leaving it, with what is said of it below.
import { Textarea } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { type Send, useDraft } from '~/lib/draft'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import css from './Brief.module.css'

interface Props {
  /** Names the field on this laptop. */
  id: string
  /** Of the element, for its label. */
  htmlId?: string
  label?: string
  value: string
  /** One line: Enter writes it. */
  line?: boolean
  /** Lines it is high when there is little in it. */
  least?: number
  placeholder?: string
  /** Said below it, as it is typed. */
  note?: (text: string) => ReactNode
  /** Ids of what else describes it. */
  describedBy?: string | undefined
  send: Send
  /** Hears keys that are not the text's own; true takes one. */
  onKey?: (e: KeyboardEvent<HTMLTextAreaElement>) => boolean
}

export function Text({
  id,
  htmlId,
  label,
  value,
  line,
  least = 1,
  placeholder,
  note,
  describedBy,
  send,
  onKey,
}: Props) {
  const t = useT()
  const draft = useDraft(id, value, send)
  const fault = `${htmlId ?? id}-fault`
  const hear = (e: KeyboardEvent<HTMLTextAreaElement>) => {
    if (composing(e.nativeEvent)) return
    if (onKey?.(e)) e.preventDefault()
    else if (e.key === 'Enter' && line && !e.altKey && !e.ctrlKey && !e.metaKey) {
      e.preventDefault()
      void draft.write()
    } else if (e.key === 'Escape' && !draft.resting) {
      e.stopPropagation()
      e.preventDefault()
      void draft.write() // what was typed is never thrown away; undo takes it back
    }
  }
  return (
    <>
      <Textarea
        variant="unstyled"
        classNames={{ input: css.input ?? '', wrapper: css.wrapper ?? '' }}
        autosize
        minRows={least}
        maxRows={24}
        id={htmlId}
        aria-label={label}
        aria-describedby={[draft.fault && fault, describedBy].filter(Boolean).join(' ') || undefined}
        aria-invalid={draft.fault !== '' || undefined}
        data-resting={draft.resting || undefined}
        data-bad={draft.fault !== '' || undefined}
        data-line={line || undefined}
        placeholder={placeholder}
        spellCheck={false}
        value={draft.text}
        onChange={(e) => draft.type(e.currentTarget.value)}
        onKeyDown={hear}
        onBlur={() => void draft.write()}
      />
      {draft.fault && (
        <p id={fault} role="alert" className={`${css.said} qd-bad`}>
          {draft.fault}{' '}
          <button type="button" className="qd-link" onClick={draft.drop}>
            {t('ui.brief.drop')}
          </button>
        </p>
      )}
      {note?.(draft.text)}
    </>
  )
}
