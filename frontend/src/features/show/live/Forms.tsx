// What can be asked over live mode: an item put in behind another; the real times of one that has begun.
import { useId, useState } from 'react'
import { type Applied, correctRun, type ID, insertRun, type RunItem, type RunSlot } from '~/api'
import type { Ground } from '~/sheet/useGround'
import { clockOn } from '../words'
import { Ask, AskField } from './Ask'
import css from './Live.module.css'

interface Common {
  ground: Ground
  campaign: ID
  onDone: (applied: Applied) => void
  onClose: () => void
}

export function Insert({ ground, campaign, after, ...common }: Common & { after: RunItem }) {
  const { t, nameOf } = ground
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('5')
  return (
    <Ask
      title={t('ui.show.live.insertAfter', { title: after.title })}
      does={t('ui.show.live.insert')}
      send={() => insertRun(campaign, after.id, title, minutes)}
      {...common}
    >
      <AskField first label={nameOf('run_item', 'title')} value={title} onChange={setTitle} />
      <AskField label={nameOf('run_item', 'minutes')} value={minutes} onChange={setMinutes} />
    </Ask>
  )
}

interface CorrectProps extends Common {
  /** Those that have begun, the latest first. */
  slots: readonly RunSlot[]
  items: ReadonlyMap<ID, RunItem>
  first: ID
}

const time = (item: RunItem | undefined, field: 'started' | 'ended') => clockOn(item?.day ?? '', item?.[field])

export function Correct({ ground, campaign, slots, items, first, ...common }: CorrectProps) {
  const { t, nameOf } = ground
  const select = useId()
  const [id, choose] = useState(first)
  const item = items.get(id)
  const [started, setStarted] = useState(time(item, 'started'))
  const [ended, setEnded] = useState(time(item, 'ended'))
  const take = (to: ID) => {
    choose(to)
    setStarted(time(items.get(to), 'started'))
    setEnded(time(items.get(to), 'ended'))
  }
  return (
    <Ask
      title={t('ui.show.live.correct')}
      does={t('ui.show.live.correctDo')}
      send={() => correctRun(campaign, id, started, ended)}
      {...common}
    >
      <div className={css.askField}>
        <label htmlFor={select}>{t('kind.run_item')}</label>
        <select id={select} value={id} onChange={(e) => take(e.currentTarget.value)}>
          {slots.map((s) => (
            <option key={s.id} value={s.id}>
              {items.get(s.id)?.title}
            </option>
          ))}
        </select>
      </div>
      <AskField first label={nameOf('run_item', 'started')} value={started} placeholder="14:36" onChange={setStarted} />
      <AskField label={nameOf('run_item', 'ended')} value={ended} placeholder="—" onChange={setEnded} />
    </Ask>
  )
}
