// One worry after the other, as people say them: who speaks stays, Enter is for the next.
import { Autocomplete, TextInput } from '@mantine/core'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { enter } from '~/api'
import { Chip } from '~/components/Chip'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { useT } from '~/locale'
import { useLost } from '~/sheet/lost'
import { useCampaign } from '~/shell/campaign'
import css from './PreMortem.module.css'
import { voicesOf } from './worries'

export interface EntryKeys {
  focus: () => void
}

export function Entry({ ref }: { ref?: Ref<EntryKeys> }) {
  const t = useT()
  const { book } = useCampaign()
  const [person, setPerson] = useState('')
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const lost = useLost()
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), [])
  const add = () => {
    const said = text.trim()
    if (!said) return
    setText('')
    // What could not be written comes back, or is told whole where the next is being typed already.
    const back = () => (field.current?.value ? lost(said, 'refused') : setText(said))
    const row = { row: '', after: book.worries.at(-1)?.id ?? '', before: '', set: null, cells: [said, person.trim()] }
    enter(book.campaign.id, { kind: 'worry', fields: ['text', 'person'], rows: [row] }).then(
      ({ refused }) => {
        const no = refused[0]
        if (!no) return
        if (no.field === 'text') back()
        tell.done(no.message)
      },
      (e) => {
        back()
        tell.error(e)
      },
    )
  }
  const onEnter = (run: () => void) => (e: KeyboardEvent) => {
    if (e.key !== 'Enter' || composing(e.nativeEvent) || e.ctrlKey || e.metaKey || e.altKey) return
    e.preventDefault()
    run()
  }
  const voices = voicesOf(book.worries, book.people).filter((v) => v.name)
  return (
    <section className={css.entry} aria-label={t('ui.risks.premortem')}>
      <p className="qd-2 qd-13">{t('ui.risks.premortemAsk')}</p>
      <div className={css.fields}>
        <Autocomplete
          label={t('ui.risks.who.says')}
          placeholder={t('ui.risks.who.hint')}
          data={[...new Set(book.people.map((p) => p.name))]}
          limit={20}
          value={person}
          onChange={setPerson}
          onOptionSubmit={() => field.current?.focus()}
          onKeyDown={onEnter(() => field.current?.focus())}
        />
        <TextInput
          ref={field}
          label={t('ui.risks.why')}
          placeholder={t('ui.risks.why.hint')}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          onKeyDown={onEnter(add)}
        />
      </div>
      {voices.length > 0 && (
        <div className={css.voices}>
          {voices.map((v) => (
            <Chip
              key={v.person}
              on={v.name === person.trim()}
              count={v.worries.length}
              onToggle={() => {
                setPerson(v.name)
                field.current?.focus()
              }}
            >
              {v.name}
            </Chip>
          ))}
        </div>
      )}
    </section>
  )
}
