// The text of a section where it stands: as high as what is in it, written after a pause and on leaving it. It never loses
// the cursor, and an input method is left alone.
import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type ID, readError, writeSection } from '~/api'
import { useDraft } from '~/lib/draft'
import { composing } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import css from './Report.module.css'
import type { Part } from './view'

/** How long nobody types before it is written, in ms. */
const PAUSE = 700

interface Props {
  campaign: ID
  part: Part
  readOnly: boolean
  onEnter: () => void
  describedBy: string
}

export function Writing({ campaign, part, readOnly, onEnter, describedBy }: Props) {
  const t = useT()
  const lang = useLang()
  const [inMethod, setInMethod] = useState(false)
  const draft = useDraft(`${campaign} report ${part.id}`, part.text, async (text) => {
    try {
      await writeSection(campaign, part.id, lang, text)
    } catch (e) {
      const { fields, message } = readError(e)
      return fields[0]?.message ?? message
    }
    // The page shows what was written before the field lets go of it: nothing jumps under the cursor.
    await new Promise((shown) => setTimeout(shown))
    return ''
  })

  const write = useRef(draft.write)
  useEffect(() => {
    write.current = draft.write
  })
  const { text, resting, fault } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: each text typed begins the pause anew
  useEffect(() => {
    if (resting || fault || inMethod) return
    const timer = setTimeout(() => void write.current(), PAUSE)
    return () => clearTimeout(timer)
  }, [text, resting, fault, inMethod])

  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent) || e.key !== 'Escape' || resting) return
    e.stopPropagation()
    e.preventDefault()
    void draft.write() // what was typed is never thrown away; undo takes it back
  }
  const id = `report-${part.id}`
  return (
    <>
      <Textarea
        variant="unstyled"
        classNames={{ input: css.input ?? '', wrapper: css.wrapper ?? '' }}
        autosize
        minRows={2}
        id={id}
        aria-label={part.title}
        aria-describedby={fault ? `${id}-fault` : describedBy}
        aria-invalid={fault !== '' || undefined}
        data-resting={resting || undefined}
        data-bad={fault !== '' || undefined}
        placeholder={t('ui.report.empty')}
        spellCheck={false}
        readOnly={readOnly}
        value={text}
        onChange={(e) => draft.type(e.currentTarget.value)}
        onKeyDown={hear}
        onFocus={onEnter}
        onBlur={() => void draft.write()}
        onCompositionStart={() => setInMethod(true)}
        onCompositionEnd={() => setInMethod(false)}
      />
      {fault && (
        <p id={`${id}-fault`} role="alert" className={`${css.said} qd-bad`}>
          {fault}{' '}
          <button type="button" className="qd-link" onClick={draft.drop}>
            {t('ui.brief.drop')}
          </button>
        </p>
      )}
    </>
  )
}
