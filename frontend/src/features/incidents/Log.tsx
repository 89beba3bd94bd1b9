// The log of an incident: a line and Enter, and it stands there with the time. Times and lines can be put right afterwards.
import { ActionIcon, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { apply, fieldErrors, type ID, type LogEntry, logIncident, type Person, readError } from '~/api'
import { Icon } from '~/components/Icon'
import { useHeadingLevels } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { landed } from '~/lib/landing'
import { useT } from '~/locale'
import css from './Incidents.module.css'
import { TimeField } from './TimeField'

interface Props {
  campaign: ID
  incident: ID
  entries: readonly LogEntry[]
  people: readonly Person[]
  asked: ID
}

export function Log({ campaign, incident, entries, people, asked }: Props) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const [line, setLine] = useState('')
  const [error, setError] = useState('')

  const add = async () => {
    const text = line.trim()
    if (!text) return
    setLine('') // the next line can be typed at once
    setError('')
    try {
      await logIncident(campaign, incident, text)
    } catch (e) {
      setLine((now) => now || text) // not lost
      setError(fieldErrors(e).text ?? readError(e).message)
    }
  }
  const hear = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' || e.ctrlKey || e.metaKey || composing(e.nativeEvent)) return
    e.preventDefault()
    void add()
  }
  return (
    <section className={css.log} aria-label={t('ui.incidents.log')} data-log>
      <div className={css.partHead}>
        <Heading>
          {t('ui.incidents.log')} <span className="qd-3">{entries.length}</span>
        </Heading>
      </div>
      <TextInput
        aria-label={t('ui.incidents.line')}
        placeholder={t('ui.incidents.lineHint')}
        value={line}
        error={error || undefined}
        autoComplete="off"
        onChange={(e) => setLine(e.currentTarget.value)}
        onKeyDown={hear}
      />
      <ul className={css.entries}>
        {entries.map((e) => (
          <li key={e.id} {...landed(e.id === asked)}>
            <TimeField
              campaign={campaign}
              kind="log_entry"
              row={e.id}
              field="at"
              label={t('ui.incidents.timeOf', { text: e.text })}
              at={e.at}
            />
            <Line campaign={campaign} entry={e} who={people.find((p) => p.id === e.person)?.name ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One line: its words, who wrote it, and the way to take it away. */
function Line({ campaign, entry, who }: { campaign: ID; entry: LogEntry; who: string }) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState('')
  const rest = () => {
    setTyped(null)
    setError('')
  }
  const write = async () => {
    if (typed === null) return
    if (typed.trim() === '' || typed === entry.text) return rest()
    try {
      await apply(campaign, [{ op: 'patch', kind: 'log_entry', row: entry.id, set: { text: typed.trim() } }])
      rest()
    } catch (e) {
      setError(fieldErrors(e).text ?? readError(e).message)
    }
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter' && !e.ctrlKey && !e.metaKey) void write()
    else if (e.key === 'Escape' && typed !== null) rest()
    else return
    e.preventDefault()
    e.stopPropagation()
  }
  const remove = () =>
    tell.failure(apply(campaign, [{ op: 'delete', kind: 'log_entry', row: entry.id }]).then((a) => tell.step(a)))
  return (
    <>
      <Textarea
        variant="unstyled"
        className="qd-grow"
        autosize
        minRows={1}
        aria-label={t('ui.incidents.words')}
        data-resting={typed === null || undefined}
        autoComplete="off"
        title={entry.text}
        value={typed ?? entry.text}
        error={error || undefined}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onKeyDown={hear}
        onBlur={() => void write()}
      />
      {who && <span className="qd-3 qd-12 qd-nowrap">{who}</span>}
      <ActionIcon size={24} aria-label={t('ui.incidents.deleteLine', { text: entry.text })} onClick={remove}>
        <Icon name="close" size={12} />
      </ActionIcon>
    </>
  )
}
