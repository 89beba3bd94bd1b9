// Five whys beside a problem: an answer a line, each asking why that; the last one becomes the cause.
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { apply, type Improvement } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import side from '~/sheet/Side.module.css'
import { useCampaign } from '~/shell/campaign'
import { answered, MOST_WHYS, whysOf } from './whys'

export function Whys({ of: row }: { of: Improvement }) {
  const t = useT()
  const { book } = useCampaign()
  const list = useRef<HTMLOListElement>(null)
  const whys = whysOf(row)
  const last = whys.at(-1) ?? ''
  const write = (set: Partial<Improvement>) =>
    tell.failure(apply(book.campaign.id, [{ op: 'patch', kind: 'improvement', row: row.id, set }]))
  const answer = (at: number, text: string, on: boolean) => {
    if (text.trim() === (whys[at] ?? '')) return
    write(answered(row, at, text))
    // The next "why" is there once this answer is.
    if (on && text.trim()) setTimeout(() => list.current?.querySelectorAll('input')[at + 1]?.focus())
  }
  useAction('problems.whys', () =>
    list.current?.querySelectorAll('input')[Math.min(whys.length, MOST_WHYS - 1)]?.focus(),
  )
  return (
    <section className={side.part} aria-label={t('field.whys')}>
      <h3>
        {t('field.whys')}
        <span>{whys.length > 0 && `${whys.length}/${MOST_WHYS}`}</span>
      </h3>
      <ol ref={list}>
        {[...whys, ''].slice(0, MOST_WHYS).map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is the one to its "why", by its place
          <li key={`${row.id} ${i}`} className={side.line}>
            <Why
              n={i + 1}
              about={i === 0 ? row.name : (whys[i - 1] ?? '')}
              text={text}
              onAnswer={(s, on) => answer(i, s, on)}
            />
          </li>
        ))}
      </ol>
      {last && row.cause.trim() !== last && (
        <PlainButton onClick={() => write({ cause: last })}>{t('ui.problems.asCause')}</PlainButton>
      )}
    </section>
  )
}

interface WhyProps {
  n: number
  /** What is asked about. */
  about: string
  text: string
  /** `on`: with Enter, to go on to the next. */
  onAnswer: (text: string, on: boolean) => void
}

function Why({ n, about, text, onAnswer }: WhyProps) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const done = (on: boolean) => {
    if (typed !== null) onAnswer(typed, on)
    setTyped(null)
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter') {
      e.preventDefault()
      done(true)
    } else if (e.key === 'Escape' && typed !== null) {
      e.stopPropagation()
      setTyped(null)
    }
  }
  return (
    <>
      <span className="qd-3 qd-12" aria-hidden="true">
        {n}
      </span>
      <input
        type="text"
        className={side.bare}
        aria-label={t('ui.problems.why', { n })}
        placeholder={t('ui.problems.whyThat', { about })}
        title={typed ?? text}
        value={typed ?? text}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onKeyDown={hear}
        onBlur={() => done(false)}
      />
    </>
  )
}
