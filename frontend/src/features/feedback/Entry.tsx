// Papers typed in one after another: Tab to the next answer, Enter saves the response and begins the next. What is typed and
// not saved stays when the user looks elsewhere.
import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { enterResponse, type FeedbackEntered, type ID, type Question } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { PlainButton } from '~/components/PlainButton'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { composing, keyLabel } from '~/lib/keys'
import { useParamsOf } from '~/lib/params'
import { useT } from '~/locale'
import { Close } from '~/sheet/Close'
import { useCampaign } from '~/shell/campaign'
import { Choice, resting, Toggles } from './Choice'
import css from './Feedback.module.css'
import { heldOf, optionsOf, scoresOf } from './view'

type Draft = Readonly<Record<string, string>>

/** By campaign. */
const drafts = new Map<ID, Draft>()

interface Props {
  /** Of the response being typed. */
  number: number
  onClose: () => void
}

export function Entry({ number, onClose }: Props) {
  const t = useT()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const [, put] = useParamsOf()
  const { part: Heading } = useHeadingLevels()
  const [draft, setDraft] = useState<Draft>(() => drafts.get(campaign) ?? {})
  const [answer, setAnswer] = useState<FeedbackEntered | null>(null)
  const [saved, setSaved] = useState(0)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const first = () => form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  useEffect(first, [])
  useEffect(() => {
    if (answer?.refused.length) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [answer])
  const write = (next: Draft) => {
    drafts.set(campaign, next)
    setDraft(next)
  }
  const type = (field: string, text: string) => write({ ...draft, [field]: text })
  const save = (anyway: boolean) => {
    if (busy) return
    const set = Object.fromEntries([
      ['respondent', draft.respondent ?? ''],
      ['day', draft.day ?? ''],
      ...book.questions.map((q) => [q.id, heldOf(q, draft[q.id] ?? '')]),
    ])
    setBusy(true)
    tell.failure(
      enterResponse(campaign, { response: '', set, anyway })
        .then((made) => {
          setAnswer(made)
          if (made.refused.length > 0 || made.twice) return
          write(draft.day ? { day: draft.day } : {}) // papers of one day lie together
          setSaved((n) => n + 1)
          first()
        })
        .finally(() => setBusy(false)),
    )
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent) || e.key !== 'Enter' || e.shiftKey || e.altKey) return
    if ((e.target as HTMLElement).tagName === 'BUTTON') return
    e.preventDefault()
    e.stopPropagation()
    save((e.ctrlKey || e.metaKey) && answer?.twice != null)
  }
  const fault = (field: string) => answer?.refused.find((r) => r.field === field)?.message
  const twice = answer?.twice
  return (
    <aside className={css.panel} aria-label={t('ui.feedback.typing')}>
      <div className={css.head}>
        <Heading>{t('ui.feedback.typingNo', { n: number })}</Heading>
        <span className="qd-grow" />
        <Close onClose={onClose} />
      </div>
      <form
        ref={form}
        className={css.form}
        noValidate
        onKeyDown={hear}
        onSubmit={(e) => {
          e.preventDefault()
          save(false)
        }}
      >
        <p className="qd-3 qd-12">{t('ui.feedback.typingHint')}</p>
        {book.questions.map((q) => (
          <Field
            key={q.id}
            of={q}
            value={draft[q.id] ?? ''}
            fault={fault(q.id)}
            onChange={(text) => type(q.id, text)}
          />
        ))}
        <TextInput
          label={t('ui.feedback.col.respondent')}
          placeholder={t('ui.feedback.respondentHint')}
          autoComplete="off"
          value={draft.respondent ?? ''}
          {...resting(draft.respondent ?? '')}
          onChange={(e) => type('respondent', e.currentTarget.value)}
        />
        <TextInput
          label={t('ui.feedback.col.day')}
          placeholder={t('ui.feedback.dayHint')}
          autoComplete="off"
          value={draft.day ?? ''}
          {...resting(draft.day ?? '')}
          error={fault('day')}
          onChange={(e) => type('day', e.currentTarget.value)}
        />
        {fault('') && (
          <p role="alert" className="qd-bad qd-13">
            {fault('')}
          </p>
        )}
        {twice && (
          <div role="alert" className={css.twice}>
            <StatusMark status="warning" size={12}>
              <span>{twice.message}</span>
            </StatusMark>
            <p>
              <button
                type="button"
                className="qd-link qd-13"
                onClick={() => put({ do: '', row: twice.response, q: '', only: '' }, true)}
              >
                {t('ui.feedback.openNo', { n: twice.number })}
              </button>{' '}
              <button type="button" className="qd-link qd-13" onClick={() => save(true)}>
                {t('ui.feedback.anyway')}
              </button>{' '}
              <kbd>{keyLabel('mod+enter')}</kbd>
            </p>
          </div>
        )}
        <div className={css.save}>
          <span role="status" className="qd-3 qd-12">
            {saved > 0 && t('ui.feedback.saved', { count: saved })}
          </span>
          <PlainButton look="filled" type="submit" shortcut="Enter" disabled={busy}>
            {t('ui.feedback.save')}
          </PlainButton>
        </div>
      </form>
    </aside>
  )
}

interface FieldProps {
  of: Question
  value: string
  fault: string | undefined
  onChange: (text: string) => void
}

function Field({ of, value, fault, onChange }: FieldProps) {
  const t = useT()
  if (of.kind === 'choice') {
    return <Choice label={of.text} options={optionsOf(of.options)} value={value} fault={fault} onChange={onChange} />
  }
  const scores = scoresOf(of.kind)
  if (scores.length > 0) {
    return (
      <div className={css.field}>
        <TextInput
          label={of.text}
          placeholder={t('ui.feedback.scoreTyped', { low: scores[0] ?? 0, high: scores.at(-1) ?? 0 })}
          autoComplete="off"
          inputMode="numeric"
          value={value}
          {...resting(value)}
          error={fault}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
        <Toggles
          label={of.text}
          options={scores.map((n) => ({ id: String(n), label: String(n), on: value.trim() === String(n) }))}
          onToggle={(n) => onChange(value.trim() === n ? '' : n)}
        />
      </div>
    )
  }
  return (
    <Textarea
      label={of.text}
      placeholder={t('ui.feedback.textTyped')}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      {...resting(value)}
      error={fault}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  )
}
