// Where a question is added, with its answer: written as one step when both are left, and the next can be typed at once.
import { Textarea } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { ID } from '~/api'
import { useDraft } from '~/lib/draft'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import css from './Brief.module.css'
import { addAnswer, keyOf } from './writing'

interface Props {
  campaign: ID
  /** The last question. */
  after: ID
  field: RefObject<HTMLTextAreaElement | null>
}

export function NewAnswer({ campaign, after, field }: Props) {
  const t = useT()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const answerField = useRef<HTMLTextAreaElement>(null)
  // Two texts without a row: they wait here, over other places and the next start, until both are left.
  const question = useDraft(keyOf(campaign, 'new', 'question'), '', null)
  const answer = useDraft(keyOf(campaign, 'new', 'answer'), '', null)
  const [fault, setFault] = useState('')

  const add = () => {
    const [q, a] = [question.text.trim(), answer.text.trim()]
    setFault('')
    if (!q && !a) return
    if (!q) {
      setFault(t('problem.required'))
      return
    }
    question.drop()
    answer.drop()
    void addAnswer(campaign, after, q, a).then((why) => {
      if (!why) return
      question.type(q)
      answer.type(a)
      setFault(why)
    })
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent) || e.key !== 'Enter' || e.altKey) return
    const next = e.ctrlKey || e.metaKey
    if (!next && e.target === answerField.current) return // another line of the answer
    e.preventDefault()
    if (!next) answerField.current?.focus()
    else {
      add()
      field.current?.focus()
    }
  }
  const common = {
    variant: 'unstyled',
    classNames: { input: css.input ?? '', wrapper: css.wrapper ?? '' },
    autosize: true,
    maxRows: 24,
    spellCheck: false,
    onKeyDown: hear,
  } as const
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears its fields being left
    <div
      ref={box}
      className={css.fresh}
      onBlur={(e) => {
        if (!box.current?.contains(e.relatedTarget)) add()
      }}
    >
      <div className={css.question}>
        <Textarea
          {...common}
          ref={field}
          minRows={1}
          data-line
          data-resting={question.text === '' || undefined}
          aria-label={t('ui.brief.ask')}
          aria-invalid={fault !== '' || undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          placeholder={t('ui.brief.askHint')}
          value={question.text}
          onChange={(e) => question.type(e.currentTarget.value)}
        />
      </div>
      {fault && (
        <p id={`${id}-fault`} role="alert" className={`${css.said} qd-bad`}>
          {fault}
        </p>
      )}
      <Textarea
        {...common}
        ref={answerField}
        minRows={1}
        data-resting={answer.text === '' || undefined}
        aria-label={t('ui.brief.newAnswer')}
        placeholder={t('ui.brief.answerHint')}
        value={answer.text}
        onChange={(e) => answer.type(e.currentTarget.value)}
      />
    </div>
  )
}
