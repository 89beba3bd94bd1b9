// Questions and answers: written, added, put in order and taken away where they stand.
import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { type Answer, apply, type ID, move } from '~/api'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { tell } from '~/components/Toast'
import { keyLabel } from '~/lib/keys'
import { landed } from '~/lib/landing'
import { useT } from '~/locale'
import css from './Brief.module.css'
import { NewAnswer } from './NewAnswer'
import { Text } from './Text'
import { Told } from './Texts'
import { asText, keyOf } from './writing'

interface Props {
  campaign: ID
  answers: readonly Answer[]
  /** The row a jump asks for. */
  asked: ID
  /** Where a question is added. */
  adding: RefObject<HTMLTextAreaElement | null>
}

export function Answers({ campaign, answers, asked, adding }: Props) {
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  /** The field of a row, to give the keyboard to once it stands where it is going to. */
  const focus = (row: ID, field: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-of="${field}"] textarea`)?.focus()

  const shift = (n: number, down: boolean, field: string) => {
    const [one, over] = [answers[n], answers[n + (down ? 1 : -1)]]
    if (!one || !over) return
    const place = down ? { after: over.id, before: '' } : { after: '', before: over.id }
    tell.failure(
      move(campaign, 'answer', [one.id], place).then(() => requestAnimationFrame(() => focus(one.id, field))),
    )
  }
  const remove = (n: number) => {
    const one = answers[n]
    if (!one) return
    const next = answers[n + 1] ?? answers[n - 1]
    tell.failure(
      apply(campaign, [{ op: 'delete', kind: 'answer', row: one.id }]).then((a) => {
        tell.step(a)
        if (next) focus(next.id, 'question')
        else adding.current?.focus()
      }),
    )
  }
  /** Keys beside those of the text. */
  const hear = (n: number, field: 'question' | 'answer') => (e: KeyboardEvent) => {
    if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) shift(n, e.key === 'ArrowDown', field)
    else if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) adding.current?.focus()
    else if (e.key === 'Enter' && field === 'question') focus(answers[n]?.id ?? '', 'answer')
    else return false
    return true
  }
  return (
    <section className={css.block} aria-labelledby="brief-answers">
      <div className={css.head}>
        <h3 id="brief-answers">{t('ui.brief.answers')}</h3>
        {answers.length > 0 && <span className="qd-3">{answers.length}</span>}
        <Told />
      </div>
      <ol ref={list} className={css.answers}>
        {answers.map((a, n) => (
          <li key={a.id} data-row={a.id} className={css.answer} {...landed(a.id === asked)}>
            <span className={css.number} aria-hidden>
              {n + 1}
            </span>
            <div className="qd-grow">
              <div data-of="question" className={css.question}>
                <Text
                  id={keyOf(campaign, a.id, 'question')}
                  htmlId={`brief-${a.id}-question`}
                  label={t('ui.brief.question', { n: n + 1 })}
                  value={a.question}
                  line
                  send={asText(campaign, 'answer', a.id, 'question')}
                  onKey={hear(n, 'question')}
                />
              </div>
              <div data-of="answer">
                <Text
                  id={keyOf(campaign, a.id, 'answer')}
                  htmlId={`brief-${a.id}-answer`}
                  label={t('ui.brief.answer', { n: n + 1 })}
                  value={a.answer}
                  line={false}
                  placeholder={t('ui.brief.noAnswer')}
                  send={asText(campaign, 'answer', a.id, 'answer')}
                  onKey={hear(n, 'answer')}
                />
              </div>
            </div>
            <div className={css.tools}>
              <Tool
                icon="up"
                label={t('ui.brief.up', { n: n + 1 })}
                keys="alt+arrowup"
                off={n === 0}
                onClick={() => shift(n, false, 'question')}
              />
              <Tool
                icon="down"
                label={t('ui.brief.down', { n: n + 1 })}
                keys="alt+arrowdown"
                off={n === answers.length - 1}
                onClick={() => shift(n, true, 'question')}
              />
              <Tool icon="close" label={t('ui.brief.remove', { n: n + 1 })} onClick={() => remove(n)} />
            </div>
          </li>
        ))}
      </ol>
      <NewAnswer campaign={campaign} after={answers.at(-1)?.id ?? ''} field={adding} />
    </section>
  )
}

interface ToolProps {
  icon: 'up' | 'down' | 'close'
  label: string
  keys?: string
  off?: boolean
  onClick: () => void
}

function Tool({ icon, label, keys, off = false, onClick }: ToolProps) {
  return (
    <ActionIcon
      {...hint(keys ? `${label} ${keyLabel(keys)}` : label)}
      size={24}
      aria-label={label}
      disabled={off}
      onClick={onClick}
    >
      <Icon name={icon} size={12} />
    </ActionIcon>
  )
}
